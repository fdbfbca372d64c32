//! What is next.

use ipc::{
    Answer, Args, AsOf, Problem,
    home::{GetHome, HomeView},
};

use crate::{
    App,
    claims::for_home,
    home::view,
    kept::Page,
    ports::{Period, Platform, TripSlice},
    trips::{Beside, page, seen_of, since_seen},
};

/// How many pages are looked through for a trip that will run, when the ones
/// before hold nothing but trips that are called off.
const MOST_PAGES: usize = 5;

/// What is next for the chosen person.
pub async fn get_home<P: Platform>(app: &App<P>, looking: Args<GetHome>) -> Answer<GetHome> {
    let acting = app.acting().await?;
    let at = |after| Page {
        period: Period::Coming,
        after,
    };
    let how = (&acting, looking.look);
    let mut coming = page::<GetHome, _>(app, how, at(None)).await?;
    for _ in 1..MOST_PAGES {
        if view::has_next(&coming.value.trips, coming.asked_at) {
            break;
        }
        let Some(after) = coming.value.next.clone() else {
            break;
        };
        match page::<GetHome, _>(app, how, at(Some(after))).await {
            Ok(more) => coming = joined(coming, more),
            Err(problem @ (Problem::SignedOut | Problem::AccessEnded)) => return Err(problem),
            // The pages so far are true, and say that there are more.
            Err(_) => break,
        }
    }
    let seen = seen_of(app, &acting, &coming.value.trips).await;
    let beside = Beside::of(app, &acting.owner, &coming.value.trips).await;
    let (draft, claims) = for_home(app, &acting).await?;
    let looks = &mut app.state_within(Some(acting.lease))?.of_person.looks;
    looks.leave();
    let now = coming.asked_at;
    let card = |trip: &_| beside.card(trip, since_seen(trip, &seen));
    Ok(coming.map(|coming| HomeView {
        draft,
        claims,
        ..view::home(&coming, now, card)
    }))
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
