//! What can be claimed, is begun and was sent.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use claims::{State as ClaimState, content::ClaimedTrip};
use domain::oslo;
use entitlement::deadlines::{claim_by, late_until};
use ipc::{
    Answer, Args, AsOf, Origin, Problem,
    claims::{Claimable, ClaimableTrip, ClaimsView, Closed, DraftCard, GetClaims},
    home::HomeClaims,
};

use super::{
    draft::Draft,
    kept::kept_draft,
    on_its_way::forget_draft,
    overview::{
        Overview, Overviewed, ask_for, is_claimed, is_same, known_overview, needs_you, own_since,
    },
};
use crate::{
    App,
    acting::Acting,
    asking::ask,
    ports::{Dated, OwnTrip, Platform},
};

/// From how many days before its end on Home names the time in which to claim.
const SOON: i32 = 30;

/// What the chosen person can claim, has begun and has sent.
pub async fn get_claims<P: Platform>(app: &App<P>, wanted: Args<GetClaims>) -> Answer<GetClaims> {
    let acting = app.acting().await?;
    if wanted.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    if app.state().is_protected(&acting.owner) {
        return Ok(closed(app));
    }
    let api = app.api()?;
    let with = (app.now(), own_since(app, &acting).await);
    let answer = ask_for(api.as_ref(), &acting.owner.person, with);
    let how = (Some(acting.lease), wanted.look);
    let overview = ask::<GetClaims, _, _>(app, how, &Overviewed, answer).await?;
    let draft = unsent(app, &acting, &overview).await?;
    let own_trips = app.keeping().own_trips(&acting.owner).await;
    let now = overview.asked_at;
    // Own trips that cannot be read now are told of on their own page.
    let own_trips = own_trips.unwrap_or_default();
    drop(app.state_within(Some(acting.lease))?);
    let card = draft.map(|draft| draft.card(&acting.owner.person, oslo::date(now)));
    Ok(overview.map(|overview| ClaimsView {
        claimable: claimable((&overview, &own_trips), card.as_ref(), now),
        closed: overview.closed,
        draft: card,
        sent: overview.sent,
    }))
}

/// Of somebody with a protected address nothing is asked: there is no form.
fn closed<P: Platform>(app: &App<P>) -> AsOf<ClaimsView> {
    let now = app.now();
    AsOf {
        value: ClaimsView {
            closed: Some(Closed::ProtectedAddress),
            claimable: Vec::new(),
            draft: None,
            sent: Default::default(),
        },
        read_at: now,
        asked_at: now,
        clock: app.clock_now(),
        origin: Origin::Earlier,
    }
}

/// The draft, unless the service has it as a claim that is sent: then nobody has heard
/// that it arrived, and it is gone from here now.
async fn unsent<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    overview: &AsOf<Overview>,
) -> Result<Option<Draft>, Problem> {
    let Some(draft) = kept_draft::<GetClaims, P>(app, acting).await? else {
        return Ok(None);
    };
    let made = draft.sending.as_ref().and_then(|one| one.made.as_ref());
    let mut items = overview.value.sent.items.iter();
    let is_sent = made.is_some_and(|made| {
        items.any(|one| one.id == made.claim && one.state != ClaimState::Draft)
    });
    if is_sent {
        forget_draft::<GetClaims, P>(app, acting, &draft.id).await?;
        return Ok(None);
    }
    Ok(Some(draft))
}

/// What can be claimed for: the nearest last day first, and after those what is late.
fn claimable(
    (overview, own_trips): (&Overview, &[OwnTrip]),
    draft: Option<&DraftCard>,
    now: DateTime<Utc>,
) -> Vec<Claimable> {
    let today = oslo::date(now);
    let begun = draft.map_or(&[][..], |draft| &draft.trips);
    let booked = overview
        .trips
        .iter()
        .filter(|trip| !is_claimed(trip, begun));
    let booked = booked.map(|booked| {
        let what = ClaimableTrip::Organised(booked.trip.clone());
        let days = (booked.day, booked.last_day);
        on(what, days, booked.to.clone(), today)
    });
    let is_open = |trip: &&OwnTrip| {
        let is_among = |trips: &[ClaimedTrip]| {
            let mut trips = trips.iter();
            trips.any(|one| is_same(one, trip.day, trip.to.as_str()))
        };
        let is_made = trip.is_confirmed && trip.day <= today;
        let is_known = overview.claimed_since.is_none_or(|since| trip.day >= since);
        is_made && is_known && !is_among(&overview.claimed) && !is_among(begun)
    };
    let own = own_trips.iter().filter(is_open).map(|trip| {
        let what = ClaimableTrip::Own(trip.id.clone());
        let days = (trip.day, last_day(trip, today));
        on(what, days, Some(trip.to.clone()), today)
    });
    let is_closed = overview.closed.is_some();
    let all = booked.chain(own).filter(|_| !is_closed);
    let mut all: Vec<_> = all.flatten().collect();
    all.sort_by_key(|one| (one.days_left < 0, one.days_left, Reverse(one.day)));
    all
}

/// The last day of travel, as far as it is said.
pub(super) fn last_day(trip: &OwnTrip, today: NaiveDate) -> NaiveDate {
    let facts = questions::facts(&trip.answers, today);
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let days = legs.filter_map(|leg| leg.date.value());
    days.max().map_or(trip.day, |last| last.max(trip.day))
}

/// A trip of `day` that ended on `last`, from which the time counts (§ 25); `None` once it
/// is too late also with a reason.
fn on(
    what: ClaimableTrip,
    (day, last): (NaiveDate, NaiveDate),
    to: Option<domain::own_trip::Destination>,
    today: NaiveDate,
) -> Option<Claimable> {
    let claim_by = claim_by(last).last_day;
    let days_left = (claim_by - today).num_days();
    let claimable = Claimable {
        what,
        day,
        to,
        claim_by,
        days_left: i32::try_from(days_left).unwrap_or(i32::MAX),
    };
    (late_until(last).last_day >= today).then_some(claimable)
}

/// What Home shows: the draft, and what is known of claims without asking.
pub(crate) async fn for_home<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<(Option<DraftCard>, Option<AsOf<HomeClaims>>), Problem> {
    // There is no form, also where something was known before.
    if app.state().is_protected(&acting.owner) {
        return Ok((None, None));
    }
    let (now, clock) = (app.now(), app.clock_now());
    let draft = kept_draft::<GetClaims, P>(app, acting).await?;
    let card = draft.map(|draft| draft.card(&acting.owner.person, oslo::date(now)));
    let known = known_overview(app, acting).await?;
    let Some(Dated { value, read_at }) = known else {
        return Ok((card, None));
    };
    let own_trips = app.keeping().own_trips(&acting.owner).await;
    let own_trips = own_trips.unwrap_or_default();
    let claimable = claimable((&value, &own_trips), card.as_ref(), now);
    let soon = claimable.into_iter().next();
    let claims = HomeClaims {
        needs_you: value.sent.items.into_iter().filter(needs_you).collect(),
        soon: soon.filter(|one| (0..=SOON).contains(&one.days_left)),
    };
    let claims = AsOf {
        value: claims,
        read_at,
        asked_at: now,
        clock,
        origin: Origin::Earlier,
    };
    Ok((card, Some(claims)))
}
