//! Escorts in a requisition, and children who travel alone.
//!
//! An adult's escort must be needed for the trip itself, for reasons of health; a second
//! one for a reason of its own. A child under 18 has a right to one, and may have a right
//! to two. A child below school age does not travel alone; for older ones the office
//! says whether it is safe.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Refusal, Review};
use crate::{child::Stage, escort::Escorts};

/// No more than this go along.
const MOST: u8 = 2;

/// Who is to go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EscortsWanted {
    /// How many.
    pub count: u8,
    /// Whether the practitioner documents that one is needed on the way.
    pub needed_on_the_way: bool,
    /// Whether the practitioner documents that two are needed.
    pub two_needed: bool,
}

/// What is settled about company.
pub(super) struct Company {
    pub escorts: Escorts,
    pub reviews: Vec<Review>,
}

/// Who goes along with a patient born on `born_on` who travels on `day`.
pub(super) fn read(
    wanted: EscortsWanted,
    born_on: NaiveDate,
    day: NaiveDate,
    refusals: &mut Vec<Refusal>,
) -> Company {
    let EscortsWanted {
        count,
        needed_on_the_way,
        two_needed,
    } = wanted;
    let stage = Stage::on(day, born_on);
    let is_child = stage.is_some();
    let mut reviews = Vec::new();
    match count {
        0 if needed_on_the_way || two_needed => refusals.push(Refusal::EscortMissing),
        0 => match stage {
            Some(Stage::BelowSchoolAge) => refusals.push(Refusal::ChildMayNotTravelAlone),
            Some(Stage::BelowTwelve) => reviews.push(Review::ChildBelowTwelveAlone),
            Some(Stage::FromTwelve) => reviews.push(Review::ChildFromTwelveAlone),
            None => {}
        },
        1 if two_needed => refusals.push(Refusal::EscortMissing),
        1 if !is_child && !needed_on_the_way => refusals.push(Refusal::EscortNeedsReason),
        2 if is_child && !two_needed => reviews.push(Review::SecondEscortOfChild),
        2 if !two_needed => refusals.push(Refusal::SecondEscortNeedsReason),
        1..=MOST => {}
        _ => refusals.push(Refusal::TooManyEscorts),
    }
    Company {
        escorts: Escorts {
            approved: count,
            registered: Vec::new(),
            child_alone: stage.map(Stage::alone),
        },
        reviews,
    }
}
