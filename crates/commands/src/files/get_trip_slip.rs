//! A trip slip, to read and to print.

use ipc::{
    Answer, Args, AsOf,
    files::{GetTripSlip, TripSlip},
    trips::TripChoice,
};

use super::{
    slip::{About, slip},
    whose::Whose,
    words::words,
};
use crate::{App, acting::Acting, asking::ask, ports::Platform, settings, trips::ask_for_trip};

/// What one needs of a trip of the chosen person when the phone is dead.
pub async fn get_trip_slip<P: Platform>(
    app: &App<P>,
    choice: Args<GetTripSlip>,
) -> Answer<GetTripSlip> {
    let acting = app.acting().await?;
    slip_of(app, &acting, choice).await
}

/// The slip, in the language of the app.
pub(super) async fn slip_of<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    choice: TripChoice,
) -> Result<AsOf<TripSlip>, ipc::Problem> {
    let api = app.api()?;
    let answer = ask_for_trip(api.as_ref(), &choice.trip, &acting.owner.person);
    let how = (Some(acting.lease), choice.look);
    let trip = ask::<GetTripSlip, _, _>(app, how, &choice.trip, answer).await?;
    let words = words(settings::in_force(app).await.language)?;
    let Whose { support, other } = Whose::of(app, acting.lease)?;
    let read_at = trip.read_at;
    Ok(trip.map(|trip| {
        let about = About {
            trip: &trip,
            support,
            other,
            read_at,
        };
        slip(&words, &about)
    }))
}
