//! Having one's own data erased.

use ipc::{
    Answer, Args,
    my_details::{DetailOutcome, DetailRefusal, EraseProfile},
};

use super::outcome;
use crate::{
    App,
    ports::{Api as _, Platform},
    sessions::new_wish,
};

/// Has the service erase what it keeps about whoever is signed in beside their cases.
pub async fn erase_profile<P: Platform>(
    app: &App<P>,
    erasing: Args<EraseProfile>,
) -> Answer<EraseProfile> {
    let api = app.api()?;
    let acting = app.acting().await?;
    if acting.owner.person != erasing.person {
        return Ok(DetailOutcome::Refused(DetailRefusal::SomebodyElse));
    }
    let answer = api.erase_profile(&erasing.person, new_wish());
    outcome::of::<EraseProfile, _, _>(app, acting.lease, answer).await
}
