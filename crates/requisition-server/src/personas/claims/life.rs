//! What happens to a claim after it was sent.

use chrono::{DateTime, Days as CalendarDays, Utc};
use claims::{
    claim::{AskedFor, Event, Happened},
    complaint::{self, About, Complaint},
    office::{Deed, deal},
    ruling::{Adjustment, Judgement, Reason, Ruling},
    step::{Step, after},
};
use domain::{money::Ore, oslo};
use entitlement::{Decision, Facts, decide};

use super::{Adjustments, Grants, Turn, drive::receipt, note};
use crate::store::StoredClaim;

/// Lives through one turn at `at`. One that does not fit leaves the claim as it was.
pub(super) fn live(stored: &mut StoredClaim, turn: Turn, at: DateTime<Utc>) {
    let deed = match turn {
        Turn::Withdraw => return withdraw(stored, at),
        Turn::Complain(why) => return complain(stored, why, at),
        Turn::TakeUp => Some(Deed::TakeUp),
        Turn::Ask(kind, days) => {
            let days = CalendarDays::new(days.unsigned_abs());
            let until = oslo::date(at).checked_add_days(days);
            until.map(|until| {
                Deed::AskForDocuments(AskedFor {
                    documents: vec![kind],
                    until,
                })
            })
        }
        Turn::Decide(grants, said) => ruled(stored, grants, said, at).map(Deed::Decide),
        Turn::Pay => Some(Deed::Pay),
        Turn::Close => Some(Deed::Close),
        Turn::TakeUpComplaint => Some(Deed::TakeUpComplaint),
        Turn::Change(said) => {
            let ruling = ruled(stored, Grants::All, None, at);
            ruling.map(|ruling| Deed::Change(ruling, note(said)))
        }
        Turn::Uphold(said) => Some(Deed::Uphold(note(said))),
        Turn::Forward => Some(Deed::Forward),
    };
    if let Some(Ok(dealt)) = deed.map(|deed| deal(&stored.claim, deed, at)) {
        stored.claim = dealt.claim;
    }
}

fn withdraw(stored: &mut StoredClaim, at: DateTime<Utc>) {
    let claim = &mut stored.claim;
    if let Ok(state) = after(claim.state, Step::Withdraw) {
        claim.state = state;
        claim.version += 1;
        claim.events.push(Event {
            what: Happened::Withdrawn,
            at,
        });
    }
}

fn complain(stored: &mut StoredClaim, why: &str, at: DateTime<Utc>) {
    let claim = &mut stored.claim;
    if claim.ruling.is_none() {
        return;
    }
    claim.put_complaint(Complaint {
        about: vec![About::Other],
        why: note(why),
        state: complaint::State::Submitted,
        at,
        receipt: receipt(&format!("{}|complaint", claim.id)),
        since: at,
        answer: None,
    });
    claim.version += 1;
    claim.events.push(Event {
        what: Happened::Complained,
        at,
    });
}

fn ruled(
    stored: &StoredClaim,
    grants: Grants,
    said: Option<&str>,
    at: DateTime<Utc>,
) -> Option<Ruling> {
    let facts: &Facts = stored.settled.as_ref()?;
    let decision = decide(facts);
    let judgement = Judgement {
        adjustments: if grants == Grants::All {
            all_of(&decision)
        } else {
            Vec::new()
        },
        explanation: said.map(note),
    };
    Ruling::of_case_worker(facts, decision, judgement, at).ok()
}

/// Everything that must be judged is granted.
fn all_of(decision: &Decision) -> Adjustments {
    let certain = decision.lines.len();
    let judged = decision.pending.iter().enumerate();
    judged
        .filter(|(_, line)| line.amount > Ore(0))
        .filter_map(|(place, line)| {
            Some(Adjustment {
                line: u16::try_from(certain + place).ok()?,
                granted: line.amount,
                reason: Reason::Judged(line.rule),
            })
        })
        .collect()
}
