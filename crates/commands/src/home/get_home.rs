//! What is next.

use ipc::{Answer, AsOf, Problem, home::GetHome};

use crate::{
    App,
    home::view,
    kept::Page,
    ports::{Period, Platform, TripSlice},
    trips::{card, page},
};

/// How many pages are looked through for a trip that will run, when the ones
/// before hold nothing but trips that are called off.
const MOST_PAGES: usize = 5;

/// What is next for the chosen person.
pub async fn get_home<P: Platform>(app: &App<P>, (): ()) -> Answer<GetHome> {
    let acting = app.acting_for().await?;
    let at = |after| Page {
        period: Period::Coming,
        after,
    };
    let acting = (acting.0, &acting.1);
    let mut coming = page::<GetHome, _>(app, acting, at(None)).await?;
    for _ in 1..MOST_PAGES {
        if view::has_next(&coming.value.trips, coming.asked_at) {
            break;
        }
        let Some(after) = coming.value.next.clone() else {
            break;
        };
        match page::<GetHome, _>(app, acting, at(Some(after))).await {
            Ok(more) => coming = joined(coming, more),
            Err(problem @ (Problem::SignedOut | Problem::AccessEnded)) => return Err(problem),
            // The pages so far are true, and say that there are more.
            Err(_) => break,
        }
    }
    let mut state = app.state_within(Some(acting.0))?;
    let looks = &mut state.of_person.looks;
    looks.leave();
    let now = coming.asked_at;
    Ok(coming.map(|coming| view::home(&coming, now, |trip| card(trip, looks.since_seen(trip)))))
}

/// Both pages, no younger than the older of them.
fn joined(mut first: AsOf<TripSlice>, more: AsOf<TripSlice>) -> AsOf<TripSlice> {
    first.value.trips.extend(more.value.trips);
    first.value.next = more.value.next;
    if more.read_at < first.read_at {
        first.read_at = more.read_at;
        first.origin = more.origin;
    }
    first.asked_at = more.asked_at;
    first
}
