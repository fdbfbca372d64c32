//! Claims: made, filled with files, submitted and worked on, each step once.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use claims::{
    Claim, Content, State,
    complaint::About,
    content::{ClaimedTrip, Note},
};
use commands::ports::{
    ActError, ApiError, ClaimAct, ClaimAnswer, ClaimRefusal, ClaimWish, Clock, Enclosed, Enclosure,
    IdempotencyKey, SeenClaim, Store,
};
use domain::ids::{ClaimId, PersonId};
use requisition_api::{
    claim_words::DocumentWord,
    claims::{
        AboutBody, AnswerBody, ClaimedTripBody, ContentBody, NewClaimBody, NewComplaintBody,
        SeenClaimBody,
    },
    headers, paths,
    problem::ProblemBody,
};
use reqwest::{
    Method, StatusCode,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{
    Client,
    act::{ATTEMPTS, Wish, json},
    heard::Wished,
};
use crate::{
    dpop::{Load, Whole},
    http::Reply,
    parse,
};

const CREATE: &str = "POST /v1/persons/{person_id}/claims";
const ENCLOSE: &str = "POST /v1/claims/{claim_id}/attachments";
const SUBMIT: &str = "POST /v1/claims/{claim_id}/submit";
const DISCARD: &str = "DELETE /v1/claims/{claim_id}";
const WITHDRAW: &str = "POST /v1/claims/{claim_id}/withdraw";
const COMPLAIN: &str = "POST /v1/claims/{claim_id}/complaints";
const ANSWER: &str = "POST /v1/claims/{claim_id}/answer";
const WITHDRAW_CONSENT: &str = "POST /v1/claims/{claim_id}/consent/withdraw";

/// A wish that a claim answers.
struct OfClaim<'a> {
    name: &'static str,
    person: &'a PersonId,
    /// The claim; `None` for one that is to be made.
    claim: Option<&'a ClaimId>,
    /// Whether a claim is as this wish leaves it.
    is_done: fn(&Claim) -> bool,
}

impl Wished for OfClaim<'_> {
    type Done = Claim;
    type Refusal = ClaimRefusal;

    fn name(&self) -> &'static str {
        self.name
    }

    fn done(&self, reply: &Reply) -> Option<Claim> {
        let claim = is_answer(reply)
            .then(|| parse::json(&reply.body).and_then(parse::claim).ok())
            .flatten()?;
        let is_meant = claim.person == *self.person
            && self.claim.is_none_or(|id| *id == claim.id)
            && (self.is_done)(&claim);
        is_meant.then_some(claim)
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<ClaimRefusal> {
        parse::claim_refusal(problem)
    }
}

/// A file is enclosed.
struct Enclosing<'a>(&'a Enclosure);

impl Wished for Enclosing<'_> {
    type Done = Enclosed;
    type Refusal = ClaimRefusal;

    fn name(&self) -> &'static str {
        ENCLOSE
    }

    fn done(&self, reply: &Reply) -> Option<Enclosed> {
        let enclosed = is_answer(reply)
            .then(|| parse::json(&reply.body).and_then(parse::enclosed).ok())
            .flatten()?;
        let file = &enclosed.file;
        let is_meant = file.shows == self.0.shows && file.media == self.0.media;
        is_meant.then_some(enclosed)
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<ClaimRefusal> {
        parse::claim_refusal(problem)
    }
}

/// A draft of the service is deleted.
struct Discarding;

impl Wished for Discarding {
    type Done = ();
    type Refusal = ClaimRefusal;

    fn name(&self) -> &'static str {
        DISCARD
    }

    fn done(&self, _: &Reply) -> Option<()> {
        Some(())
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<ClaimRefusal> {
        parse::claim_refusal(problem)
    }
}

fn is_answer(reply: &Reply) -> bool {
    matches!(reply.status, StatusCode::OK | StatusCode::CREATED) && reply.is_json()
}

impl<S: Store, C: Clock> Client<S, C> {
    pub(super) async fn make_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let wished = OfClaim {
            name: CREATE,
            person,
            claim: None,
            is_done: |_| true,
        };
        let body = NewClaimBody {
            content: written(content),
        };
        let sent = (Method::POST, paths::claims(person));
        let wish = self.claim_wish(wished, key, sent, &body);
        self.have_done(&wish.map_err(not_done)?).await
    }

    pub(super) async fn send_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let wished = OfClaim {
            name: SUBMIT,
            person: &seen.person,
            claim: Some(&seen.claim),
            is_done: |claim| claim.state != State::Draft && claim.receipt.is_some(),
        };
        let sent = (Method::POST, paths::submitted_claim(&seen.claim));
        let wish = self.claim_wish(wished, key, sent, &based_on(seen.version));
        self.have_done(&wish.map_err(not_done)?).await
    }

    pub(super) async fn delete_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> ClaimAnswer<()> {
        let sent = (Method::DELETE, paths::claim(&seen.claim));
        let wish = self.claim_wish(Discarding, key, sent, &based_on(seen.version));
        self.have_done(&wish.map_err(not_done)?).await
    }

    pub(super) async fn enclose_file(
        &self,
        enclosure: &Enclosure,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Enclosed> {
        let path = paths::attachments(&enclosure.claim);
        let mut url = self.url(&path).map_err(not_done)?;
        url.query_pairs_mut()
            .append_pair("kind", DocumentWord::write(enclosure.shows.kind))
            .append_pair("trip", &enclosure.shows.trip.to_string());
        let within = self.limits.enclose;
        let wish = Wish {
            wished: Enclosing(enclosure),
            key,
            method: Method::POST,
            url,
            headers: headers_of(enclosure),
            load: Some(Load::File(Whole(Arc::clone(&enclosure.bytes)))),
            within,
            longest: within / 2,
        };
        self.have_done(&wish).await
    }

    pub(super) async fn act_on_sent_claim(
        &self,
        wish: &ClaimWish,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let ClaimWish {
            person,
            claim,
            version,
            act,
        } = wish;
        let of = |name, is_done| OfClaim {
            name,
            person,
            claim: Some(claim),
            is_done,
        };
        let wish = match act {
            ClaimAct::Withdraw => {
                let wished = of(WITHDRAW, |claim| claim.state == State::Withdrawn);
                let sent = (Method::POST, paths::withdrawn_claim(claim));
                self.claim_wish(wished, key, sent, &based_on(*version))
            }
            ClaimAct::Complain { about, why } => {
                let wished = of(COMPLAIN, |claim| claim.complaint.is_some());
                let sent = (Method::POST, paths::complaints(claim));
                let body = NewComplaintBody {
                    version: *version,
                    about: about.iter().map(about_body).collect(),
                    why: why.as_str().to_owned(),
                };
                self.claim_wish(wished, key, sent, &body)
            }
            ClaimAct::Answer { note, without } => {
                let wished = of(ANSWER, |claim| claim.state != State::NeedsDocumentation);
                let sent = (Method::POST, paths::answered_claim(claim));
                let without = without.iter().copied();
                let body = AnswerBody {
                    version: *version,
                    note: note.clone().map(Note::into),
                    without: without.map(DocumentWord::write).map(Into::into).collect(),
                };
                self.claim_wish(wished, key, sent, &body)
            }
            ClaimAct::WithdrawConsent => {
                let wished = of(WITHDRAW_CONSENT, |claim| !claim.content.ground_consent);
                let sent = (Method::POST, paths::withdrawn_consent(claim));
                self.claim_wish(wished, key, sent, &based_on(*version))
            }
        };
        self.have_done(&wish.map_err(not_done)?).await
    }

    fn claim_wish<W>(
        &self,
        wished: W,
        key: IdempotencyKey,
        (method, path): (Method, String),
        body: &impl Serialize,
    ) -> Result<Wish<W>, ApiError> {
        let body = serde_json::to_string(body).map_err(|_| ApiError::Device {
            what: "writing a wish about a claim",
        })?;
        Ok(Wish {
            wished,
            key,
            method,
            url: self.url(&path)?,
            headers: json(),
            load: Some(body.into()),
            within: self.limits.act,
            longest: self.limits.exchange.min(self.limits.act / ATTEMPTS),
        })
    }
}

const fn not_done(error: ApiError) -> ActError<ClaimRefusal> {
    ActError::NotDone(error)
}

const fn based_on(version: u32) -> SeenClaimBody {
    SeenClaimBody { version }
}

fn headers_of(enclosure: &Enclosure) -> HeaderMap {
    let digest = STANDARD.encode(Sha256::digest(&enclosure.bytes));
    let digest = HeaderValue::try_from(format!("sha-256=:{digest}:"));
    HeaderMap::from_iter([
        (
            CONTENT_TYPE,
            HeaderValue::from_static(enclosure.media.content_type()),
        ),
        (
            HeaderName::from_static(headers::CONTENT_DIGEST),
            digest.expect("base 64 is plain ASCII"),
        ),
    ])
}

fn written(content: &Content) -> ContentBody {
    let Content {
        trips,
        facts,
        ground_consent,
        note,
    } = content;
    ContentBody {
        trips: trips.iter().map(trip).collect(),
        facts: facts.clone(),
        ground_consent: *ground_consent,
        note: note.clone().map(Note::into),
    }
}

fn trip(ClaimedTrip { day, to, trip }: &ClaimedTrip) -> ClaimedTripBody {
    ClaimedTripBody {
        day: day.to_string(),
        to: to.as_str().to_owned(),
        trip_id: trip.as_ref().map(ToString::to_string),
    }
}

const fn about_body(about: &About) -> AboutBody {
    let nothing = AboutBody {
        line: None,
        step: None,
    };
    match *about {
        About::Line(line) => AboutBody {
            line: Some(line),
            ..nothing
        },
        About::Step(step) => AboutBody {
            step: Some(step),
            ..nothing
        },
        About::Other => nothing,
    }
}
