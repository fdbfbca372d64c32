//! Needs on the wire: a code, and for a child seat what it must fit.

use std::borrow::Cow;

use domain::need::Need;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

use crate::trips::{ChildSeatBody, NeedBody};

const CHILD_SEAT: &str = "child_seat";

/// The code of a need.
#[derive(Clone, Copy, Debug)]
pub enum NeedWord {}

impl NeedWord {
    /// Every code the service sends.
    pub const ALL: &'static [&'static str] = &[
        "front_seat",
        "reclined_front_seat",
        "high_entry",
        CHILD_SEAT,
        "electric_wheelchair",
        "folding_wheelchair",
        "large_wheelchair",
        "stretcher",
        "alone_in_car",
    ];

    /// The body for a need.
    pub fn write(need: Need) -> NeedBody {
        let mut params = None;
        let code = match need {
            Need::FrontSeat => "front_seat",
            Need::ReclinedFrontSeat => "reclined_front_seat",
            Need::HighEntry => "high_entry",
            Need::ChildSeat {
                weight_kg,
                height_cm,
            } => {
                params = Some(ChildSeatBody {
                    weight_kg,
                    height_cm,
                });
                CHILD_SEAT
            }
            Need::ElectricWheelchair => "electric_wheelchair",
            Need::FoldingWheelchair => "folding_wheelchair",
            Need::LargeWheelchair => "large_wheelchair",
            Need::Stretcher => "stretcher",
            Need::AloneInCar => "alone_in_car",
            Need::Unknown(code) => return NeedBody { code, params },
        };
        let code = code.to_owned();
        NeedBody { code, params }
    }

    /// The need of a body.
    pub fn read(body: NeedBody) -> Need {
        let NeedBody { code, params } = body;
        match code.as_str() {
            "front_seat" => Need::FrontSeat,
            "reclined_front_seat" => Need::ReclinedFrontSeat,
            "high_entry" => Need::HighEntry,
            CHILD_SEAT => {
                let ChildSeatBody {
                    weight_kg,
                    height_cm,
                } = params.unwrap_or_default();
                Need::ChildSeat {
                    weight_kg,
                    height_cm,
                }
            }
            "electric_wheelchair" => Need::ElectricWheelchair,
            "folding_wheelchair" => Need::FoldingWheelchair,
            "large_wheelchair" => Need::LargeWheelchair,
            "stretcher" => Need::Stretcher,
            "alone_in_car" => Need::AloneInCar,
            _ => Need::Unknown(code),
        }
    }
}

impl PartialSchema for NeedWord {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(Self::ALL, "The code of a need. More may come.")
    }
}

impl ToSchema for NeedWord {
    fn name() -> Cow<'static, str> {
        "NeedWord".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_is_read_back_as_it_was_written() {
        for code in NeedWord::ALL {
            let body = NeedBody {
                code: (*code).into(),
                params: (*code == CHILD_SEAT).then_some(ChildSeatBody {
                    weight_kg: Some(14),
                    height_cm: None,
                }),
            };
            let need = NeedWord::read(body.clone());
            assert!(!matches!(need, Need::Unknown(_)), "{code}");
            assert_eq!(NeedWord::write(need), body);
        }
    }
}
