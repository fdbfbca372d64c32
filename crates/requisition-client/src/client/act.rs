//! Doing something, once, however often it is sent.

use std::time::Duration;

use commands::ports::{ActError, Acted, ApiError, Clock, IdempotencyKey, Read, Store};
use domain::trip_action::TripAction;
use reqwest::{
    Method, Url,
    header::{CONTENT_TYPE, HeaderMap, HeaderValue},
};
use tokio::time::{Instant, sleep, timeout_at};

use super::{
    Client,
    ask::bear,
    heard::{Again, Heard, OnTrips, Wished, heard},
    posting::Posting,
};
use crate::{
    dpop::{Asking, Load},
    http::Pauses,
    oidc::Access,
};

/// How many attempts fit into the time, should every one of them get lost.
pub(super) const ATTEMPTS: u32 = 3;

/// What is the same for every attempt at one wish.
pub(super) struct Wish<W> {
    /// What answers to it mean.
    pub(super) wished: W,
    pub(super) key: IdempotencyKey,
    pub(super) method: Method,
    pub(super) url: Url,
    /// What it is said with besides what every request is said with.
    pub(super) headers: HeaderMap,
    pub(super) load: Option<Load>,
    /// For how long it is sent again.
    pub(super) within: Duration,
    /// How long one attempt may take.
    pub(super) longest: Duration,
}

impl<S: Store, C: Clock> Client<S, C> {
    /// Does something with trips.
    pub(super) async fn act_on(
        &self,
        action: &TripAction,
        key: IdempotencyKey,
    ) -> Result<Read<Acted>, ActError> {
        let wish = self.wish(action, key).map_err(ActError::NotDone)?;
        self.have_done(&wish).await
    }

    /// Sends a wish until the service has said what came of it, or the time is up.
    ///
    /// Once an attempt may have arrived, nothing but the service's own word on the
    /// wish counts: that a later attempt did nothing says nothing about the earlier.
    pub(super) async fn have_done<W: Wished>(
        &self,
        wish: &Wish<W>,
    ) -> Result<Read<W::Done>, ActError<W::Refusal>> {
        let until = Instant::now() + wish.within;
        let mut pauses = Pauses::new(&self.limits.retry);
        let mut may_have_arrived = false;
        let mut tries = 0;
        let mut is_renewed = false;
        loop {
            let access = match self.access_until(until).await {
                Ok(access) => access,
                Err(error) => return Err(outcome(may_have_arrived, error)),
            };
            tries += 1;
            let (error, again) = match self.attempt((wish, until), &access).await {
                Heard::Done(read) => return Ok(read),
                Heard::Refused(refusal) => return Err(ActError::Refused(refusal)),
                Heard::NotDone {
                    error: ApiError::SignedOut,
                    ..
                } if !is_renewed => {
                    is_renewed = true;
                    self.session.distrust(&access).await;
                    continue;
                }
                Heard::NotDone { error, again } => (error, again),
                Heard::Unknown { again } => {
                    may_have_arrived = true;
                    (ApiError::Offline, again)
                }
            };
            // Whoever has no connection is told so soon; nothing hangs on it.
            let is_enough = !may_have_arrived && tries >= self.limits.retry.tries;
            let Again::After(asked) = again else {
                return Err(outcome(may_have_arrived, error));
            };
            let pause = pauses.next(asked);
            let next = Instant::now().checked_add(pause);
            if is_enough || next.is_none_or(|next| next >= until) {
                return Err(outcome(may_have_arrived, error));
            }
            sleep(pause).await;
        }
    }

    fn wish<'a>(
        &self,
        action: &'a TripAction,
        key: IdempotencyKey,
    ) -> Result<Wish<OnTrips<'a>>, ApiError> {
        let Posting { name, path, body } = Posting::of(action);
        let body = body.ok_or(ApiError::Device {
            what: "writing an action",
        })?;
        Ok(Wish {
            wished: OnTrips { action, name },
            key,
            method: Method::POST,
            url: self.url(&path)?,
            headers: json(),
            load: Some(body.into()),
            within: self.limits.act,
            longest: self.limits.exchange.min(self.limits.act / ATTEMPTS),
        })
    }

    /// An access token. Nothing of the wish is sent for it.
    async fn access_until(&self, until: Instant) -> Result<Access, ApiError> {
        let access = timeout_at(until, self.session.access()).await;
        access.unwrap_or(Err(ApiError::Offline))
    }

    async fn attempt<W: Wished>(
        &self,
        (wish, until): (&Wish<W>, Instant),
        access: &Access,
    ) -> Heard<W::Done, W::Refusal> {
        let request = match self.posted(wish, access) {
            Ok(request) => request,
            Err(error) => {
                let again = Again::No;
                return Heard::NotDone { error, again };
            }
        };
        let answer = timeout_at(until, self.once(&request, Some(access))).await;
        answer.map_or(Heard::Unknown { again: Again::No }, |answer| {
            let reply = answer.map(crate::http::Answer::whole);
            let heard = heard(&wish.wished, reply);
            let has_proof = access.key.is_some();
            if has_proof {
                heard
            } else {
                heard.without_proof()
            }
        })
    }

    fn posted<W>(&self, wish: &Wish<W>, access: &Access) -> Result<Asking, ApiError> {
        let mut request = self.request(wish.method.clone(), wish.url.clone(), Some(access))?;
        request.headers.extend(wish.headers.clone());
        bear(&mut request, wish.key);
        request.body.clone_from(&wish.load);
        request.time = Some(wish.longest);
        Ok(request)
    }
}

/// That what is sent is JSON.
pub(super) fn json() -> HeaderMap {
    let json = HeaderValue::from_static("application/json");
    HeaderMap::from_iter([(CONTENT_TYPE, json)])
}

fn outcome<R>(may_have_arrived: bool, error: ApiError) -> ActError<R> {
    if may_have_arrived {
        ActError::Unknown
    } else {
        ActError::NotDone(error)
    }
}
