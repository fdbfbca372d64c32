//! What holds for escorts and for children in a requisitioned trip, statement by
//! statement, each with where it comes from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::child::{HALF_GROWN, OF_AGE, Stage};

/// The day from which the office's page for practitioners is.
pub const PRACTITIONERS_PAGE: NaiveDate = NaiveDate::from_ymd_opt(2022, 8, 2).expect("a day");

/// Something that holds for escorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EscortRule {
    /// An escort must be needed for reasons of health, and the practitioner confirms it.
    PractitionerConfirms,
    /// A child may have an escort along without any such reason.
    ChildHasEscort,
    /// Who documents that a child needs an escort, and who judges when nobody does.
    WhoJudgesChild,
    /// Below school age a child does not travel alone.
    BelowSchoolAge,
    /// Until twelve it has an escort, unless the office finds with the parents that it
    /// can do without.
    BelowTwelve,
    /// From twelve on the office judges each trip.
    FromTwelve,
    /// Airlines have rules of their own.
    Flights,
    /// The need is one on the way, and not one where the patient stays.
    ForTheJourney,
    /// A second escort needs a reason from the practitioner.
    SecondNeedsReason,
    /// A child may have a right to two.
    ChildMayHaveTwo,
    /// An escort pays no user fee.
    NoCopayment,
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A paragraph of the patient travel regulation, by its number.
    Paragraph(u8),
    /// The office's page for practitioners, of [`PRACTITIONERS_PAGE`].
    PractitionersPage,
}

impl EscortRule {
    /// What holds for a patient at `stage`, `None` for an adult, in the order of reading.
    /// Of a child every age is told, so that one sees what will hold later.
    pub fn of(stage: Option<Stage>) -> Vec<Self> {
        let first: &[Self] = match stage {
            None => &[Self::PractitionerConfirms],
            Some(_) => &[
                Self::ChildHasEscort,
                Self::BelowSchoolAge,
                Self::BelowTwelve,
                Self::FromTwelve,
                Self::WhoJudgesChild,
                Self::Flights,
            ],
        };
        let rest = [Self::ForTheJourney, Self::SecondNeedsReason];
        let two = stage.map(|_| Self::ChildMayHaveTwo);
        let all = first.iter().copied().chain(rest);
        all.chain(two).chain([Self::NoCopayment]).collect()
    }

    /// What holds for travelling alone at `stage`.
    pub const fn alone(stage: Stage) -> Self {
        match stage {
            Stage::BelowSchoolAge => Self::BelowSchoolAge,
            Stage::BelowTwelve => Self::BelowTwelve,
            Stage::FromTwelve => Self::FromTwelve,
        }
    }

    /// The message that says it.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::PractitionerConfirms => "escort-rule-practitioner-confirms",
            Self::ChildHasEscort => "escort-rule-child-has-escort",
            Self::WhoJudgesChild => "escort-rule-who-judges-child",
            Self::BelowSchoolAge => "escort-rule-below-school-age",
            Self::BelowTwelve => "escort-rule-below-twelve",
            Self::FromTwelve => "escort-rule-from-twelve",
            Self::Flights => "escort-rule-flights",
            Self::ForTheJourney => "escort-rule-for-the-journey",
            Self::SecondNeedsReason => "escort-rule-second-needs-reason",
            Self::ChildMayHaveTwo => "escort-rule-child-may-have-two",
            Self::NoCopayment => "escort-rule-no-copayment",
        }
    }

    /// The age that the sentence names, in completed **years**; `None` where it names none.
    pub const fn years(self) -> Option<u32> {
        match self {
            Self::ChildHasEscort | Self::ChildMayHaveTwo => Some(OF_AGE),
            Self::BelowTwelve | Self::FromTwelve => Some(HALF_GROWN),
            Self::PractitionerConfirms
            | Self::WhoJudgesChild
            | Self::BelowSchoolAge
            | Self::Flights
            | Self::ForTheJourney
            | Self::SecondNeedsReason
            | Self::NoCopayment => None,
        }
    }

    /// Where it comes from.
    pub const fn source(self) -> Source {
        match self {
            Self::PractitionerConfirms => Source::Paragraph(17),
            Self::NoCopayment => Source::Paragraph(24),
            Self::ChildHasEscort
            | Self::WhoJudgesChild
            | Self::BelowSchoolAge
            | Self::BelowTwelve
            | Self::FromTwelve
            | Self::Flights
            | Self::ForTheJourney
            | Self::SecondNeedsReason
            | Self::ChildMayHaveTwo => Source::PractitionersPage,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_told_about_the_second_escort_and_the_fee() {
        let stages = [
            None,
            Some(Stage::BelowSchoolAge),
            Some(Stage::BelowTwelve),
            Some(Stage::FromTwelve),
        ];
        for stage in stages {
            let rules = EscortRule::of(stage);
            let has = |rule| rules.contains(&rule);
            assert!(has(EscortRule::SecondNeedsReason), "{stage:?}");
            assert!(has(EscortRule::ForTheJourney), "{stage:?}");
            assert!(has(EscortRule::NoCopayment), "{stage:?}");
            let is_child = stage.is_some();
            assert_eq!(has(EscortRule::ChildMayHaveTwo), is_child, "{stage:?}");
            assert_eq!(has(EscortRule::Flights), is_child, "{stage:?}");
            assert_eq!(has(EscortRule::PractitionerConfirms), !is_child);
            let ages = [
                EscortRule::BelowSchoolAge,
                EscortRule::BelowTwelve,
                EscortRule::FromTwelve,
            ];
            assert!(ages.into_iter().all(|rule| has(rule) == is_child));
        }
    }
}
