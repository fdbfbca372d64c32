//! Picking a file.

use claims::attachment::MOST_PICKED;
use ipc::{Problem, claims::FileRefusal};

use super::{Prepared, prepared};
use crate::{
    App,
    files::words::{say, words},
    ports::{CannotPick, PickKinds, Picker as _, Platform},
    settings,
};

/// How the names end of what is offered. What cannot be read is offered as well: only then
/// can be said what to do with it.
const ENDINGS: &[&str] = &[
    "jpg", "jpeg", "png", "pdf", "heic", "heif", "JPG", "JPEG", "PNG", "PDF", "HEIC", "HEIF",
];

/// Has the person pick a file, and makes of it what is enclosed; `None` where they pick
/// none.
pub(crate) async fn pick<P: Platform>(
    app: &App<P>,
) -> Result<Result<Option<Prepared>, FileRefusal>, Problem> {
    let words = words(settings::in_force(app).await.language)?;
    let kinds = PickKinds {
        kind: say(&words, "claim-pick-kind"),
        endings: ENDINGS,
    };
    drop(words);
    let file = match app.picker().pick(kinds, MOST_PICKED).await {
        Ok(None) => return Ok(Ok(None)),
        Ok(Some(file)) => file,
        Err(CannotPick) => return Ok(Err(FileRefusal::CannotOpen)),
    };
    let prepared = tokio::task::spawn_blocking(move || prepared(file)).await;
    // A decoder that gives up on what it is fed does not take the program with it.
    Ok(prepared.unwrap_or(Err(FileRefusal::Unreadable)).map(Some))
}
