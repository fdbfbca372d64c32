//! Saying how the chosen person can be reached.

use ipc::{
    Answer, Args,
    my_details::{ChangeContact, ContactChange, DetailOutcome, DetailRefusal},
};

use super::outcome;
use crate::{
    App,
    ports::{Api as _, Platform},
    sessions::new_wish,
};

/// Says how the chosen person can be reached, once. What was written is read here once more.
pub async fn change_contact<P: Platform>(
    app: &App<P>,
    change: Args<ChangeContact>,
) -> Answer<ChangeContact> {
    let api = app.api()?;
    let acting = app.acting().await?;
    if acting.owner.person != change.person {
        return Ok(DetailOutcome::Refused(DetailRefusal::SomebodyElse));
    }
    let Ok(stated) = change.stated.read() else {
        return Ok(DetailOutcome::Refused(DetailRefusal::Invalid));
    };
    let change = ContactChange { stated, ..change };
    let answer = api.change_contact(&change, new_wish());
    outcome::of::<ChangeContact, _, _>(app, acting.lease, answer).await
}
