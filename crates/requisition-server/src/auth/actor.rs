//! Who asks.

use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, Utc};
use domain::ids::SessionId;
use requisition_api::problem_code::ProblemCode;

use super::{
    Claims,
    credentials::{claims_of, revoked},
    session,
};
use crate::{
    app::App,
    audit::Trail,
    authorisation::{Grant, Operation, may},
    problem::Problem,
    store::{Listed, Listing, Representation, StoredPerson, WhoAsks},
};

/// The signed-in person. A handler that takes one is closed to everybody else.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The person.
    pub person: StoredPerson,
    /// What the access token says.
    pub claims: Claims,
    /// The sign-in that the request belongs to, if one can be told from others.
    pub session: Option<SessionId>,
    /// What the request leaves behind.
    pub trail: Trail,
    /// The instant of the request: every decision about it is of this instant.
    pub now: DateTime<Utc>,
}

impl SignedIn {
    /// On which grounds they act for others.
    ///
    /// # Errors
    ///
    /// `internal` when the store does not answer.
    pub async fn grounds(&self, app: &App) -> Result<Vec<Representation>, Problem> {
        Ok(app.store.representations_of(&self.person.id).await?)
    }
}

impl FromRequestParts<Arc<App>> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let (signed_in, _) = Self::of(parts, app, app.clock.now(), None).await?;
        Ok(signed_in)
    }
}

impl SignedIn {
    /// The signed-in person of a request at `now`, and with them the trips that
    /// `listing` asks for, if those are the person's own. Whether they may see them
    /// is not decided yet.
    ///
    /// # Errors
    ///
    /// A problem for everybody who is not signed in.
    pub async fn of(
        parts: &Parts,
        app: &App,
        now: DateTime<Utc>,
        listing: Option<&Listing>,
    ) -> Result<(Self, Option<Listed>), Problem> {
        let claims = claims_of(parts, app, now).await?;
        let issuer = &app.expected.issuer;
        let session = session::of(issuer, &claims);
        let (subject, asked_in) = (&claims.subject, session.as_ref());
        let store = &app.store;
        let asked = match listing {
            None => {
                let who = store.who_asks(issuer, subject, asked_in).await?;
                who.map(|who| (who, None))
            }
            Some(listing) => {
                store
                    .who_asks_for_trips(issuer, subject, asked_in, listing)
                    .await?
            }
        };
        let (who, listed) = asked.ok_or(Problem::new(ProblemCode::ForbiddenAction))?;
        let signed_in = Self::admitted(who, claims, session, parts, app, now).await?;
        Ok((signed_in, listed))
    }

    async fn admitted(
        who: WhoAsks,
        claims: Claims,
        session: Option<SessionId>,
        parts: &Parts,
        app: &App,
        now: DateTime<Utc>,
    ) -> Result<Self, Problem> {
        let WhoAsks {
            person,
            last_used_at,
            is_ended,
            signed_out_at,
        } = who;
        let trail = parts.extensions.get::<Trail>().cloned().unwrap_or_default();
        trail.by(&person.id, &claims.subject, claims.level.as_deref());
        // Nobody who may not even see who they are gets any further.
        if may(&person, &person, &[], Operation::GetMe, now) == Grant::None {
            return Err(Problem::new(ProblemCode::ForbiddenAction));
        }
        app.limits
            .count_request(&app.store, parts, person.id.as_str(), now)
            .await?;
        if is_ended || signed_out_at.is_some_and(|at| claims.is_from_before(at)) {
            return Err(revoked());
        }
        if let Some(session) = &session
            && session::is_worth_noting(last_used_at, now)
        {
            let platform = session::platform(&parts.headers);
            app.store
                .note_session(session, &person.id, platform, now)
                .await?;
        }
        Ok(Self {
            person,
            claims,
            session,
            trail,
            now,
        })
    }
}
