//! What an answer looks like.

use chrono::NaiveDate;
use entitlement::facts::Metres;

use crate::{
    given::{Costs, Given},
    id::{Asked, QuestionId},
};

/// A question as it is asked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which one, and about what.
    pub asked: Asked,
    /// What an answer looks like.
    pub form: Form,
    /// What has been answered, if that is an answer to this.
    pub given: Option<Given>,
    /// The part of the calculation that it belongs to.
    pub section: Section,
}

impl Question {
    /// Which question, whatever it is about.
    pub const fn id(&self) -> QuestionId {
        self.asked.question
    }
}

/// A part of the calculation. How many questions will come cannot be told before
/// they are answered; how many parts can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Who travelled.
    Person,
    /// When, how and how far.
    Way,
    /// What for.
    Treatment,
    /// What was paid, who came along, how long it took.
    Costs,
}

impl Section {
    /// How many there are.
    pub const COUNT: u8 = 4;

    /// Its number, from 1.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// What an answer looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of a few, all in view.
    Choice(Vec<&'static str>),
    /// One of many.
    List(Vec<&'static str>),
    /// As many of these as hold, or none.
    Many(Vec<&'static str>),
    /// Yes or no.
    YesNo,
    /// Yes, no, or "I don't know".
    YesNoDontKnow,
    /// A day, from the first to the last that make sense.
    Date {
        /// The first.
        first: NaiveDate,
        /// The last.
        last: NaiveDate,
    },
    /// A distance in kilometres.
    Kilometres {
        /// The longest that makes sense.
        most: Metres,
    },
    /// A sum in kroner.
    Kroner,
    /// A whole number.
    Number {
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// Hours and minutes.
    Time,
    /// What something cost.
    Cost {
        /// Whether by direction: there and home.
        both_ways: bool,
        /// Whether a receipt matters.
        receipt: bool,
    },
}

/// The word of the option "I don't know".
pub const DONT_KNOW: &str = "dont_know";

impl Form {
    /// The words of its options.
    pub fn options(&self) -> &[&'static str] {
        match self {
            Self::Choice(options) | Self::List(options) | Self::Many(options) => options,
            Self::YesNo => &["yes", "no"],
            Self::YesNoDontKnow => &["yes", "no", DONT_KNOW],
            Self::Date { .. }
            | Self::Kilometres { .. }
            | Self::Kroner
            | Self::Number { .. }
            | Self::Time
            | Self::Cost { .. } => &[],
        }
    }

    /// The answer that an option stands for; `None` where it is no option, or one of several.
    pub fn answer(&self, option: &str) -> Option<Given> {
        if matches!(self, Self::Many(_)) || !self.options().contains(&option) {
            return None;
        }
        let by_word = matches!(self, Self::Choice(_) | Self::List(_));
        Some(match option {
            DONT_KNOW => Given::DontKnow,
            "yes" if !by_word => Given::Yes,
            "no" if !by_word => Given::No,
            word => Given::Chosen(word.to_owned()),
        })
    }

    /// The option that an answer stands for.
    pub fn option(&self, given: &Given) -> Option<&'static str> {
        let word = match given {
            Given::Yes => "yes",
            Given::No => "no",
            Given::DontKnow => DONT_KNOW,
            Given::Chosen(word) => word,
            Given::Ticked(_)
            | Given::Day(_)
            | Given::Distance(_)
            | Given::Sum(_)
            | Given::Number(_)
            | Given::Minutes(_)
            | Given::Costs(_) => return None,
        };
        self.options()
            .iter()
            .copied()
            .find(|option| *option == word)
    }

    /// The answer to `other`, as this question was asked of another trip, as an answer to this form;
    /// `None` where it leaves something open that is asked here.
    pub(crate) fn taken_over(&self, other: &Self, given: &Given) -> Option<Given> {
        let given = match (self, other, given) {
            (Self::Many(options), Self::Many(had), Given::Ticked(words)) => {
                if !options.iter().all(|option| had.contains(option)) {
                    return None;
                }
                let words = words.iter().filter(|word| options.contains(&word.as_str()));
                Given::Ticked(words.cloned().collect())
            }
            (Self::Cost { receipt: false, .. }, _, Given::Costs(costs)) => Given::Costs(Costs {
                receipt: None,
                ..*costs
            }),
            _ => given.clone(),
        };
        self.fits(&given).then_some(given)
    }

    /// Whether an answer fits: one that was kept may be of another version, or to a
    /// question that was asked in another way.
    pub fn fits(&self, given: &Given) -> bool {
        match (self, given) {
            (Self::Choice(_) | Self::List(_) | Self::YesNo | Self::YesNoDontKnow, given) => self
                .option(given)
                .and_then(|option| self.answer(option))
                .is_some_and(|answer| answer == *given),
            (Self::Many(options), Given::Ticked(words)) => {
                words.iter().all(|word| options.contains(&word.as_str()))
            }
            (Self::Date { first, last }, Given::Day(day)) => first <= day && day <= last,
            (Self::Kilometres { most }, Given::Distance(metres)) => {
                (1..=most.0).contains(&metres.0)
            }
            (Self::Kroner, Given::Sum(sum)) => (0..=HIGHEST_ORE).contains(&sum.0),
            (Self::Number { least, most }, Given::Number(number)) => {
                least <= number && number <= most
            }
            (Self::Time, Given::Minutes(minutes)) => (1..=LONGEST_MINUTES).contains(minutes),
            (Self::Cost { both_ways, receipt }, Given::Costs(costs)) => {
                [costs.out, costs.home]
                    .into_iter()
                    .all(|sum| (0..=HIGHEST_ORE).contains(&sum.0))
                    && (*both_ways || costs.home.0 == 0)
                    && costs.receipt.is_some() == *receipt
            }
            _ => false,
        }
    }
}

/// The longest way that is believed, Norway from end to end and back.
pub const LONGEST: Metres = Metres(5_000_000);

/// The highest sum that is believed, in **øre**.
pub const HIGHEST_ORE: i64 = 10_000_000;

/// The longest time that is believed, in **minutes**: a year.
pub const LONGEST_MINUTES: u32 = 366 * 24 * 60;
