//! A trip for the calendar.

use ipc::{
    Answer, Args, Look,
    files::{Filed, NoFile, SaveCalendarFile},
};

use super::{
    calendar::Entry,
    saving::put,
    words::{say, words},
};
use crate::{
    App,
    asking::ask,
    ports::{NewFile, Platform},
    settings,
    trips::ask_for_trip,
};

/// Makes a calendar file of one trip of the chosen person and asks where to put it. The
/// service is asked first; where it is out of reach, the file says from when it is.
///
/// Nobody's trip is put anywhere while their address, or that of whoever looks on, is
/// protected (T35).
pub async fn save_calendar_file<P: Platform>(
    app: &App<P>,
    wish: Args<SaveCalendarFile>,
) -> Answer<SaveCalendarFile> {
    let acting = app.acting().await?;
    if app.state().is_protected(&acting.owner) {
        return Ok(Filed::Refused(NoFile::ProtectedAddress));
    }
    let api = app.api()?;
    let answer = ask_for_trip(api.as_ref(), &wish.trip, &acting.owner.person);
    let how = (Some(acting.lease), Look::Service);
    let trip = ask::<SaveCalendarFile, _, _>(app, how, &wish.trip, answer).await?;
    let words = words(settings::in_force(app).await.language)?;
    let entry = Entry {
        trip: &trip.value,
        title: wish.title,
        reminder: wish.reminder,
        read_at: trip.read_at,
        now: trip.asked_at,
    };
    let bytes = match entry.file(&words) {
        Ok(bytes) => bytes,
        Err(why) => return Ok(Filed::Refused(why)),
    };
    let file = NewFile {
        name: format!("{}.ics", say(&words, "calendar-file-name")),
        kind: say(&words, "calendar-file-kind"),
        ending: "ics",
        bytes,
    };
    put(app, acting.lease, file).await
}
