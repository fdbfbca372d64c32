//! What a patient can count on before, during and after a trip, told before anybody asks.
//!
//! The lines are data: what each is about, whom it concerns, the rules and guidance that
//! it rests on, and the figures that it names. The figures are those the engine decides
//! with; none of them stands in a text.

mod figure;
mod lines;
mod source;

use chrono::NaiveDate;

pub use figure::{Amount, Figure};
pub use lines::{LINES, Line, Topic};
pub use source::{Guide, Source, rules_since};

/// When in the life of a trip something matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Before it.
    Before,
    /// On the day.
    During,
    /// Afterwards.
    After,
}

impl Stage {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];
}

/// Whom the guide is read for. What is not known hides nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// Completed years today; `None` where it is not known or everybody is meant.
    pub age: Option<u32>,
    /// Whether there is an exemption card; `None` where nobody has said.
    pub has_card: Option<bool>,
    /// Whether somebody is approved to come along; `None` where nobody has said.
    pub has_escort: Option<bool>,
}

/// The lines of a stage that concern a reader, in the order in which they are read.
pub fn lines(stage: Stage, reader: Reader) -> impl Iterator<Item = &'static Line> {
    LINES
        .iter()
        .filter(move |line| line.stage == stage && line.concerns(reader))
}

/// The figures of a line by their names, as they are on `today`; `None` where one of
/// them is not known for that day, so that the line is told without any.
pub fn figures(line: &Line, today: NaiveDate) -> Option<Vec<(&'static str, Amount)>> {
    line.figures
        .iter()
        .map(|figure| Some((figure.name(), figure.on(today)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::RuleId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn topics(reader: Reader) -> BTreeSet<Topic> {
        let told = Stage::ALL
            .into_iter()
            .flat_map(|stage| lines(stage, reader));
        told.map(|line| line.topic).collect()
    }

    fn aged(age: u32) -> Reader {
        Reader {
            age: Some(age),
            ..Reader::default()
        }
    }

    #[test]
    fn every_line_is_about_something_of_its_own_and_rests_on_something() {
        let all: BTreeSet<Topic> = LINES.iter().map(|line| line.topic).collect();
        assert_eq!(all.len(), LINES.len(), "a topic stands twice");
        for line in LINES {
            assert!(!line.sources.is_empty(), "{:?}", line.topic);
            for source in line.sources {
                if let Source::Rule(rule) = source {
                    assert!(RuleId::ALL.contains(rule), "{:?}", line.topic);
                }
            }
        }
    }

    #[test]
    fn nothing_that_is_not_confirmed_is_told_as_a_right() {
        for line in LINES {
            let standing = line.sources.iter().map(|source| source.standing());
            let doubtful = standing
                .filter(|standing| *standing == crate::rule::Standing::Unverified)
                .count();
            assert_eq!(doubtful, 0, "{:?}", line.topic);
        }
    }

    #[test]
    fn whoever_is_not_known_is_told_everything_that_no_fact_rules_out() {
        let told = topics(Reader::default());
        let hidden: Vec<Topic> = LINES
            .iter()
            .map(|line| line.topic)
            .filter(|topic| !told.contains(topic))
            .collect();
        assert_eq!(hidden, [Topic::CardHeld]);
    }

    #[test]
    fn age_tells_who_is_concerned_on_both_sides_of_each_boundary() {
        #[rustfmt::skip]
        let cases = [
            // topic                         until (years), from
            (Topic::ChildBelowSchool,        Some(6),   Some(7)),
            (Topic::ChildHalfGrown,          Some(11),  Some(12)),
            (Topic::ChildOlder,              Some(17),  Some(18)),
            (Topic::EscortOfChild,           Some(17),  Some(18)),
            (Topic::FeeOfChild,              Some(15),  Some(16)),
            (Topic::AttendanceOfChild,       Some(11),  Some(12)),
            (Topic::AttendanceOfYouth,       Some(17),  Some(18)),
        ];
        for (topic, last, first_without) in cases {
            assert!(topics(aged(last.unwrap())).contains(&topic), "{topic:?}");
            let older = topics(aged(first_without.unwrap()));
            assert!(!older.contains(&topic), "{topic:?}");
        }
        #[rustfmt::skip]
        let from = [
            (Topic::ChildHalfGrown,    5),
            (Topic::ChildOlder,        12),
            (Topic::EscortOfAdult,     18),
            (Topic::Fee,               16),
            (Topic::Card,              16),
            (Topic::AttendanceOfYouth, 12),
        ];
        for (topic, age) in from {
            assert!(topics(aged(age)).contains(&topic), "{topic:?}");
            assert!(!topics(aged(age - 1)).contains(&topic), "{topic:?}");
        }
    }

    #[test]
    fn a_card_that_is_there_takes_the_place_of_how_to_get_one() {
        let with = |has_card| Reader {
            has_card,
            ..aged(40)
        };
        #[rustfmt::skip]
        let cases = [
            (Some(true),  true,  false),
            (Some(false), false, true),
            (None,        false, true),
        ];
        for (card, held, how) in cases {
            let told = topics(with(card));
            let got = (told.contains(&Topic::CardHeld), told.contains(&Topic::Card));
            assert_eq!(got, (held, how), "{card:?}");
        }
    }

    #[test]
    fn what_an_escort_gets_is_left_out_only_where_nobody_comes_along() {
        for (has_escort, expected) in [(Some(false), false), (Some(true), true), (None, true)] {
            let told = topics(Reader {
                has_escort,
                ..aged(40)
            });
            assert_eq!(
                told.contains(&Topic::EscortCosts),
                expected,
                "{has_escort:?}"
            );
        }
    }

    #[test]
    fn figures_are_those_of_the_day_and_none_is_carried_into_a_year_without_one() {
        let line = |topic| LINES.iter().find(|line| line.topic == topic).unwrap();
        let told = |topic, on| figures(line(topic), day(on));
        use domain::money::Ore;
        assert_eq!(
            told(Topic::Fee, "2026-12-31"),
            Some(vec![
                ("fee", Amount::Sum(Ore(171_00))),
                ("choice", Amount::Sum(Ore(400_00))),
            ])
        );
        assert_eq!(
            told(Topic::Fee, "2023-06-01").unwrap()[0].1,
            Amount::Sum(Ore(164_00))
        );
        // The rates of 2027 are not laid down yet.
        assert_eq!(told(Topic::Fee, "2027-01-01"), None);
        // The cap of 2025 has not been confirmed.
        assert_eq!(told(Topic::Card, "2025-06-01"), None);
        assert!(told(Topic::Card, "2026-06-01").is_some());
        // What no year changes is known in each.
        assert!(told(Topic::Deadline, "2027-01-01").is_some());
    }

    #[test]
    fn every_figure_stands_in_a_line() {
        let used: BTreeSet<Figure> = LINES
            .iter()
            .flat_map(|line| line.figures.iter().copied())
            .collect();
        assert_eq!(used, Figure::ALL.into_iter().collect());
    }
}
