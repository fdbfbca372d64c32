//! Changing a booked trip: when it can be done here, whether it is made at once, and what
//! it makes of the trip.
//!
//! Sources: what patients can change themselves, the health service's own pages: trips
//! requisitioned for reasons of health, by taxi or minibus; the time of the treatment,
//! the earliest pick-up after it, the address. The order deadline, 13:00 on the last
//! working day before, is from the office's page for practitioners. After it a change
//! goes by phone: nobody may look at a request in time, and a patient who waits for an
//! answer must not be left standing.
//!
//! Which changes are made at once is not published. Here it is what no carrier and no
//! promise hangs on; the office looks at the rest. Not modelled: the distance within
//! which an address may be chosen, whose limit is not known. An address outside of the
//! municipality goes to the office instead.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    actions::{Blocked, Offer, is_closed, is_dispatched},
    holidays::last_call,
    mode::Mode,
    oslo,
    pick_up::{ActiveTime, PickUp},
    state::TripState,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
    trip::{Appointment, Direction, OrganisedTrip, Place, Sharing, TripGround},
    trip_change::{ChangeStanding, ChangedThing},
};

/// How far ahead a trip is changed at most; a travel certificate holds no longer.
const AHEAD: TimeDelta = TimeDelta::days(366);

/// One thing that is to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// When the treatment begins.
    Appointment(DateTime<Utc>),
    /// When the patient can be picked up after the treatment, at the earliest.
    EarliestReturn(DateTime<Utc>),
    /// Where the patient is picked up, or on the way home set down.
    Place(NewPlace),
}

/// A place that the service knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlace {
    /// As the service writes it.
    pub label: String,
    /// Whether it lies in the municipality where the person is registered.
    pub is_near: bool,
}

/// How a change is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// At once.
    AtOnce,
    /// After the office has looked at it.
    Review(Review),
}

/// Why the office looks at a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// The carrier has the order.
    Ordered,
    /// The patient has been told when the car comes.
    PickUpPromised,
    /// The place is not in the municipality where the patient is registered.
    OtherMunicipality,
    /// The two directions would fall on different days.
    OtherDay,
    /// No time would be left that says on which day the trip is.
    NoDay,
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChange {
    /// It is not for this direction, or it is so already.
    DoesNotFit,
    /// The time is past, too far ahead, or does not fit the other times.
    ImpossibleTime,
    /// It is too late for the day that is asked for.
    TooLate {
        /// When it was too late.
        deadline: DateTime<Utc>,
    },
}

/// Whether and until when something about `trip` can be changed here.
pub(crate) fn offer(trip: &OrganisedTrip, now: DateTime<Utc>) -> Offer {
    let by_phone = |because| Offer::ByPhone {
        because,
        until: None,
    };
    if is_closed(trip, now) {
        Offer::Over
    } else if is_dispatched(&trip.state) {
        by_phone(Blocked::Dispatched)
    } else if !matches!(trip.mode, Mode::Taxi | Mode::Minibus) {
        by_phone(Blocked::Mode)
    } else if trip.sharing == Sharing::Shared {
        by_phone(Blocked::SharedRide)
    } else if !trip.state.is_before_dispatch() || trip.state == TripState::ReadyCalled {
        by_phone(Blocked::PhoneOnly)
    } else {
        match &trip.requisition.ground {
            None => by_phone(Blocked::PhoneOnly),
            Some(TripGround::Transport | TripGround::Unknown(_)) => by_phone(Blocked::Ground),
            Some(TripGround::Health) if trip.pending_change().is_some() => {
                by_phone(Blocked::ChangePending)
            }
            Some(TripGround::Health) => in_time(trip, now),
        }
    }
}

fn in_time(trip: &OrganisedTrip, now: DateTime<Utc>) -> Offer {
    let until = trip.day().and_then(last_call);
    match until {
        Some(end) if now >= end => Offer::ByPhone {
            because: Blocked::DeadlinePassed,
            until,
        },
        Some(_) | None => Offer::Here { until },
    }
}

/// How `wanted` is made of `trip`, whose other direction is `counterpart`.
///
/// # Errors
///
/// When it cannot be made at all.
pub fn way(
    trip: &OrganisedTrip,
    counterpart: Option<&OrganisedTrip>,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Result<Way, NoChange> {
    if is_so_already(trip, wanted) {
        return Err(NoChange::DoesNotFit);
    }
    let counterpart = counterpart.filter(|other| !other.state.is_final());
    let reason = match (wanted, &trip.direction) {
        (Wanted::Appointment(at), Direction::Outbound) => {
            appointment_moves(counterpart, possible(*at, now)?)?
        }
        (Wanted::EarliestReturn(at), Direction::Return) => {
            return_moves(trip, counterpart, possible(*at, now)?)?
        }
        (Wanted::Place(place), Direction::Outbound | Direction::Return) => {
            place_moves(trip, wanted, place, now)
        }
        (Wanted::Appointment(_) | Wanted::EarliestReturn(_) | Wanted::Place(_), _) => {
            return Err(NoChange::DoesNotFit);
        }
    };
    let reason = by_the_carrier(trip).or(reason);
    Ok(reason.map_or(Way::AtOnce, Way::Review))
}

fn is_so_already(trip: &OrganisedTrip, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Appointment(at) => appointment_of(trip) == Some(*at),
        Wanted::EarliestReturn(at) => instant(&trip.earliest_return) == Some(*at),
        Wanted::Place(place) => home_of(trip).label.as_deref() == Some(&place.label),
    }
}

/// A time that can still be: it lies ahead, and the office hears of it in time.
fn possible(at: DateTime<Utc>, now: DateTime<Utc>) -> Result<DateTime<Utc>, NoChange> {
    if at <= now || at > now + AHEAD {
        return Err(NoChange::ImpossibleTime);
    }
    match last_call(oslo::date(at)) {
        Some(deadline) if now >= deadline => Err(NoChange::TooLate { deadline }),
        Some(_) | None => Ok(at),
    }
}

/// The way home is not moved along. On the same day it must still come after the
/// treatment; on another the office moves it.
fn appointment_moves(
    home: Option<&OrganisedTrip>,
    at: DateTime<Utc>,
) -> Result<Option<Review>, NoChange> {
    let Some(home) = home else {
        return Ok(None);
    };
    let leaves = pick_up_of(home).or_else(|| instant(&home.earliest_return));
    let is_same_day = |other: DateTime<Utc>| oslo::date(other) == oslo::date(at);
    if leaves.is_some_and(|leaves| is_same_day(leaves) && leaves <= at) {
        return Err(NoChange::ImpossibleTime);
    }
    let is_other_day = home.day().is_some_and(|day| day != oslo::date(at));
    Ok(is_other_day.then_some(Review::OtherDay))
}

fn return_moves(
    trip: &OrganisedTrip,
    out: Option<&OrganisedTrip>,
    at: DateTime<Utc>,
) -> Result<Option<Review>, NoChange> {
    let treated = out
        .and_then(appointment_of)
        .or_else(|| appointment_of(trip));
    if treated.is_some_and(|treated| at <= treated) {
        return Err(NoChange::ImpossibleTime);
    }
    let day = treated.map(oslo::date).or_else(|| trip.day());
    let is_other_day = day.is_some_and(|day| day != oslo::date(at));
    Ok(is_other_day.then_some(Review::OtherDay))
}

fn place_moves(
    trip: &OrganisedTrip,
    wanted: &Wanted,
    place: &NewPlace,
    now: DateTime<Utc>,
) -> Option<Review> {
    if !place.is_near {
        return Some(Review::OtherMunicipality);
    }
    let mut moved = trip.clone();
    make(&mut moved, &thing(trip, wanted.clone()), now);
    (trip.day().is_some() && moved.day().is_none()).then_some(Review::NoDay)
}

fn by_the_carrier(trip: &OrganisedTrip) -> Option<Review> {
    let is_planning = matches!(
        trip.state,
        TripState::Requested
            | TripState::NeedsReview
            | TripState::Planned
            | TripState::AwaitingConfirmation
            | TripState::WaitingReady
    );
    let PickUp {
        scheduled: _,
        promised,
        estimated,
    } = &trip.segments.first().pick_up;
    if !is_planning {
        Some(Review::Ordered)
    } else if promised.is_not_set() && estimated.is_not_set() {
        None
    } else {
        Some(Review::PickUpPromised)
    }
}

/// What `wanted` would change about `trip`, before and after.
pub fn thing(trip: &OrganisedTrip, wanted: Wanted) -> ChangedThing {
    match wanted {
        Wanted::Appointment(to) => ChangedThing::Appointment {
            from: appointment_of(trip),
            to,
        },
        Wanted::EarliestReturn(to) => ChangedThing::EarliestReturn {
            from: instant(&trip.earliest_return),
            to,
        },
        Wanted::Place(NewPlace { label, .. }) => ChangedThing::Place {
            from: home_of(trip).label.clone(),
            to: Some(label),
        },
    }
}

/// Changes `trip` as the patient's side asked at `asked_at`. Planned times that were made
/// for what it was before are taken off, never guessed anew.
pub fn make(trip: &mut OrganisedTrip, thing: &ChangedThing, asked_at: DateTime<Utc>) {
    match thing {
        ChangedThing::Appointment { to, .. } => {
            let appointment = trip.appointment.get_or_insert(Appointment {
                starts: TimeSlot::NotSet,
                place: None,
                directions: None,
            });
            restate(&mut appointment.starts, *to, asked_at);
            trip.segments.first_mut().pick_up = PickUp::default();
            trip.segments.last_mut().arrival = TimeSlot::NotSet;
        }
        ChangedThing::EarliestReturn { to, .. } => {
            restate(&mut trip.earliest_return, *to, asked_at);
            let still_fits =
                |pick_up: DateTime<Utc>| pick_up >= *to && oslo::date(pick_up) == oslo::date(*to);
            if !pick_up_of(trip).is_some_and(still_fits) {
                trip.segments.first_mut().pick_up = PickUp::default();
                trip.segments.last_mut().arrival = TimeSlot::NotSet;
            }
        }
        ChangedThing::Place { to: Some(to), .. } => {
            let place = Place {
                label: Some(to.clone()),
                meeting_point: None,
            };
            if trip.direction == Direction::Return {
                let last = trip.segments.last_mut();
                last.to = place;
                last.arrival = TimeSlot::NotSet;
            } else {
                let first = trip.segments.first_mut();
                first.from = place;
                first.pick_up = PickUp::default();
            }
        }
        ChangedThing::Place { to: None, .. } | ChangedThing::Unknown => {}
    }
}

/// Why the office's answer to a change is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSettled {
    /// No change waits for the office.
    #[error("no change waits for the office")]
    NothingPending,
    /// What is known since then stands against the change. It can only be declined.
    #[error("the change no longer fits the trip")]
    Outdated,
}

/// Answers the change of `trip` that waits for the office, at `now`.
///
/// # Errors
///
/// When none waits, or when one is approved that no longer fits the trip.
pub fn settle(
    trip: &mut OrganisedTrip,
    is_approved: bool,
    now: DateTime<Utc>,
) -> Result<(), NotSettled> {
    let pending = trip.pending_change().cloned();
    let mut pending = pending.ok_or(NotSettled::NothingPending)?;
    if is_approved {
        if !still_holds(trip, &pending.what, now) {
            return Err(NotSettled::Outdated);
        }
        make(trip, &pending.what, pending.asked.at);
        pending.standing = ChangeStanding::Approved { at: now };
    } else {
        pending.standing = ChangeStanding::Declined { at: now };
    }
    let asked = &pending.asked.id;
    if let Some(change) = trip.changes.iter_mut().find(|one| one.asked.id == *asked) {
        *change = pending;
    }
    Ok(())
}

/// Whether `trip` is still what it was when `thing` was asked for, and no car is called
/// for it: a newer fact is not written over.
fn still_holds(trip: &OrganisedTrip, thing: &ChangedThing, now: DateTime<Utc>) -> bool {
    let is_as_then = match thing {
        ChangedThing::Appointment { from, to } => *to > now && appointment_of(trip) == *from,
        ChangedThing::EarliestReturn { from, to } => {
            *to > now && instant(&trip.earliest_return) == *from
        }
        ChangedThing::Place { from, .. } => home_of(trip).label == *from,
        ChangedThing::Unknown => false,
    };
    is_as_then && trip.state != TripState::ReadyCalled
}

fn restate(slot: &mut TimeSlot, to: DateTime<Utc>, said_at: DateTime<Utc>) {
    let previous = slot.time().map(|time| EarlierTime {
        when: time.when,
        said_at: time.said_at,
    });
    *slot = TimeSlot::Set(StatedTime {
        when: When::At(to),
        said_by: SaidBy::PatientSide,
        said_at,
        previous,
    });
}

/// Where the patient comes from, or on the way home goes.
pub fn home_of(trip: &OrganisedTrip) -> &Place {
    match trip.direction {
        Direction::Return => &trip.segments.last().to,
        Direction::Outbound | Direction::Other => &trip.segments.first().from,
    }
}

fn appointment_of(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    instant(&trip.appointment.as_ref()?.starts)
}

fn pick_up_of(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => Some(time.when.earliest()),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

fn instant(slot: &TimeSlot) -> Option<DateTime<Utc>> {
    slot.time().map(|time| time.when.earliest())
}

#[cfg(test)]
mod tests;
