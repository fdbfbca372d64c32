//! What the service says of what a person has claimed and can claim, kept for a start
//! without it.

use chrono::{DateTime, NaiveDate, Utc};
use claims::{
    State as ClaimState,
    claim::ClaimSummary,
    claimable::{WithCosts, with_costs},
    content::ClaimedTrip,
    state::Result as Outcome,
};
use domain::{ids::PersonId, oslo, trip::OrganisedTrip};
use entitlement::deadlines::late_until;
use ipc::{
    Problem,
    claims::{ClaimPage, Closed},
    news::News,
};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

use super::get_claims::last_day;
use crate::{
    App,
    acting::{Acting, Whose},
    kept::{Keep, Kept},
    ports::{Api, ApiError, Dated, Period, PersonNote, Platform, Read, TripsQuery},
    state::State,
    sync,
};

/// How many pages of past trips are looked through: 200 trips.
const MOST_PAGES: usize = 4;

/// How many further pages of claims are looked through: 1,000 claims.
const MOST_CLAIM_PAGES: usize = 20;

/// What the service says of a person's claims.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Overview {
    /// Why there is no form, where there is none.
    pub(super) closed: Option<Closed>,
    /// Booked trips that can be claimed for, and have not been.
    pub(super) trips: Vec<WithCosts>,
    /// The trips of claims that stand.
    pub(super) claimed: Vec<ClaimedTrip>,
    /// Where there are more claims than were looked through: a trip of an earlier day may
    /// have been claimed for.
    #[serde(default)]
    pub(super) claimed_since: Option<NaiveDate>,
    /// The first page of what is sent: what needs the person first, then the latest first.
    pub(super) sent: ClaimPage,
}

/// [`Overview`] of the chosen person.
pub(crate) struct Overviewed;

impl Keep for Overviewed {
    type Value = Overview;

    fn find(&self, state: &State) -> Option<Kept<Overview>> {
        state.of_person.claims.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<Overview>) {
        state.of_person.claims = Some(kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.of_person.claims = None;
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<Overview>> {
        let note = PersonNote::Claims;
        let plain = app.keeping().person_note(&whose.owner()?, note).await?;
        serde_json::from_slice(plain.expose_secret()).ok()
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, value: &Dated<Overview>) {
        if let (Some(owner), Ok(plain)) = (whose.owner(), serde_json::to_vec(value)) {
            let (note, plain) = (PersonNote::Claims, plain.into());
            app.keeping().write_person_note(&owner, note, &plain).await;
        }
    }
}

/// What is known of the chosen person's claims without asking.
pub(super) async fn known_overview<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<Option<Dated<Overview>>, Problem> {
    let lease = Some(acting.lease);
    let held = Overviewed.find(&*app.state_within(lease)?);
    Ok(match held {
        Some(kept) => Some(Dated {
            value: kept.value,
            read_at: kept.read_at,
        }),
        None => match app.whose(lease)? {
            Some(whose) => Overviewed.sealed(app, &whose).await,
            None => None,
        },
    })
}

/// Asks for what `person` has claimed and can claim at `now`; `own_since` is the day of the
/// first trip of their own that could be claimed for.
pub(super) async fn ask_for<A: Api>(
    api: &A,
    person: &PersonId,
    (now, own_since): (DateTime<Utc>, Option<NaiveDate>),
) -> Result<Read<Overview>, ApiError> {
    let read = match api.claims(person, None).await {
        Ok(read) => read,
        Err(error) => {
            let closed = closed_by(&error).ok_or(error)?;
            return Ok(Read {
                value: Overview {
                    closed: Some(closed),
                    ..Overview::default()
                },
                service_time: None,
            });
        }
    };
    let now = read.service_time.unwrap_or(now);
    let mut trips = with_costs(&past_trips(api, person).await?, now);
    let since = trips.iter().map(|one| one.day).chain(own_since).min();
    let (claimed, claimed_since) = claimed(api, person, (&read.value, since)).await?;
    trips.retain(|one| !is_claimed(one, &claimed));
    trips.retain(|one| claimed_since.is_none_or(|since| one.day >= since));
    Ok(Read {
        value: Overview {
            closed: None,
            trips,
            claimed,
            claimed_since,
            sent: sent(read.value),
        },
        service_time: read.service_time,
    })
}

/// The trips of claims that stand, as far back as a trip of `since` can be among them; and
/// from which day on they are all of them, where there are too many.
async fn claimed<A: Api>(
    api: &A,
    person: &PersonId,
    (first, since): (&ClaimPage, Option<NaiveDate>),
) -> Result<(Vec<ClaimedTrip>, Option<NaiveDate>), ApiError> {
    let mut claimed = standing(first);
    let mut back = further(first, since);
    for _ in 0..MOST_CLAIM_PAGES {
        let Some((after, _)) = &back else {
            break;
        };
        let page = api.claims(person, Some(after.as_str())).await?.value;
        claimed.extend(standing(&page));
        back = further(&page, since);
    }
    Ok((claimed, back.map(|(_, day)| day)))
}

fn standing(page: &ClaimPage) -> Vec<ClaimedTrip> {
    let items = page.items.iter().filter(|one| stands(one));
    items.flat_map(|one| one.trips.clone()).collect()
}

/// Where the claims before a page are, and on which day the last of it was made, where any
/// of them can be for a trip of `since` or later: nobody claims before they have travelled.
fn further(page: &ClaimPage, since: Option<NaiveDate>) -> Option<(String, NaiveDate)> {
    let last = oslo::date(page.items.last()?.at);
    let may_be = since.is_some_and(|since| last >= since);
    Some((page.next.clone().filter(|_| may_be)?, last))
}

/// The day of the first trip of the person's own that can be claimed for.
pub(super) async fn own_since<P: Platform>(app: &App<P>, acting: &Acting) -> Option<NaiveDate> {
    let today = oslo::date(app.now());
    let own_trips = app.keeping().own_trips(&acting.owner).await;
    let own_trips = own_trips.unwrap_or_default().into_iter();
    let open = own_trips
        .filter(|trip| trip.is_confirmed && late_until(last_day(trip, today)).last_day >= today);
    open.map(|trip| trip.day).min()
}

/// Why nobody can claim for the person here, if that is what the service says.
pub(super) fn closed_by(error: &ApiError) -> Option<Closed> {
    let ApiError::Refused {
        status: 403, code, ..
    } = error
    else {
        return None;
    };
    Some(match code.as_deref() {
        Some("protected_address_channel") => Closed::ProtectedAddress,
        Some(_) | None => Closed::NotAllowed,
    })
}

/// What was sent. What nobody has submitted is no claim that anybody looks at.
pub(super) fn sent(mut page: ClaimPage) -> ClaimPage {
    page.items.retain(|one| one.state != ClaimState::Draft);
    let needs_nobody = |one: &ClaimSummary| !needs_you(one);
    page.items.sort_by_key(needs_nobody);
    page
}

/// Whether a claim waits for the person.
pub(super) fn needs_you(claim: &ClaimSummary) -> bool {
    claim.state == ClaimState::NeedsDocumentation
}

/// Whether the trips of a claim cannot be claimed for once more.
const fn stands(claim: &ClaimSummary) -> bool {
    match claim.state {
        ClaimState::Draft
        | ClaimState::Withdrawn
        | ClaimState::Decided(Outcome::Rejected)
        | ClaimState::Paid(Outcome::Rejected)
        | ClaimState::NothingToPay(Outcome::Rejected) => false,
        ClaimState::Submitted
        | ClaimState::Received
        | ClaimState::InReview
        | ClaimState::NeedsDocumentation
        | ClaimState::Decided(_)
        | ClaimState::Paid(_)
        | ClaimState::NothingToPay(_)
        | ClaimState::Unknown => true,
    }
}

/// Whether a booked trip is among `claimed`.
pub(super) fn is_claimed(trip: &WithCosts, claimed: &[ClaimedTrip]) -> bool {
    claimed.iter().any(|one| match &one.trip {
        Some(id) => *id == trip.trip,
        None => trip
            .to
            .as_ref()
            .is_some_and(|to| is_same(one, trip.day, to.as_str())),
    })
}

/// Whether a claim is for a trip on this day to this place.
pub(super) fn is_same(claimed: &ClaimedTrip, day: NaiveDate, to: &str) -> bool {
    claimed.day == day && claimed.to.as_str().to_lowercase() == to.to_lowercase()
}

/// The past trips of a person, the latest first. Where there are none to be had, there are
/// none that could be claimed for.
async fn past_trips<A: Api>(api: &A, person: &PersonId) -> Result<Vec<OrganisedTrip>, ApiError> {
    let mut query = TripsQuery {
        person: person.clone(),
        period: Period::Past,
        after: None,
    };
    let mut trips = Vec::new();
    for _ in 0..MOST_PAGES {
        let page = match api.trips(&query).await {
            Err(error) if sync::says_it_again(&error) => break,
            read => read?.value,
        };
        trips.extend(page.trips);
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    Ok(trips)
}

/// Reads what the person has claimed, keeps it, and tells the window.
///
/// # Errors
/// When the service cannot be asked.
pub(crate) async fn read_anew<P: Platform>(app: &App<P>, acting: &Acting) -> Result<(), Problem> {
    if read_quietly(app, acting).await? {
        app.board().publish(News::ClaimsChanged);
    }
    Ok(())
}

/// The same for a window that reads everything anew anyway, or has read nothing yet. Answers
/// whether there is anything to be had.
///
/// # Errors
/// As [`read_anew`].
pub(crate) async fn read_quietly<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<bool, Problem> {
    if app.state().is_protected(&acting.owner) {
        return Ok(false);
    }
    let api = app.api()?;
    let own_since = own_since(app, acting).await;
    let question = app.state().begin_question();
    let with = (app.now(), own_since);
    let read = match ask_for(api.as_ref(), &acting.owner.person, with).await {
        // Asked again it says the same, and trips do not wait for it.
        Err(error) if sync::says_it_again(&error) => return Ok(false),
        answer => sync::heard(app, acting, answer).await?,
    };
    app.learn_clock(read.service_time);
    let said = Dated {
        value: read.value,
        read_at: app.now(),
    };
    let keep = async {
        let whose = {
            let mut state = app.state();
            let newer = Overviewed.find(&state);
            if newer.is_some_and(|kept| kept.question > question) {
                return;
            }
            let kept = Kept {
                value: said.value.clone(),
                read_at: said.read_at,
                question,
            };
            Overviewed.keep(&mut state, kept);
            Whose::of(&state)
        };
        if let Some(whose) = whose {
            Overviewed.seal(app, &whose, &said).await;
        }
    };
    app.keep_within(Some(acting.lease), keep).await?;
    Ok(true)
}
