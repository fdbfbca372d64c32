//! What is known about an order before it is sent.

use chrono::NaiveDate;
use domain::{holidays::last_call, oslo, trip::OrganisedTrip, wish::TripOrder};
use ipc::{
    Answer, Args, AsOf, Look, Problem,
    authorisations::{CheckOrder, OrderCheck},
};

use crate::{
    App,
    acting::Acting,
    asking_now::ask_now,
    kept::Page,
    ports::{Api as _, Period, Platform},
    trips::{card, page},
};

/// How many pages of coming trips are looked through: 2,000 trips.
const MOST_PAGES: usize = 40;

/// What is known about an order of the chosen person before it is sent: why it would be
/// refused, until when it can be sent, and which trips on that day go the same way.
/// Nothing is booked, and the service has the last word.
pub async fn check_order<P: Platform>(app: &App<P>, order: Args<CheckOrder>) -> Answer<CheckOrder> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let answer = api.authorisations(&acting.owner.person);
    let all = ask_now::<CheckOrder, _, _>(app, acting.lease, answer).await?;
    let now = all.asked_at;
    let mut given = all.value.iter();
    let given = given.find(|given| given.id == order.authorisation);
    let refusal = given.ok_or(Problem::NotFound)?.check(&order, now).err();
    let day = oslo::date(order.at);
    let alike = alike(app, &acting, (&order, day)).await?;
    drop(app.state_within(Some(acting.lease))?);
    Ok(AsOf {
        value: OrderCheck {
            refusal,
            until: last_call(day),
            alike: alike
                .value
                .iter()
                .map(|trip| card(trip, Vec::new()))
                .collect(),
        },
        read_at: all.read_at.min(alike.read_at),
        asked_at: alike.asked_at,
        clock: alike.clock,
        origin: alike.origin,
    })
}

/// The coming trips that go the same way on the same day and have not been called off.
async fn alike<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    (order, day): (&TripOrder, NaiveDate),
) -> Result<AsOf<Vec<OrganisedTrip>>, Problem> {
    let is_alike = |trip: &OrganisedTrip| {
        trip.direction == order.direction && trip.day() == Some(day) && !trip.state.is_final()
    };
    let mut found = Vec::new();
    let mut after = None;
    let mut pages = 1;
    loop {
        let period = Period::Coming;
        let wanted = Page { period, after };
        let mut slice = page::<CheckOrder, _>(app, (acting, Look::Service), wanted).await?;
        after = slice.value.next.take();
        let trips = std::mem::take(&mut slice.value.trips);
        found.extend(trips.into_iter().filter(is_alike));
        if after.is_none() || pages == MOST_PAGES {
            return Ok(slice.map(|_| found));
        }
        pages += 1;
    }
}
