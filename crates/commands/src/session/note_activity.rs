//! The person is there.

use ipc::{
    Answer,
    news::{EndingWhat, News},
    session::NoteActivity,
};

use crate::{App, ports::Platform, session::Presence};

/// Puts off the lock. Whoever comes too late finds the app locked.
pub async fn note_activity<P: Platform>(app: &App<P>, (): ()) -> Answer<NoteActivity> {
    app.restored().await;
    let now = Presence::now(app.clock());
    let mut state = app.state();
    if state.account.is_none() {
        return Ok(());
    }
    state.presence = Some(now);
    if state
        .ending
        .is_some_and(|ending| ending.what == EndingWhat::Lock)
    {
        state.ending = None;
        app.board().publish(News::EndingPutOff);
    }
    Ok(())
}
