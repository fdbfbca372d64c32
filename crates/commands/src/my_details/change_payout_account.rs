//! Saying where travel support goes.

use ipc::{
    Answer, Args,
    my_details::{ChangePayoutAccount, DetailOutcome, DetailRefusal},
};

use super::outcome;
use crate::{
    App,
    ports::{Api as _, Platform},
    sessions::new_wish,
};

/// Says where travel support for the chosen person goes, once. The number is not kept.
pub async fn change_payout_account<P: Platform>(
    app: &App<P>,
    change: Args<ChangePayoutAccount>,
) -> Answer<ChangePayoutAccount> {
    let api = app.api()?;
    let acting = app.acting().await?;
    if acting.owner.person != change.person {
        return Ok(DetailOutcome::Refused(DetailRefusal::SomebodyElse));
    }
    let answer = api.change_payout_account(&change, new_wish());
    outcome::of::<ChangePayoutAccount, _, _>(app, acting.lease, answer).await
}
