//! Waiting until something has happened.

use std::time::Duration;

use ipc::{
    Answer, Args,
    news::{AwaitNews, Ending, News},
};

use crate::{App, live, ports::Platform};

/// How long nothing may happen before the window is told so.
const WAIT: Duration = Duration::from_secs(30);

/// Waits until something has happened. From the first time somebody waits, the
/// service's changes are followed for as long as the session lasts.
///
/// A window that has just opened asks with `0` and hears only what matters now.
pub async fn await_news<P: Platform>(app: &App<P>, since: Args<AwaitNews>) -> Answer<AwaitNews> {
    app.restored().await;
    live::follow(app);
    let now = || matters_now(app);
    Ok(app.board().after(since.after, WAIT, now).await)
}

fn matters_now<P: Platform>(app: &App<P>) -> Vec<News> {
    let now = app.now();
    let ending = app.state().ending;
    ending
        .map(|ending| News::Ending(Ending { now, ..ending }))
        .into_iter()
        .collect()
}
