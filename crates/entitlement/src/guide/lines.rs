//! The lines of the guide, in the order in which they are read.

use super::{Figure, Guide, Reader, Source, Stage};
use crate::{
    RuleId::{self, *},
    rules::{
        p24_copayment::PAYS_FROM,
        p26_documents::{GROWN_UP, HIDES_NOTHING},
    },
};
use Whom::{Aged, Everybody, WithCard, WithEscort, WithoutCard};

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Who gets a requisition.
    Requisition,
    /// Who decides it.
    WhoDecides,
    /// What to ask for, and whom.
    WhatToAsk,
    /// By when transport is ordered.
    OrderBy,
    /// A certificate for many trips.
    Certificate,
    /// An adult's escort.
    EscortOfAdult,
    /// A child's escort.
    EscortOfChild,
    /// What an escort gets.
    EscortCosts,
    /// A child below school age alone.
    ChildBelowSchool,
    /// A child at school who is not half grown, alone.
    ChildHalfGrown,
    /// An older child alone.
    ChildOlder,
    /// Waiting and going together.
    Waiting,
    /// Nobody came.
    NotCome,
    /// Weather stops the trip.
    Weather,
    /// What can be covered.
    Covered,
    /// Toll, ferry, parking.
    Extras,
    /// Food and lodging.
    FoodAndLodging,
    /// The user fee.
    Fee,
    /// The user fee of a child.
    FeeOfChild,
    /// How an exemption card comes.
    Card,
    /// An exemption card that is there.
    CardHeld,
    /// Attendance of a child.
    AttendanceOfChild,
    /// Attendance of somebody who is half grown.
    AttendanceOfYouth,
    /// When to claim.
    Deadline,
    /// How to complain.
    Complaint,
}

impl Topic {
    /// The message whose value heads the line, whose `text` tells it, and whose `unknown`
    /// tells it where a figure is not known.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Requisition => "rights-requisition",
            Self::WhoDecides => "rights-who-decides",
            Self::WhatToAsk => "rights-what-to-ask",
            Self::OrderBy => "rights-order-by",
            Self::Certificate => "rights-certificate",
            Self::EscortOfAdult => "rights-escort-of-adult",
            Self::EscortOfChild => "rights-escort-of-child",
            Self::EscortCosts => "rights-escort-costs",
            Self::ChildBelowSchool => "rights-child-below-school",
            Self::ChildHalfGrown => "rights-child-half-grown",
            Self::ChildOlder => "rights-child-older",
            Self::Waiting => "rights-waiting",
            Self::NotCome => "rights-not-come",
            Self::Weather => "rights-weather",
            Self::Covered => "rights-covered",
            Self::Extras => "rights-extras",
            Self::FoodAndLodging => "rights-food-and-lodging",
            Self::Fee => "rights-fee",
            Self::FeeOfChild => "rights-fee-of-child",
            Self::Card => "rights-card",
            Self::CardHeld => "rights-card-held",
            Self::AttendanceOfChild => "rights-attendance-of-child",
            Self::AttendanceOfYouth => "rights-attendance-of-youth",
            Self::Deadline => "rights-deadline",
            Self::Complaint => "rights-complaint",
        }
    }
}

/// A line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// What it is about.
    pub topic: Topic,
    /// When it matters.
    pub stage: Stage,
    /// What it rests on; at least one.
    pub sources: &'static [Source],
    /// The figures that it names.
    pub figures: &'static [Figure],
    whom: Whom,
}

/// Whom a line concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    Everybody,
    /// Completed years: from the first until before the second.
    Aged(u32, u32),
    /// Whoever pays a fee and has no card that is known.
    WithoutCard,
    /// Whoever is known to have a card.
    WithCard,
    /// Everybody with whom somebody may come along.
    WithEscort,
}

/// Later than any age.
const NO_END: u32 = u32::MAX;

/// Years from which a child may go to school. Guidance speaks of five to six, so at five
/// and six both lines are told.
const SCHOOL_FROM: u32 = 5;

/// Years from which every child goes to school.
const SCHOOL_AT_LAST: u32 = 7;

impl Line {
    /// Whether it concerns `reader`. What is not known of them rules nothing out.
    pub fn concerns(&self, reader: Reader) -> bool {
        match self.whom {
            Whom::Everybody => true,
            Whom::Aged(from, below) => is_aged(reader, from, below),
            Whom::WithoutCard => {
                is_aged(reader, PAYS_FROM, NO_END) && reader.has_card != Some(true)
            }
            Whom::WithCard => reader.has_card == Some(true),
            Whom::WithEscort => reader.has_escort != Some(false),
        }
    }
}

fn is_aged(reader: Reader, from: u32, below: u32) -> bool {
    reader.age.is_none_or(|age| (from..below).contains(&age))
}

const fn rule(rule: RuleId) -> Source {
    Source::Rule(rule)
}

const ORDERING: Source = Source::Guide(Guide::Ordering);
const JUDGING: Source = Source::Guide(Guide::Judging);

macro_rules! lines {
    ($($topic:ident $stage:ident $whom:expr, [$($source:expr),+], [$($figure:ident),*];)*) => {
        /// Every line, in the order in which they are read.
        pub const LINES: &[Line] = &[$(Line {
            topic: Topic::$topic,
            stage: Stage::$stage,
            sources: &[$($source),+],
            figures: &[$(Figure::$figure),*],
            whom: $whom,
        }),*];
    };
}

#[rustfmt::skip]
lines! {
    // topic            when    whom                              rests on                                            names
    Requisition       Before Everybody,                        [rule(R16_2), rule(R16_3), rule(R8_6), JUDGING],     [ShortestWay];
    WhoDecides        Before Everybody,                        [rule(R16_2), rule(R16_3)],                          [];
    WhatToAsk         Before Everybody,                        [ORDERING],                                          [];
    OrderBy           Before Everybody,                        [ORDERING],                                          [LastCall];
    Certificate       Before Everybody,                        [rule(R22_4), Source::Guide(Guide::Certificate)],    [CertificateYears];
    EscortOfAdult     Before Aged(GROWN_UP, NO_END),           [rule(R17_1), rule(R17_3)],                          [];
    EscortOfChild     Before Aged(0, GROWN_UP),                [rule(R17_2), rule(R17_3)],                          [OfAge];
    EscortCosts       Before WithEscort,                       [rule(R24_4), rule(R18_1)],                          [EscortIncome];
    ChildBelowSchool  Before Aged(0, SCHOOL_AT_LAST),          [ORDERING],                                          [];
    ChildHalfGrown    Before Aged(SCHOOL_FROM, HIDES_NOTHING), [ORDERING],                                          [HalfGrown];
    ChildOlder        Before Aged(HIDES_NOTHING, GROWN_UP),    [ORDERING],                                          [HalfGrown];
    Waiting           During Everybody,                        [rule(R16_1), ORDERING],                             [];
    NotCome           During Everybody,                        [rule(R22a_1), rule(R22a_2), rule(R22a_3)],          [Km];
    Weather           During Everybody,                        [rule(R12_4)],                                       [Lodging];
    Covered           After  Everybody,                        [rule(R21_1), rule(R21_2), rule(R8_1), rule(R8_2), rule(R8_3), rule(R8_4), rule(R24_6)], [Km, ShortestWay];
    Extras            After  Everybody,                        [rule(R22_1), rule(R22_2)],                          [];
    FoodAndLodging    After  Everybody,                        [rule(R12_1), rule(R12_4), rule(R12_5)],             [HoursAway, Food, Lodging];
    Fee               After  Aged(PAYS_FROM, NO_END),          [rule(R24_1), rule(R24_2), rule(R24_9)],             [Fee, FreeChoiceFee];
    FeeOfChild        After  Aged(0, PAYS_FROM),               [rule(R24_4)],                                       [PaysFrom];
    Card              After  WithoutCard,                      [rule(R24_5), rule(R24_7)],                          [Cap];
    CardHeld          After  WithCard,                         [rule(R24_5)],                                       [FreeChoiceFee];
    AttendanceOfChild After  Aged(0, HIDES_NOTHING),           [rule(R26_4)],                                       [HalfGrown];
    AttendanceOfYouth After  Aged(HIDES_NOTHING, GROWN_UP),    [rule(R26_3)],                                       [HalfGrown, OfAge];
    Deadline          After  Everybody,                        [rule(R25_1), rule(R25_2), rule(R25_3), rule(R25_4)], [ClaimMonths, TooLateYears];
    Complaint         After  Everybody,                        [Source::COMPLAINT],                                 [ComplaintWeeks];
}
