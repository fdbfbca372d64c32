//! The answer.

use chrono::NaiveDate;
use domain::money::Ore;
use serde::{Deserialize, Serialize};

use crate::{
    facts::{CostKind, FactName, Metres, Source},
    rule::RuleId,
};

/// The kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Support is due, and how much.
    Granted,
    /// There is a right, and nothing remains after the user fee.
    NothingToPay,
    /// There is no right.
    NoRight,
    /// A case worker must judge something.
    CaseWorker,
    /// Something must be known first.
    MissingFacts,
}

/// A decision with everything it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// The kind of answer.
    pub outcome: Outcome,
    /// What is due for certain, in øre: the sum of `lines`. Never negative.
    pub net: Ore,
    /// What makes up `net`.
    pub lines: Vec<Line>,
    /// What comes on top if a case worker agrees or what is missing turns out well. Its sum is never negative.
    pub pending: Vec<Line>,
    /// What was looked at, in the order of the regulation.
    pub steps: Vec<Step>,
    /// What must be documented.
    pub documents: Vec<Document>,
    /// When to claim and to complain.
    pub deadlines: Deadlines,
    /// What about this answer is not settled in any source seen.
    pub doubts: Vec<Doubt>,
}

/// Something that no source seen settles, shown to whoever gets the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// How a part of an øre is rounded.
    Rounding,
    /// That a claim deadline on a day off moves to the next working day.
    DeadlineOnDayOff,
    /// That an escort in the patient's car may claim instead, without user fee.
    EscortInstead,
    /// That each direction bears its own user fee, whatever the other, food or lodging gives.
    FeePerDirection,
    /// Sums below 100 kroner before 3 March 2025.
    SmallSum,
    /// That the cheapest fare is paid beyond 300 km where the rate, with a need for a car, gives less.
    FareOrRate,
}

/// What a line or a step is about. Order is the order of travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct At {
    /// The trip, from 0.
    pub trip: u16,
    /// The leg in the trip, from 0; none for the trip as a whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub leg: Option<u16>,
    /// Whose.
    pub who: Who,
}

impl At {
    /// The first trip as a whole.
    pub(crate) const FIRST_TRIP: Self = Self {
        trip: 0,
        leg: None,
        who: Who::Patient,
    };
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The patient, or the next of kin who travels in their own right.
    Patient,
    /// An escort, from 0.
    Escort(u8),
}

/// One line of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// What it is about.
    #[serde(flatten)]
    pub at: At,
    /// The rule that gives it.
    pub rule: RuleId,
    /// How much, in øre; below zero for the user fee.
    pub amount: Ore,
    /// How it is reckoned.
    pub basis: Basis,
    /// The facts it rests on.
    pub used: Used,
}

/// How a line is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Metres at a rate in øre per kilometre.
    Kilometres {
        /// How far.
        metres: Metres,
        /// Øre per kilometre.
        rate: Ore,
    },
    /// What was paid.
    Paid(CostKind),
    /// The passenger ticket of a boat.
    BoatTicket,
    /// The fare of a taxi.
    TaxiFare,
    /// The fare of the cheapest scheduled transport.
    CheapestFare,
    /// Tickets for scheduled transport.
    Tickets,
    /// A rate for each of so many days.
    Days {
        /// How many.
        count: u32,
        /// Øre for each.
        rate: Ore,
    },
    /// Nights, each up to a cap.
    Nights {
        /// How many.
        count: u32,
        /// Øre for each, at most.
        cap: Ore,
    },
    /// What lodging cost, in full.
    LodgingInFull,
    /// The visitor levy on lodging.
    VisitorLevy,
    /// Minutes at an hourly rate.
    Minutes {
        /// How many count.
        count: u32,
        /// Øre for an hour.
        rate: Ore,
    },
    /// The user fee; `full` before it was cut to what the leg gives.
    Copayment {
        /// Øre in one direction.
        full: Ore,
    },
}

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// What it is about.
    #[serde(flatten)]
    pub at: At,
    /// The rule.
    pub rule: RuleId,
    /// What it says here.
    pub verdict: Verdict,
    /// The facts it looked at.
    pub used: Used,
    /// The figure that decided, in the unit of the rule; zero where there is none.
    pub figure: i64,
}

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The condition holds, or the rule gives something.
    Holds,
    /// The condition fails: there is no right, or nothing is given.
    Fails,
    /// A case worker must judge.
    Judged,
    /// A fact is missing; the first of `used`.
    Missing,
    /// Good to know.
    Told,
}

/// A fact that was used, and who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Use {
    /// Which.
    pub fact: FactName,
    /// Who says it.
    pub said_by: Source,
}

/// The facts that a rule looked at, at most four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used([Option<Use>; 4]);

impl Used {
    /// None: the rule stands by itself.
    pub const NONE: Self = Self([None; 4]);

    /// With one fact more. A fifth is left out.
    #[must_use]
    #[inline]
    pub const fn and(self, fact: FactName, said_by: Source) -> Self {
        let one = Some(Use { fact, said_by });
        // Written out and not a loop, so that a chain of these is settled when it is compiled.
        Self(match self.0 {
            [None, ..] => [one, None, None, None],
            [first, None, ..] => [first, one, None, None],
            [first, second, None, _] => [first, second, one, None],
            [first, second, third, None] => [first, second, third, one],
            full => full,
        })
    }

    /// With the facts of another, as far as there is room.
    #[must_use]
    pub fn and_all(self, other: Self) -> Self {
        other
            .iter()
            .fold(self, |used, one| used.and(one.fact, one.said_by))
    }

    /// One fact.
    pub const fn one(fact: FactName, said_by: Source) -> Self {
        Self([Some(Use { fact, said_by }), None, None, None])
    }

    /// The facts, the most important first.
    pub fn iter(&self) -> impl Iterator<Item = Use> {
        self.0.iter().copied().flatten()
    }
}

impl Serialize for Used {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Used {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let uses = Vec::<Use>::deserialize(from)?;
        Ok(uses
            .into_iter()
            .fold(Self::NONE, |used, one| used.and(one.fact, one.said_by)))
    }
}

/// Something to document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// For which trip, from 0.
    pub trip: u16,
    /// What.
    pub kind: DocumentKind,
    /// The rule that asks for it.
    pub rule: RuleId,
}

/// What may have to be documented, § 26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Attendance, by form.
    Attendance,
    /// A receipt or ticket for what was paid.
    Receipt(CostKind),
    /// The passenger ticket of a boat.
    BoatTicket,
    /// The receipt of a taxi.
    TaxiReceipt,
    /// The provider's word that the help was acute.
    AcuteHelp,
    /// The provider's word that a car is needed.
    CarAttestation,
    /// The provider's word that an escort is needed.
    EscortConfirmation,
    /// A receipt for lodging.
    LodgingReceipt,
    /// The employer's word on lost income.
    LostIncome,
    /// The ground for freedom from the user fee.
    ExemptionGround,
}

/// When to claim and to complain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deadlines {
    /// The last day to claim the earliest trip, § 25.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub claim_by: Option<NaiveDate>,
    /// The last day at all, three years on, for reasons that a case worker judges.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub late_until: Option<NaiveDate>,
    /// Whole weeks from receipt of the decision in which to complain.
    pub complaint_weeks: u8,
    /// `claim_by` was moved to a working day; that this holds for claims is not verified.
    #[serde(default)]
    pub moved_to_working_day: bool,
}

impl Decision {
    /// The facts that the answer rests on, each once, in the order they were used.
    pub fn rests_on(&self) -> Vec<Use> {
        let mut seen: Vec<Use> = Vec::with_capacity(self.steps.len());
        let steps = self.steps.iter().map(|step| &step.used);
        for used in steps.chain(self.lines.iter().map(|line| &line.used)) {
            for one in used.iter() {
                if !seen.contains(&one) {
                    seen.push(one);
                }
            }
        }
        seen
    }

    /// What it comes to if everything that is judged or missing turns out well.
    pub fn at_best(&self) -> Ore {
        Ore(self.net.0 + self.pending.iter().map(|line| line.amount.0).sum::<i64>())
    }
}
