//! Special needs in a requisition: the office arranges the trip by what stands there.

use serde::Deserialize;

use super::{Refusal, Wanted};
use crate::{mode::Mode, need::Need};

/// A need as a practitioner states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NeedWanted {
    /// Sits in front.
    FrontSeat,
    /// Lies back in front.
    ReclinedFrontSeat,
    /// Needs a high step-in.
    HighEntry,
    /// A child seat. Weight and age must be stated.
    ChildSeat {
        /// In whole **kilograms**.
        weight_kg: Option<u16>,
        /// In whole **centimetres**.
        height_cm: Option<u16>,
        /// In completed **years**.
        age: Option<u32>,
    },
    /// A wheelchair. Its kind must be stated.
    Wheelchair {
        /// Its kind.
        which: Option<Wheelchair>,
    },
    /// Lies on a stretcher.
    Stretcher,
    /// Alone in the car (*alenebil*): a danger to oneself or others, or very ill.
    AloneInCar {
        /// Whether it is for such a reason. Which one is never kept.
        #[serde(default)]
        for_health: bool,
    },
}

/// Kinds of wheelchairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wheelchair {
    /// Electric, in a special vehicle.
    Electric,
    /// Folds and fits an ordinary car.
    Folding,
    /// Manual, and does not fit an ordinary car.
    Large,
}

/// The needs to book, for a patient of `age` completed **years**.
pub(super) fn read(wanted: &Wanted, age: Option<u32>, refusals: &mut Vec<Refusal>) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for need in &wanted.needs {
        let read = match *need {
            NeedWanted::FrontSeat => Need::FrontSeat,
            NeedWanted::ReclinedFrontSeat => Need::ReclinedFrontSeat,
            NeedWanted::HighEntry => Need::HighEntry,
            NeedWanted::Stretcher => Need::Stretcher,
            NeedWanted::ChildSeat {
                weight_kg,
                height_cm,
                age: stated,
            } => {
                refusals.extend(child_seat_refusals(weight_kg, stated, age));
                Need::ChildSeat {
                    weight_kg,
                    height_cm,
                }
            }
            NeedWanted::Wheelchair {
                which: Some(Wheelchair::Electric),
            } => Need::ElectricWheelchair,
            NeedWanted::Wheelchair {
                which: Some(Wheelchair::Folding),
            } => Need::FoldingWheelchair,
            NeedWanted::Wheelchair {
                which: Some(Wheelchair::Large),
            } => Need::LargeWheelchair,
            NeedWanted::Wheelchair { which: None } => {
                refusals.push(Refusal::WheelchairNeedsKind);
                continue;
            }
            NeedWanted::AloneInCar { for_health } => {
                if !for_health {
                    refusals.push(Refusal::AloneNeedsHealthReason);
                }
                if wanted.mode != Mode::Taxi {
                    refusals.push(Refusal::AloneNeedsTaxi);
                }
                Need::AloneInCar
            }
        };
        if needs.iter().any(|other| other.word() == read.word()) {
            refusals.push(Refusal::NeedTwice);
        }
        needs.push(read);
    }
    needs
}

fn child_seat_refusals(
    weight_kg: Option<u16>,
    stated: Option<u32>,
    age: Option<u32>,
) -> impl Iterator<Item = Refusal> {
    let by_weight = weight_kg
        .is_none_or(|weight| weight == 0)
        .then_some(Refusal::ChildSeatNeedsWeight);
    let by_age = match stated {
        None => Some(Refusal::ChildSeatNeedsAge),
        Some(_) if stated != age => Some(Refusal::ChildSeatAgeDiffers),
        Some(_) => None,
    };
    by_weight.into_iter().chain(by_age)
}

/// Whether others may travel along with somebody who has these needs.
pub fn may_share(needs: &[Need]) -> bool {
    !needs.contains(&Need::AloneInCar)
}
