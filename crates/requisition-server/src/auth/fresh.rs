//! What is done only after a sign-in of just now (RFC 9470).

use axum::http::{HeaderValue, header};
use chrono::{DateTime, TimeDelta, Utc};
use requisition_api::problem_code::ProblemCode;

use super::SignedIn;
use crate::{app::App, problem::Problem};

/// For how long a sign-in is one of just now.
const FRESH_FOR: TimeDelta = TimeDelta::minutes(5);

/// How far the clocks of issuer and service may be apart.
const LEEWAY: TimeDelta = TimeDelta::seconds(30);

impl SignedIn {
    /// Until when the sign-in is one of just now; `None` when the issuer does not say when it
    /// was. A refreshed token says when the person was last there, not when it was refreshed.
    pub fn fresh_until(&self) -> Option<DateTime<Utc>> {
        Some(self.claims.signed_in_at? + FRESH_FOR)
    }

    /// Whether the person has signed in just now.
    ///
    /// # Errors
    ///
    /// `step_up_required` when they have not, or nobody says.
    pub fn just_now(&self, app: &App) -> Result<(), Problem> {
        let is_fresh = self
            .claims
            .signed_in_at
            .is_some_and(|at| is_fresh(at, self.now));
        is_fresh
            .then_some(())
            .ok_or_else(|| asks(&app.expected.levels))
    }
}

fn is_fresh(signed_in_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    signed_in_at <= now + LEEWAY && now <= signed_in_at + FRESH_FOR
}

/// Asks for a sign-in of just now, at a level that is enough.
fn asks(levels: &[String]) -> Problem {
    let level = if levels.is_empty() {
        String::new()
    } else {
        format!(r#", acr_values="{}""#, levels.join(" "))
    };
    let seconds = FRESH_FOR.num_seconds();
    let challenge =
        format!(r#"DPoP error="insufficient_user_authentication"{level}, max_age="{seconds}""#);
    let problem = Problem::new(ProblemCode::StepUpRequired);
    match HeaderValue::from_str(&challenge) {
        Ok(challenge) => problem.with_header(header::WWW_AUTHENTICATE, challenge),
        Err(_) => problem,
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::at;

    use super::*;

    /// T50.
    #[test]
    fn a_sign_in_is_one_of_just_now_for_five_minutes() {
        #[rustfmt::skip]
        let cases = [
            ("now",                     0,       true),
            ("five minutes ago",        300_000, true),
            ("a millisecond longer",    300_001, false),
            ("by a clock a bit ahead",  -30_000, true),
            ("too far ahead",           -30_001, false),
        ];
        let now = at("2026-12-01T10:00:00Z");
        for (shows, ago, expected) in cases {
            let signed_in_at = now - TimeDelta::milliseconds(ago);
            assert_eq!(is_fresh(signed_in_at, now), expected, "{shows}");
        }
    }
}
