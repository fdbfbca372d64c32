//! What would change the answer, found by deciding again.
//!
//! Nothing here knows a rule: facts are altered one at a time, and the engine
//! decides again. What the steps say only spares attempts that cannot help.

use domain::money::Ore;
use regulations::Regulations;
use serde::{Deserialize, Serialize};

use crate::{
    decision::{Decision, Outcome},
    engine::settle_into,
    facts::{CostKind, Facts},
};

mod toward_cap;
mod what_if;

#[cfg(test)]
mod tests;

pub use toward_cap::TowardCap;

/// As many changes as a person can use.
const MOST: usize = 5;

/// A decision, and what would change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The decision.
    pub decision: Decision,
    /// What would change it for the better, the greatest change first.
    pub changes: Vec<Change>,
    /// How far the user fees of this year have come, where the claim has any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub toward_cap: Option<TowardCap>,
}

/// Something that would change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What.
    pub what_if: WhatIf,
    /// The kind of answer then.
    pub outcome: Outcome,
    /// The certain sum then, in øre.
    pub net: Ore,
    /// Which trip it concerns; none for several.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub trip: Option<u16>,
}

/// What may be different from what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WhatIf {
    /// An exemption card that counts on the days of travel.
    ExemptionCard,
    /// An attestation that health requires a car or taxi.
    CarAttestation,
    /// That attestation, and receipts for what was paid on the way.
    CarAttestationAndReceipts,
    /// The trust's attestation that scheduled transport is lacking.
    NoTransportAttestation,
    /// The help was acute, and that is attested.
    Acute,
    /// The provider confirms that an escort is needed.
    EscortConfirmation,
    /// A receipt for what was paid.
    Receipt(CostKind),
    /// A receipt for a boat.
    BoatReceipt,
    /// A receipt for a taxi.
    TaxiReceipt,
    /// A receipt for lodging.
    LodgingReceipt,
    /// What was paid for tickets is the fare of the cheapest scheduled transport.
    CheapestFare,
    /// Another ground frees from the user fee. Asked only with consent.
    Exemption,
}

/// Decides and asks what would change the answer.
pub fn answer(facts: &Facts) -> Answer {
    answer_by(Regulations::current(), facts)
}

/// Decides by the regulations given and asks what would change the answer.
pub fn answer_by(regulations: &Regulations, facts: &Facts) -> Answer {
    let decision = crate::decide_by(regulations, facts);
    let mut changes = Vec::new();
    let mut attempt: Option<(Facts, Decision)> = None;
    for what_if in what_if::worth_trying(facts, &decision) {
        let (altered, again) = attempt.get_or_insert_with(|| (facts.clone(), Decision::empty()));
        let Some(trip) = what_if::alter(what_if, facts, altered) else {
            continue;
        };
        settle_into(regulations, altered, again);
        what_if::restore(facts, altered);
        if is_better(again, &decision) {
            changes.push(Change {
                what_if,
                outcome: again.outcome,
                net: again.net,
                trip: trip.only(),
            });
        }
    }
    let alone = |what_if| move |change: &Change| (change.what_if == what_if).then_some(change.net);
    let attested = changes.iter().find_map(alone(WhatIf::CarAttestation));
    // Receipts that add nothing to the attestation need not be looked for.
    changes.retain(|change| {
        change.what_if != WhatIf::CarAttestationAndReceipts || attested < Some(change.net)
    });
    changes.sort_by_key(|change| (-change.net.0, change.what_if));
    changes.truncate(MOST);
    Answer {
        toward_cap: toward_cap::toward_cap(regulations, facts, &decision),
        decision,
        changes,
    }
}

/// Whether more is certain, or a refusal or a doubt has become a grant.
fn is_better(again: &Decision, decision: &Decision) -> bool {
    let was_open = matches!(decision.outcome, Outcome::NoRight | Outcome::CaseWorker);
    let granted_now = was_open && again.outcome == Outcome::Granted;
    again.net > decision.net || granted_now && again.net == decision.net
}
