//! The newest messages of the chosen person, kept for a start without the service.

use secrecy::ExposeSecret as _;

use crate::{
    App,
    acting::Whose,
    kept::{Keep, Kept},
    ports::{Dated, MessagePage, PersonNote, Platform},
    state::State,
};

/// The first page of the chosen person's messages.
pub(crate) struct FirstPage;

impl Keep for FirstPage {
    type Value = MessagePage;

    fn find(&self, state: &State) -> Option<Kept<MessagePage>> {
        state.of_person.messages.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<MessagePage>) {
        state.of_person.messages = Some(kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.of_person.messages = None;
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<MessagePage>> {
        let note = PersonNote::Messages;
        let plain = app.keeping().person_note(&whose.owner()?, note).await?;
        serde_json::from_slice(plain.expose_secret()).ok()
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, page: &Dated<MessagePage>) {
        if let (Some(owner), Ok(plain)) = (whose.owner(), serde_json::to_vec(page)) {
            let (note, plain) = (PersonNote::Messages, plain.into());
            app.keeping().write_person_note(&owner, note, &plain).await;
        }
    }
}
