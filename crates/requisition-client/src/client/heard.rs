//! What one attempt at a wish came to.
//!
//! Whoever is told that a trip is cancelled, or a claim sent, must be able to rely on it, and so must
//! whoever is told that it is not. So only two things count as the service's word: an
//! answer that fits the contract to the letter, and a refusal that names its reason.
//! That an attempt did surely nothing counts where it never left the device, or where
//! the service refused it in its own words before it began. Whatever else happened,
//! nobody knows: a service may have done it and failed on the way back.

use std::{collections::HashSet, time::Duration};

use commands::ports::{Acted, ApiError, Read};
use domain::{
    trip::OrganisedTrip,
    trip_action::{Refusal, TripAction},
};
use requisition_api::{problem::ProblemBody, problem_code::ProblemCode};
use reqwest::StatusCode;

use super::ask::{explain, refused_by_network};
use crate::{
    http::{Reply, SendError},
    parse, problem,
};

/// How a service refuses a proof, also one that it has seen before (RFC 9449 § 7.1).
const PROOF_REFUSED: &str = "invalid_dpop_proof";

/// What is wished, as far as answers to it go.
pub(super) trait Wished: Sync {
    /// What comes of it.
    type Done;
    /// Why the service does not do it.
    type Refusal;

    /// Its name for the log.
    fn name(&self) -> &'static str;

    /// What a successful answer says, if it is one to just this wish.
    fn done(&self, reply: &Reply) -> Option<Self::Done>;

    /// The refusal that a problem is; `None` where it says nothing about the wish.
    fn refusal(&self, problem: &ProblemBody) -> Option<Self::Refusal>;
}

/// What one attempt came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard<T = Acted, R = Refusal> {
    /// The service says that it is done.
    Done(Read<T>),
    /// The service says that it is not done, and why not.
    Refused(R),
    /// This attempt has surely done nothing.
    NotDone {
        /// Why not.
        error: ApiError,
        /// Whether another one may.
        again: Again,
    },
    /// This attempt may have done it.
    Unknown {
        /// Whether another one may tell.
        again: Again,
    },
}

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// It would come to the same.
    No,
    /// After the pause that is asked for, if one is.
    After(Option<Duration>),
}

impl<T, R> Heard<T, R> {
    /// The same of an attempt that bore no proof. Somebody on the way may have sent it
    /// twice, and nothing tells the two apart: that there were too many requests is said of
    /// one of them, and the other may have done it.
    pub(super) fn without_proof(self) -> Self {
        match self {
            Self::NotDone {
                error: ApiError::TooManyRequests { .. },
                again,
            } => Self::Unknown { again },
            said @ (Self::Done(_)
            | Self::Refused(_)
            | Self::NotDone { .. }
            | Self::Unknown { .. }) => said,
        }
    }
}

/// What came of sending a wish once.
pub(super) fn heard<W: Wished>(
    wished: &W,
    answer: Result<Reply, SendError>,
) -> Heard<W::Done, W::Refusal> {
    match answer {
        Ok(reply) => of_reply(wished, &reply),
        Err(error) => {
            let again = if error.is_offline() {
                Again::After(None)
            } else {
                Again::No
            };
            let is_unsent = error.is_unsent();
            let error = refused_by_network(&error, wished.name());
            if is_unsent {
                Heard::NotDone { error, again }
            } else {
                Heard::Unknown { again }
            }
        }
    }
}

fn of_reply<W: Wished>(wished: &W, reply: &Reply) -> Heard<W::Done, W::Refusal> {
    let name = wished.name();
    if reply.status.is_success() {
        let service_time = reply.date();
        let done = wished.done(reply).map(|value| Read {
            value,
            service_time,
        });
        return done.map_or(Heard::Unknown { again: Again::No }, Heard::Done);
    }
    let later = || Again::After(reply.retry_after());
    if reply.status == StatusCode::UNAUTHORIZED {
        // Every attempt has a proof of its own, good once. One that counts as used has
        // been there before: somebody on the way has sent it twice, and it may be done.
        if reply.challenge(PROOF_REFUSED) {
            return Heard::Unknown { again: later() };
        }
        // Whoever is not known has nothing done for them, whoever says so.
        return Heard::NotDone {
            error: explain(name, reply),
            again: Again::No,
        };
    }
    let Some(body) = problem::body(reply).filter(|body| is_of(body, reply.status)) else {
        // Somebody on the way, who does not know what has become of it further on.
        let again = match reply.status {
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => later(),
            status if status.is_server_error() => later(),
            _ => Again::No,
        };
        return Heard::Unknown { again };
    };
    if let Some(refusal) = wished.refusal(&body) {
        return Heard::Refused(refusal);
    }
    let error = explain(name, reply);
    // What was lost of a file on the way may arrive the next time.
    if matches!(
        body.code,
        ProblemCode::RateLimited | ProblemCode::AttachmentDigestMismatch
    ) {
        let again = later();
        return Heard::NotDone { error, again };
    }
    // Two attempts under one key that are not the same: whichever was done.
    if body.code == ProblemCode::IdempotencyKeyReused {
        return Heard::Unknown { again: Again::No };
    }
    // Also `maintenance` may come after it was done: out of time, or the answer
    // withheld. And where another attempt is at work, that one may do it.
    if body.retryable || body.code.is_retryable() || reply.status.is_server_error() {
        return Heard::Unknown { again: later() };
    }
    Heard::NotDone {
        error,
        again: Again::No,
    }
}

/// Something is done with trips.
pub(super) struct OnTrips<'a> {
    pub(super) action: &'a TripAction,
    pub(super) name: &'static str,
}

impl Wished for OnTrips<'_> {
    type Done = Acted;
    type Refusal = Refusal;

    fn name(&self) -> &'static str {
        self.name
    }

    fn done(&self, reply: &Reply) -> Option<Acted> {
        done(self.action, reply)
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<Refusal> {
        parse::refusal(problem)
    }
}

/// The answer, if it is one to just this action.
fn done(action: &TripAction, reply: &Reply) -> Option<Acted> {
    if reply.status != StatusCode::OK || !reply.is_json() {
        return None;
    }
    let acted = parse::json(&reply.body).and_then(parse::acted).ok()?;
    let targets = action.targets();
    let is_booked = matches!(action, TripAction::Order { .. });
    // Whoever may not see some of the trips any more is not told about them.
    let is_target = |trip: &OrganisedTrip| {
        let is_named = || targets.iter().any(|target| target.trip == trip.id);
        trip.person == *action.person() && (is_booked || is_named())
    };
    let ids: HashSet<_> = acted.trips.iter().map(|trip| &trip.id).collect();
    let is_meant = action.ends_as(&acted.receipt.action)
        && (!is_booked || acted.trips.len() == 1)
        && acted.trips.iter().all(is_target)
        && ids.len() == acted.trips.len();
    is_meant.then_some(acted)
}

/// Whether a problem says the same as the status that it came with.
fn is_of(body: &ProblemBody, status: StatusCode) -> bool {
    let meant = body.code.status().unwrap_or(body.status);
    body.status == status.as_u16() && meant == status.as_u16()
}

#[cfg(test)]
mod tests;
