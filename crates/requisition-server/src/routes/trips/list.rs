//! `GET /v1/persons/{person_id}/trips`.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, State},
    http::{HeaderMap, HeaderValue, header, request::Parts},
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
use serde_json::value::RawValue;
use url::form_urlencoded;

use super::leave_no_trace;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    cursor::Cursor,
    etag::{AROUND, conditional_long},
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
    store::{Listed, Listing, Order, StoredTrip, Visibility},
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
    fn listing(
        &self,
        person: PersonId,
        leaves_out: Option<Visibility>,
        now: DateTime<Utc>,
    ) -> Listing {
        let after_last = |day: NaiveDate| day.checked_add_days(Days::new(1)).map(oslo::midnight);
        Listing {
            person,
            order: self.order(now),
            leaves_out,
            from: self.from.map(oslo::midnight),
            before: self.to.and_then(after_last),
            state: self.state.clone(),
            after: self.cursor.as_ref().map(|cursor| cursor.after.clone()),
            limit: self.limit + 1,
            now,
        }
    }

    /// Where the page behind `last` begins.
    fn cursor_behind(
        &self,
        listing: &Listing,
        last: &StoredTrip,
        parted_since: DateTime<Utc>,
    ) -> String {
        let cursor = Cursor {
            // Not the instant of the request: the same page would be another one
            // every time it is read.
            as_of: self
                .cursor
                .as_ref()
                .map_or(parted_since, |cursor| cursor.as_of),
            after: listing.order.place(last),
        };
        cursor.write(&self.list.each_ref().map(String::as_str))
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

/// Who asks for whose trips, and the trips if they are their own: then nothing
/// else needs to be asked in most cases.
pub struct AsksForTrips {
    signed_in: SignedIn,
    /// What is wrong with the request is told to those only who may ask.
    person: Result<PersonId, Problem>,
    wanted: Result<Wanted, Problem>,
    /// With nothing left out. Not for anybody's eyes yet.
    own: Option<Listed>,
}

impl FromRequestParts<Arc<App>> for AsksForTrips {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let now = app.clock.now();
        let person = Id::from_request_parts(parts, app).await;
        let person = person.map(|Id(person)| person);
        let wanted = match &person {
            Ok(person) => Wanted::read(parts.uri.query(), person),
            Err(problem) => Err(problem.clone()),
        };
        let listing = match (&person, &wanted) {
            (Ok(person), Ok(wanted)) => Some(wanted.listing(person.clone(), None, now)),
            _ => None,
        };
        let (signed_in, own) = SignedIn::of(parts, app, now, listing.as_ref()).await?;
        Ok(Self {
            signed_in,
            person,
            wanted,
            own,
        })
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
    asked: AsksForTrips,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let AsksForTrips {
        signed_in,
        person,
        wanted,
        own,
    } = asked;
    let (person, now) = (person?, signed_in.now);
    let grant = grant_for(&app, &signed_in, &person, Operation::ListTrips).await?;
    let wanted = wanted?;
    let listing = wanted.listing(person.clone(), grant.leaves_out(), now);
    let listed = match own {
        Some(listed) if listing.leaves_out.is_none() => listed,
        _ => app.store.trips(&listing).await?,
    };
    let known = app.known.read(&listed)?;
    let mut trips: Vec<_> = known.iter().map(|known| known.stored()).collect();
    leave_no_trace(&app, grant, &person, &mut trips).await?;
    app.registers.ask(&app.store, now, &mut trips).await?;

    let size = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let has_more = trips.len() > size;
    trips.truncate(size);
    let next_cursor = trips
        .last()
        .filter(|_| has_more)
        .map(|last| wanted.cursor_behind(&listing, last, listed.parted_since));
    let link = next_cursor
        .as_deref()
        .and_then(|cursor| wanted.link(&person, cursor));
    let texts: Vec<_> = known
        .iter()
        .zip(&trips)
        .filter_map(|(known, trip)| known.text(trip, grant, now).transpose())
        .collect::<Result<_, _>>()?;
    let body = PageBody {
        items: texts.iter().map(|text| &**text).collect::<Vec<&RawValue>>(),
        next_cursor,
    };
    let size = texts.iter().map(|text| text.get().len() + 1).sum::<usize>();
    let mut response = conditional_long(&headers, size + AROUND, &body);
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}
