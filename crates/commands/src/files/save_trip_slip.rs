//! A trip slip as a file.

use ipc::{
    Answer, Args, Look,
    files::{Filed, NoFile, SaveTripSlip},
    trips::TripChoice,
};

use super::{
    get_trip_slip::slip_of,
    page::page,
    saving::put,
    words::{say, words},
};
use crate::{
    App,
    ports::{NewFile, Platform},
};

/// Makes a page of one trip of the chosen person and asks where to put it.
///
/// Nobody's trip is put anywhere while their address, or that of whoever looks on, is
/// protected (T35).
pub async fn save_trip_slip<P: Platform>(
    app: &App<P>,
    choice: Args<SaveTripSlip>,
) -> Answer<SaveTripSlip> {
    let acting = app.acting().await?;
    if app.state().is_protected(&acting.owner) {
        return Ok(Filed::Refused(NoFile::ProtectedAddress));
    }
    let choice = TripChoice {
        trip: choice.trip,
        look: Look::Service,
    };
    let slip = slip_of(app, &acting, choice).await?.value;
    let words = words(slip.language)?;
    let file = NewFile {
        name: format!("{}.html", say(&words, "slip-file-name")),
        kind: say(&words, "slip-file-kind"),
        ending: "html",
        bytes: page(&slip).into_bytes(),
    };
    put(app, acting.lease, file).await
}
