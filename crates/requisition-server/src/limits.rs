//! How often somebody may ask.
//!
//! Every process on one database counts into the same rows. To need less than
//! one statement for each request, a process takes several at a time from the
//! database and gives them out itself; what it does not give out is lost for
//! that period, so two processes never allow more than one would.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, request::Parts};
use chrono::{DateTime, TimeDelta, Utc};
use requisition_api::problem_code::ProblemCode;

use crate::{
    problem::Problem,
    store::{Period, Store},
};

/// How many are taken from the database at once at most.
const LEASE: u32 = 10;

/// How many subjects are remembered before those of earlier periods are dropped.
const REMEMBERED: usize = 10_000;

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const STANDING: HeaderName = HeaderName::from_static("ratelimit");

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limited {
    /// Reading, by one person.
    Reads,
    /// Changing something, by one person.
    Writes,
    /// Beginning to sign in, from one address.
    Logins,
    /// Events of people whom nobody knows, from one neighbourhood of addresses.
    Strangers,
    /// Copies of one's own data, by one person.
    Exports,
}

impl Limited {
    /// What a request with `method` counts as.
    pub fn of(method: &Method) -> Self {
        if method.is_safe() {
            Self::Reads
        } else {
            Self::Writes
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Writes => "writes",
            Self::Logins => "logins",
            Self::Strangers => "strangers",
            Self::Exports => "exports",
        }
    }

    /// How many in how many **seconds**.
    const fn quota(self) -> (u32, u32) {
        match self {
            Self::Reads => (120, 60),
            Self::Writes => (20, 60),
            Self::Logins => (5, 600),
            Self::Strangers => (120, 60),
            Self::Exports => (5, 3600),
        }
    }
}

/// Which limits hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Those of the contract.
    #[default]
    Standard,
    /// None, for tests and benches that ask more than people do.
    Lifted,
}

/// What was said that is no name of limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("limits are standard or lifted")]
pub struct NotAProfile;

impl std::str::FromStr for Profile {
    type Err = NotAProfile;

    fn from_str(word: &str) -> Result<Self, NotAProfile> {
        match word {
            "standard" => Ok(Self::Standard),
            "lifted" => Ok(Self::Lifted),
            _ => Err(NotAProfile),
        }
    }
}

/// What is left of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    limited: Limited,
    /// How many are left, as far as this process knows.
    pub left: u32,
    /// When it begins anew, in **seconds**, at least 1.
    pub begins_anew_in: u32,
}

impl Standing {
    /// Writes it into the headers of an answer.
    pub fn write(self, headers: &mut HeaderMap) {
        let name = self.limited.name();
        let (count, seconds) = self.limited.quota();
        let policy = format!("\"{name}\";q={count};w={seconds}");
        let standing = format!("\"{name}\";r={};t={}", self.left, self.begins_anew_in);
        for (name, text) in [(POLICY, policy), (STANDING, standing)] {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(name, value);
            }
        }
    }

    fn exceeded(self) -> Problem {
        let mut headers = HeaderMap::new();
        self.write(&mut headers);
        let problem = Problem::new(ProblemCode::RateLimited).retry_after(self.begins_anew_in);
        headers
            .into_iter()
            .fold(problem, |problem, (name, value)| match name {
                Some(name) => problem.with_header(name, value),
                None => problem,
            })
    }
}

/// Where what is found out about a request waits for the headers of its answer.
#[derive(Clone, Debug, Default)]
pub struct Noted(Arc<OnceLock<Standing>>);

impl Noted {
    /// What is left of the limit that the request counted into, if it did.
    pub fn standing(&self) -> Option<Standing> {
        self.0.get().copied()
    }
}

/// What this process has taken from the database in one period.
#[derive(Clone, Copy, Debug)]
struct Lease {
    period: i64,
    /// How many of it are not given out.
    left: u32,
    /// How many everybody together has taken, as far as is known.
    taken: u32,
}

/// The limits of one process.
#[derive(Debug, Default)]
pub struct Limits {
    profile: Profile,
    leases: Mutex<HashMap<(Limited, String), Lease>>,
}

impl Limits {
    /// The limits of `profile`.
    pub fn new(profile: Profile) -> Self {
        Self {
            profile,
            leases: Mutex::default(),
        }
    }

    /// Counts one request of the signed-in `subject`, and notes what is left for
    /// the headers of the answer.
    ///
    /// # Errors
    ///
    /// `rate_limited` when it is one too many, `internal` when the store does
    /// not answer.
    pub async fn count_request(
        &self,
        store: &Store,
        parts: &Parts,
        subject: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let standing = self
            .count(store, Limited::of(&parts.method), subject, now)
            .await?;
        if let (Some(noted), Some(standing)) = (parts.extensions.get::<Noted>(), standing) {
            // A request is counted once; a second time changes nothing.
            let _ = noted.0.set(standing);
        }
        Ok(())
    }

    /// Counts one of `limited` for `subject` at `now`. `None` when nothing is
    /// limited.
    ///
    /// # Errors
    ///
    /// `rate_limited` when it is one too many, `internal` when the store does
    /// not answer.
    pub async fn count(
        &self,
        store: &Store,
        limited: Limited,
        subject: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Standing>, Problem> {
        if self.profile == Profile::Lifted {
            return Ok(None);
        }
        let (number, ends_at) = period(limited, now);
        let lease = match self.take_own(limited, subject, number) {
            Ok(lease) => lease,
            Err(size) => {
                let period = Period {
                    limited: limited.name(),
                    subject,
                    number,
                    ends_at,
                };
                let taken = store.take_of_limit(&period, size).await?;
                self.take_leased(limited, subject, number, size, taken)
            }
        };
        let (count, _) = limited.quota();
        let ahead = u32::try_from((ends_at - now).num_milliseconds().max(0)).unwrap_or(u32::MAX);
        let standing = |left| Standing {
            limited,
            left,
            begins_anew_in: ahead.div_ceil(1000).max(1),
        };
        match lease {
            Some(lease) => Ok(Some(standing(
                count.saturating_sub(lease.taken).saturating_add(lease.left),
            ))),
            None => Err(standing(0).exceeded()),
        }
    }

    /// Gives out one that this process has, or says that there is none left for
    /// anybody; else how many to take from the database.
    fn take_own(&self, limited: Limited, subject: &str, period: i64) -> Result<Option<Lease>, u32> {
        let (count, _) = limited.quota();
        let mut leases = self.lock();
        let known = leases
            .get_mut(&(limited, subject.to_owned()))
            .filter(|lease| lease.period == period);
        match known {
            Some(lease) if lease.left > 0 => {
                lease.left -= 1;
                Ok(Some(*lease))
            }
            Some(lease) if lease.taken >= count => Ok(None),
            known => {
                let free = count - known.map_or(0, |lease| lease.taken);
                // Fewer towards the end, so that little is lost with a process.
                Err((free / 8).clamp(1, LEASE))
            }
        }
    }

    /// Notes that `size` were taken, with which everybody together has taken
    /// `taken`, and gives out one of them, if they are within the limit.
    fn take_leased(
        &self,
        limited: Limited,
        subject: &str,
        period: i64,
        size: u32,
        taken: i64,
    ) -> Option<Lease> {
        let (count, _) = limited.quota();
        let taken = u32::try_from(taken).unwrap_or(u32::MAX);
        let before = taken.saturating_sub(size);
        let granted = count.saturating_sub(before).min(size);
        let mut leases = self.lock();
        if leases.len() >= REMEMBERED {
            leases.retain(|(other, _), lease| *other != limited || lease.period >= period);
        }
        let lease = leases
            .entry((limited, subject.to_owned()))
            .or_insert(Lease {
                period,
                left: 0,
                taken: 0,
            });
        if lease.period != period {
            *lease = Lease {
                period,
                left: 0,
                taken: 0,
            };
        }
        lease.taken = lease.taken.max(taken.min(count));
        lease.left += granted;
        lease.left = lease.left.checked_sub(1)?;
        Some(*lease)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(Limited, String), Lease>> {
        self.leases.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The number of the period of `limited` at `now`, and when it ends.
fn period(limited: Limited, now: DateTime<Utc>) -> (i64, DateTime<Utc>) {
    let (_, seconds) = limited.quota();
    let seconds = i64::from(seconds);
    let number = now.timestamp().div_euclid(seconds);
    let over = now.timestamp().rem_euclid(seconds);
    let begun = now
        - TimeDelta::seconds(over)
        - TimeDelta::milliseconds(i64::from(now.timestamp_subsec_millis()));
    (number, begun + TimeDelta::seconds(seconds))
}

#[cfg(test)]
mod tests;
