//! What a line of the guide rests on, and how old that is.

use chrono::NaiveDate;
use regulations::Regulations;

use crate::{
    RuleId,
    rule::{Act, Citation, Standing, cite},
};

/// What a line rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A rule that the engine decides by.
    Rule(RuleId),
    /// A place in an act that decides no claim and so has no rule.
    Section(Citation),
    /// Guidance for those who order transport.
    Guide(Guide),
}

/// Guidance with a day on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// "Rekvirere transport": who orders, by when, needs, children, waiting.
    Ordering,
    /// The guide to judging the need for transport.
    Judging,
    /// "Reiseattest".
    Certificate,
}

impl Guide {
    /// The day that stands on it.
    pub const fn dated(self) -> NaiveDate {
        let (year, month, day) = match self {
            Self::Ordering => (2022, 8, 2),
            Self::Judging => (2023, 12, 21),
            Self::Certificate => (2024, 5, 6),
        };
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }
}

impl Source {
    /// The right to complain within weeks, pasient- og brukerrettighetsloven § 7-5.
    pub(super) const COMPLAINT: Self = Self::Section(cite(Act::PatientRightsAct, "7-5", 0, None));

    /// How sure the reading is.
    pub const fn standing(self) -> Standing {
        match self {
            Self::Rule(rule) => rule.standing(),
            Self::Section(_) => Standing::Law,
            Self::Guide(_) => Standing::Guidance,
        }
    }
}

/// From which day on the text of the regulation holds that holds on `today`; `None`
/// before there was one.
pub fn rules_since(today: NaiveDate) -> Option<NaiveDate> {
    let known = Regulations::current();
    let now = known.version_on(today);
    let start = known.versions.iter().find(|start| start.version == now);
    start.and_then(|start| start.counts_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_are_as_old_as_the_version_that_holds() {
        #[rustfmt::skip]
        let cases = [
            ("2016-09-30", None),
            ("2025-03-02", Some("2016-10-01")),
            ("2025-03-03", Some("2025-03-03")),
            ("2026-11-23", Some("2026-01-01")),
            ("2027-01-01", Some("2027-01-01")),
        ];
        for (today, since) in cases {
            let since = since.map(|text| text.parse().unwrap());
            assert_eq!(rules_since(today.parse().unwrap()), since, "{today}");
        }
    }
}
