//! A service that takes claims, behind the same network.

use std::collections::{HashMap, VecDeque};

use claims::{
    Claim, Content, State,
    attachment::Attachment,
    claim::{ClaimSummary, Event, Happened},
    complaint,
    register::Register,
};
use domain::{
    ids::{ClaimId, PersonId},
    oslo,
    sample::at,
};
use entitlement::facts::Claimant;

use super::{NOW, Network, World};
use crate::ports::{
    ActError, ApiError, ClaimAct, ClaimAnswer, ClaimPage, ClaimRefusal, ClaimWish, Enclosed,
    Enclosure, IdempotencyKey, Read, SeenClaim,
};

/// How many claims stand on a page.
pub(crate) const PAGE: usize = 50;

/// What the service has and has done, under which key.
#[derive(Default)]
pub(crate) struct Claims {
    /// What the network does with what comes next; nothing when it is empty.
    pub(crate) network: VecDeque<Option<Network>>,
    /// Set: every new wish is refused like this.
    pub(crate) refuses: Option<ClaimRefusal>,
    /// Set: whoever is signed in may not claim for the person.
    pub(crate) forbids: bool,
    /// Every claim, the latest first.
    pub(crate) all: Vec<Claim>,
    /// What was done, in order.
    pub(crate) effects: Vec<&'static str>,
    answers: HashMap<IdempotencyKey, Result<Said, ClaimRefusal>>,
}

/// What the service has said under a key.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "a fake has few of them")]
enum Said {
    Claim(Claim),
    Enclosed(Enclosed),
    Nothing,
}

/// A claim that nobody has sent.
pub(crate) fn draft_at_service(id: &str, person: &PersonId, content: &Content) -> Claim {
    Claim {
        id: id.parse().expect("an id"),
        version: 1,
        person: person.clone(),
        content: content.clone(),
        attachments: vec![],
        state: State::Draft,
        receipt: None,
        because: vec![],
        asked_for: None,
        answers: vec![],
        ruling: None,
        earlier_rulings: vec![],
        complaint: None,
        earlier_complaints: vec![],
        events: vec![],
    }
}

/// What the registers say in every test.
pub(crate) fn register() -> Register {
    Register {
        today: oslo::date(at(NOW)),
        born_on: "1961-02-03".parse().ok(),
        exemption_cards: vec![],
        address_protected: false,
        claimant: Claimant::Patient,
    }
}

impl Claims {
    fn receive(
        &mut self,
        key: IdempotencyKey,
        effect: impl FnOnce(&mut Self) -> Result<Said, ActError<ClaimRefusal>>,
    ) -> Result<Said, ActError<ClaimRefusal>> {
        let network = self.network.pop_front().flatten();
        match network {
            Some(Network::Down) => return Err(ActError::NotDone(ApiError::Offline)),
            Some(Network::LosesIt | Network::IsLate) => return Err(ActError::Unknown),
            Some(Network::LosesTheAnswer | Network::GarblesTheAnswer) | None => {}
        }
        let answer = match self.answers.get(&key) {
            Some(answer) => answer.clone().map_err(ActError::Refused),
            None => {
                let answer = match self.refuses.clone() {
                    Some(refusal) => Err(ActError::Refused(refusal)),
                    None => effect(self),
                };
                let said = match &answer {
                    Ok(said) => Some(Ok(said.clone())),
                    Err(ActError::Refused(refusal)) => Some(Err(refusal.clone())),
                    Err(ActError::NotDone(_) | ActError::Unknown) => None,
                };
                self.answers.extend(said.map(|said| (key, said)));
                answer
            }
        };
        if network.is_some() {
            return Err(ActError::Unknown);
        }
        answer
    }

    fn seen(&mut self, id: &ClaimId, version: u32) -> Result<&mut Claim, ActError<ClaimRefusal>> {
        let found = self.all.iter_mut().find(|claim| claim.id == *id);
        let claim = found.ok_or(ActError::NotDone(ApiError::NotFound))?;
        if claim.version != version {
            return Err(ActError::Refused(ClaimRefusal::Changed));
        }
        claim.version += 1;
        Ok(claim)
    }
}

fn happened(claim: &mut Claim, what: Happened) {
    claim.events.push(Event { what, at: at(NOW) });
}

fn summary(claim: &Claim) -> ClaimSummary {
    ClaimSummary {
        id: claim.id.clone(),
        version: claim.version,
        state: claim.state,
        complaint: claim.complaint.as_ref().map(|complaint| complaint.state),
        trips: claim.content.trips.clone(),
        receipt: claim.receipt.clone(),
        granted: claim.ruling.as_ref().map(|ruling| ruling.granted),
        until: claim.asked_for.as_ref().map(|asked| asked.until),
        at: claim.events.first().map_or(at(NOW), |event| event.at),
    }
}

impl World {
    async fn wish<T>(
        &self,
        what: &str,
        key: IdempotencyKey,
        effect: impl FnOnce(&mut Claims) -> Result<Said, ActError<ClaimRefusal>>,
        read: impl FnOnce(Said) -> Option<T>,
    ) -> ClaimAnswer<T> {
        let asked = self.ask(what.into(), || Ok(())).await;
        let service_time = asked.map_err(ActError::NotDone)?.service_time;
        let mut claims = self.claims.lock().expect("whole");
        let said = claims.receive(key, effect)?;
        Ok(Read {
            value: read(said).expect("the same wish under the same key"),
            service_time,
        })
    }

    pub(super) async fn ask_register(&self) -> Result<Read<Register>, ApiError> {
        let register = || {
            if self.claims.lock().expect("whole").forbids {
                return Err(ApiError::Refused {
                    status: 403,
                    code: Some("forbidden_action".into()),
                    trace: None,
                });
            }
            Ok(register())
        };
        self.ask("claim register".into(), register).await
    }

    pub(super) async fn ask_claims(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<ClaimPage>, ApiError> {
        let asked = format!("claims of {person} after {after:?}");
        let page = || {
            let claims = self.claims.lock().expect("whole");
            if claims.forbids {
                return Err(ApiError::Refused {
                    status: 403,
                    code: Some("forbidden_action".into()),
                    trace: None,
                });
            }
            let from = after.map_or(0, |after| after.parse().expect("a page of here"));
            let theirs = claims.all.iter().filter(|claim| claim.person == *person);
            let mut items: Vec<_> = theirs.skip(from).map(summary).collect();
            let next = (items.len() > PAGE).then(|| (from + PAGE).to_string());
            items.truncate(PAGE);
            Ok(ClaimPage { items, next })
        };
        self.ask(asked, page).await
    }

    pub(super) async fn ask_claim(&self, id: &ClaimId) -> Result<Read<Claim>, ApiError> {
        let find = || {
            let claims = self.claims.lock().expect("whole");
            let found = claims.all.iter().find(|claim| claim.id == *id).cloned();
            found.ok_or(ApiError::NotFound)
        };
        self.ask(format!("claim {id}"), find).await
    }

    pub(super) async fn make_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let make = |claims: &mut Claims| {
            let id = format!("clm_{}", claims.all.len() + 1);
            let claim = draft_at_service(&id, person, content);
            claims.all.insert(0, claim.clone());
            claims.effects.push("made");
            Ok(Said::Claim(claim))
        };
        self.wish("make a claim", key, make, as_claim).await
    }

    pub(super) async fn enclose_file(
        &self,
        enclosure: &Enclosure,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Enclosed> {
        let enclose = |claims: &mut Claims| {
            let found = claims.all.iter_mut().find(|one| one.id == enclosure.claim);
            let claim = found.ok_or(ActError::NotDone(ApiError::NotFound))?;
            claim.version += 1;
            let file = Attachment {
                id: format!("att_{}", claim.attachments.len() + 1)
                    .parse()
                    .expect("an id"),
                shows: enclosure.shows,
                media: enclosure.media,
                bytes: u32::try_from(enclosure.bytes.len()).expect("small"),
                at: Some(at(NOW)),
            };
            claim.attachments.push(file.clone());
            let version = claim.version;
            claims.effects.push("enclosed");
            Ok(Said::Enclosed(Enclosed { version, file }))
        };
        let read = |said| match said {
            Said::Enclosed(enclosed) => Some(enclosed),
            Said::Claim(_) | Said::Nothing => None,
        };
        self.wish("enclose", key, enclose, read).await
    }

    pub(super) async fn send_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let submit = |claims: &mut Claims| {
            let number = claims.effects.len();
            let claim = claims.seen(&seen.claim, seen.version)?;
            claim.state = State::Received;
            claim.receipt = format!("S-{number}").parse().ok();
            happened(claim, Happened::Submitted);
            let claim = claim.clone();
            claims.effects.push("submitted");
            Ok(Said::Claim(claim))
        };
        self.wish("submit", key, submit, as_claim).await
    }

    pub(super) async fn delete_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> ClaimAnswer<()> {
        let delete = |claims: &mut Claims| {
            claims.all.retain(|claim| claim.id != seen.claim);
            claims.effects.push("discarded");
            Ok(Said::Nothing)
        };
        self.wish("discard", key, delete, |_| Some(())).await
    }

    pub(super) async fn act_on_sent_claim(
        &self,
        wish: &ClaimWish,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        let act = |claims: &mut Claims| {
            let claim = claims.seen(&wish.claim, wish.version)?;
            match &wish.act {
                ClaimAct::Withdraw => {
                    claim.state = State::Withdrawn;
                    happened(claim, Happened::Withdrawn);
                }
                ClaimAct::Complain { about, why } => {
                    claim.complaint = Some(complaint::Complaint {
                        about: about.clone(),
                        why: why.clone(),
                        state: complaint::State::Submitted,
                        at: at(NOW),
                        receipt: "K-1".parse().expect("an id"),
                        since: at(NOW),
                        answer: None,
                    });
                    happened(claim, Happened::Complained);
                }
                ClaimAct::Answer { .. } => {
                    claim.state = State::InReview;
                    claim.asked_for = None;
                    happened(claim, Happened::Answered);
                }
                ClaimAct::WithdrawConsent => {
                    claim.content.ground_consent = false;
                    happened(claim, Happened::ConsentWithdrawn);
                }
            }
            let claim = claim.clone();
            claims.effects.push("acted");
            Ok(Said::Claim(claim))
        };
        self.wish("act on a claim", key, act, as_claim).await
    }
}

fn as_claim(said: Said) -> Option<Claim> {
    match said {
        Said::Claim(claim) => Some(claim),
        Said::Enclosed(_) | Said::Nothing => None,
    }
}
