//! `GET /v1/persons/{person_id}/trips`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{ids::PersonId, oslo};
use requisition_api::{
    page::{DEFAULT_LIMIT, MAX_LIMIT, PageBody},
    paths,
    state_word::StateWord,
    trips::TripBody,
    trips_query::TripsQuery,
};
use url::form_urlencoded;

use super::{body_of, grant_for, leave_no_trace};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation},
    cursor::Cursor,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::Id,
    store::{Listing, Order, StoredTrip},
};

const COMING: &str = "coming";
const PAST: &str = "past";

/// What a request asks for.
struct Wanted {
    period: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    state: Option<String>,
    limit: u32,
    cursor: Option<Cursor>,
    /// Every parameter that makes this list another list.
    list: [String; 5],
}

impl Wanted {
    fn read(query: Option<&str>, person: &PersonId) -> Result<Self, Problem> {
        let mut given =
            Parameters::read(query, &["period", "from", "to", "state", "limit", "cursor"]);
        let period = given.word("period", &[COMING, PAST]);
        let state = given.word("state", StateWord::ALL);
        let (from, to) = (given.day("from"), given.day("to"));
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            given.refuse("?to", "out_of_range", &[]);
        }
        let limit = given.count("limit", MAX_LIMIT).unwrap_or(DEFAULT_LIMIT);
        let text = |name: &str| given.text(name).unwrap_or_default().to_owned();
        let list = [
            person.to_string(),
            text("period"),
            text("from"),
            text("to"),
            text("state"),
        ];
        let text = given.text("cursor").map(str::to_owned);
        let cursor = text
            .as_deref()
            .and_then(|text| Cursor::read(text, &list.each_ref().map(String::as_str)));
        if text.is_some() && cursor.is_none() {
            given.refuse("?cursor", "malformed", &[]);
        }
        given.finish()?;
        Ok(Self {
            period,
            from,
            to,
            state,
            limit,
            cursor,
            list,
        })
    }

    /// The instant that parts coming from past for all pages of this list.
    fn as_of(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.cursor.as_ref().map_or(now, |cursor| cursor.as_of)
    }

    fn order(&self, now: DateTime<Utc>) -> Order {
        match self.period.as_deref() {
            Some(COMING) => Order::Coming(self.as_of(now)),
            Some(PAST) => Order::Past(self.as_of(now)),
            _ => Order::All,
        }
    }

    /// Asks for one trip more than the page holds, to know whether more follow.
    fn listing(&self, person: PersonId, grant: Grant, now: DateTime<Utc>) -> Listing {
        let after_last = |day: NaiveDate| day.checked_add_days(Days::new(1)).map(oslo::midnight);
        Listing {
            person,
            order: self.order(now),
            leaves_out_hidden: grant != Grant::All,
            from: self.from.map(oslo::midnight),
            before: self.to.and_then(after_last),
            state: self.state.clone(),
            after: self.cursor.as_ref().map(|cursor| cursor.after.clone()),
            limit: self.limit + 1,
        }
    }

    /// Where the next page of this list is.
    fn link(&self, person: &PersonId, cursor: &str) -> Option<HeaderValue> {
        let [_, period, from, to, state] = &self.list;
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("period", period),
            ("from", from),
            ("to", to),
            ("state", state),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("limit", &self.limit.to_string());
        query.append_pair("cursor", cursor);
        let link = format!(
            "<{}?{}>; rel=\"next\"",
            paths::trips(person),
            query.finish()
        );
        HeaderValue::from_str(&link).ok()
    }
}

/// The organised trips of a person, in pages.
///
/// # Errors
///
/// `not_found` for a person whose trips the signed-in person may not see,
/// `validation_failed` for parameters out of range or unknown, `internal` when
/// the store does not answer.
#[utoipa::path(get, path = paths::TRIPS,
    params(("person_id" = String, Path, description = "Whose", max_length = 64), TripsQuery),
    responses((status = 200, body = PageBody<TripBody>, description = "A page of trips")))]
pub async fn list_trips(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = signed_in.now;
    let grant = grant_for(&app, &signed_in, &person, Operation::ListTrips).await?;
    let wanted = Wanted::read(query.as_deref(), &person)?;
    let listing = wanted.listing(person.clone(), grant, now);
    let mut trips = app.store.trips(&listing).await?;
    leave_no_trace(&app, grant, &person, &mut trips).await?;

    let size = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let has_more = trips.len() > size;
    trips.truncate(size);
    let next_cursor = match trips.last().filter(|_| has_more) {
        Some(last) => Some(cursor_behind(&app, &wanted, &listing, last, now).await?),
        None => None,
    };
    let link = next_cursor
        .as_deref()
        .and_then(|cursor| wanted.link(&person, cursor));
    let body = PageBody {
        items: trips.into_iter().map(|trip| body_of(trip, now)).collect(),
        next_cursor,
    };
    let mut response = conditional(&headers, &body);
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// Where the page behind `last` begins.
async fn cursor_behind(
    app: &App,
    wanted: &Wanted,
    listing: &Listing,
    last: &StoredTrip,
    now: DateTime<Utc>,
) -> Result<String, Problem> {
    let as_of = match &wanted.cursor {
        Some(cursor) => cursor.as_of,
        // Not `now`: the same page would be another one every time it is read.
        None => app.store.parted_since(listing, now).await?,
    };
    let after = listing.order.place(last);
    Ok(Cursor { as_of, after }.write(&wanted.list.each_ref().map(String::as_str)))
}
