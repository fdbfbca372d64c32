//! Putting a file where the person wants it.

use ipc::files::Filed;

use crate::{
    App,
    app::Lease,
    ports::{CannotSave, NewFile, Placed, Platform, Saver as _},
};

/// Asks for a place for `file`, unless `lease` is over by now.
pub(crate) async fn put<P: Platform>(
    app: &App<P>,
    lease: Lease,
    file: NewFile,
) -> Result<Filed, ipc::Problem> {
    drop(app.state_within(Some(lease))?);
    Ok(match app.saver().save(file).await {
        Ok(Placed::There) => Filed::Saved,
        Ok(Placed::Nowhere) => Filed::Left,
        Err(CannotSave) => Filed::Failed,
    })
}
