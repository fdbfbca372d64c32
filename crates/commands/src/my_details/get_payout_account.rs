//! Where travel support for the chosen person goes.

use ipc::{
    Answer,
    my_details::{GetPayoutAccount, PayoutView},
};

use super::known_or_closed;
use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Where travel support for the chosen person goes, as the service has it now: the end of
/// the account, which is never kept.
pub async fn get_payout_account<P: Platform>(app: &App<P>, (): ()) -> Answer<GetPayoutAccount> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, acting.owner.person);
    let asked = api.payout_account(&person);
    let asked = known_or_closed(asked, PayoutView::Known, PayoutView::Closed);
    ask_now::<GetPayoutAccount, _, _>(app, lease, asked).await
}
