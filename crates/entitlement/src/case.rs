//! What a rule sees, and what it answers.

use chrono::NaiveDate;
use regulations::{Rates, Regulations, Version};

use crate::{
    decision::{At, Doubt, Step, Used, Verdict, Who},
    facts::{Escort, ExemptionCard, Fact, Facts, Leg, Source, Trip},
    rule::RuleId,
};

/// Whether something is due. Conditions are joined with [`Right::and`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Right {
    /// Due.
    Yes,
    /// A case worker must judge.
    Judged,
    /// A fact is missing.
    Missing,
    /// Not due.
    No,
}

impl Right {
    /// Both conditions: one that fails decides, whatever else is unknown.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        if self.weight() >= other.weight() {
            self
        } else {
            other
        }
    }

    /// Whether this one stands nearer to a right.
    pub(crate) fn weighs_less_than(self, other: Self) -> bool {
        self.weight() < other.weight()
    }

    const fn weight(self) -> u8 {
        match self {
            Self::Yes => 0,
            Self::Judged => 1,
            Self::Missing => 2,
            Self::No => 3,
        }
    }
}

impl Right {
    /// The same for a part of a claim: that it is not due takes nothing from the rest.
    #[must_use]
    pub(crate) const fn unless_no(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Yes | Self::Judged | Self::Missing => self,
        }
    }
}

impl From<Verdict> for Right {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Holds | Verdict::Told => Self::Yes,
            Verdict::Judged => Self::Judged,
            Verdict::Missing => Self::Missing,
            Verdict::Fails => Self::No,
        }
    }
}

/// What a patient has a right to in a leg, or at best in a trip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rights {
    /// Travel support.
    pub(crate) due: Right,
    /// Travel support, were it not for a short trip (§ 8).
    pub(crate) but_for_length: Right,
    /// Whether the way counts as if it went to the nearest place (§ 5), which is nearer.
    pub(crate) as_if_to_the_nearest: bool,
}

impl Rights {
    /// Nothing.
    pub(crate) const NONE: Self = Self::same(Right::No);

    /// The same, long or short.
    pub(crate) const fn same(right: Right) -> Self {
        Self {
            due: right,
            but_for_length: right,
            as_if_to_the_nearest: false,
        }
    }

    /// The better of each.
    #[must_use]
    pub(crate) fn or(self, other: Self) -> Self {
        let better = |one: Right, other: Right| {
            if other.weighs_less_than(one) {
                other
            } else {
                one
            }
        };
        Self {
            due: better(self.due, other.due),
            but_for_length: better(self.but_for_length, other.but_for_length),
            as_if_to_the_nearest: self.as_if_to_the_nearest || other.as_if_to_the_nearest,
        }
    }
}

/// What the rules have looked at so far.
#[derive(Debug)]
pub(crate) struct Steps<'a> {
    pub(crate) steps: &'a mut Vec<Step>,
    pub(crate) doubts: &'a mut Vec<Doubt>,
}

impl Steps<'_> {
    /// Notes what a rule says, and gives it as a condition.
    pub(crate) fn note(
        &mut self,
        at: At,
        rule: RuleId,
        verdict: Verdict,
        used: Used,
        figure: i64,
    ) -> Right {
        self.steps.push(Step {
            at,
            rule,
            verdict,
            used,
            figure,
        });
        verdict.into()
    }

    /// Notes something that no source settles, once.
    pub(crate) fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }
}

/// A trip as the rules of a whole trip see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TripCase<'a> {
    pub(crate) regulations: &'a Regulations,
    pub(crate) facts: &'a Facts,
    pub(crate) trip: &'a Trip,
    /// The trip as a whole.
    pub(crate) at: At,
    /// The first day of travel that is known: it selects version and rates for what is not of one leg.
    pub(crate) day: Option<NaiveDate>,
}

impl<'a> TripCase<'a> {
    /// The escorts with their numbers; those beyond the last number share it.
    pub(crate) fn escorts(&self) -> impl Iterator<Item = (u8, &'a Escort)> + use<'a> {
        let number = |place| u8::try_from(place).unwrap_or(u8::MAX);
        let escorts = self.trip.escorts.iter().enumerate();
        escorts.map(move |(place, escort)| (number(place), escort))
    }

    /// Days from the first day of travel that is known to the last, at least one.
    pub(crate) fn days(&self) -> u32 {
        let dates = self.trip.legs.iter().filter_map(|leg| leg.date.value());
        let nights = match (self.day, dates.max()) {
            (Some(first), Some(last)) => (last - first).num_days(),
            _ => 0,
        };
        u32::try_from(nights + 1).unwrap_or(1)
    }

    /// Whether all of it was travelled before the regulation, when other rules held.
    pub(crate) fn is_before_the_regulation(&self) -> bool {
        let dates = || self.trip.legs.iter().map(|leg| leg.date.value());
        let before = |day| self.regulations.version_on(day) == Version::V0;
        self.day.is_some() && dates().all(|date| date.is_some_and(before))
    }

    /// Whether the day of every leg is known.
    pub(crate) fn every_day_is_known(&self) -> bool {
        let mut legs = self.trip.legs.iter();
        legs.all(|leg| leg.date.value().is_some())
    }
}

/// A leg as the rules of one leg see it: its day is known and has a version that is modelled, and rates.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LegCase<'a> {
    pub(crate) whole: TripCase<'a>,
    pub(crate) leg: &'a Leg,
    pub(crate) at: At,
    /// The day of travel.
    pub(crate) date: NaiveDate,
    /// Who says which day.
    pub(crate) date_said_by: Source,
    pub(crate) version: Version,
    pub(crate) rates: &'a Rates,
}

impl<'a> LegCase<'a> {
    pub(crate) fn treatment(&self) -> &'a crate::facts::Treatment {
        &self.whole.trip.treatment
    }

    /// The exemption card that can count on the day of travel.
    pub(crate) const fn exemption_card(&self) -> Fact<ExemptionCard> {
        match self.leg.exemption_card {
            Fact::NotStated => self.whole.facts.patient.exemption_card,
            said @ (Fact::Unknown(_) | Fact::Stated(..)) => said,
        }
    }

    /// The same leg, seen for an escort.
    #[must_use]
    pub(crate) fn of_escort(mut self, number: u8) -> Self {
        self.at.who = Who::Escort(number);
        self
    }
}
