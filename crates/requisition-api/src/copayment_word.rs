//! The user fee on the wire.

use std::borrow::Cow;

use domain::{money::Ore, trip::Copayment};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

use crate::trips::CopaymentBody;

/// How it stands with the user fee.
#[derive(Clone, Copy, Debug)]
pub enum CopaymentWord {}

impl CopaymentWord {
    /// Every word the service sends.
    pub const ALL: &'static [&'static str] = &["due", "exemption_card", "exempt", "unknown"];

    /// The body for a user fee.
    pub fn write(copayment: Copayment) -> CopaymentBody {
        let (state, amount) = match copayment {
            Copayment::Due(amount) => ("due", amount),
            Copayment::ExemptionCard => ("exemption_card", None),
            Copayment::Exempt => ("exempt", None),
            Copayment::Unknown => ("unknown", None),
        };
        CopaymentBody {
            state: state.to_owned(),
            amount_ore: amount.map(|Ore(ore)| ore),
            currency: "NOK".to_owned(),
        }
    }

    /// The user fee of a body. An amount in another currency is not taken for
    /// kroner, and a word that is not listed says nothing.
    pub fn read(body: CopaymentBody) -> Copayment {
        let CopaymentBody {
            state,
            amount_ore,
            currency,
        } = body;
        match state.as_str() {
            "due" => Copayment::Due(amount_ore.filter(|_| currency == "NOK").map(Ore)),
            "exemption_card" => Copayment::ExemptionCard,
            "exempt" => Copayment::Exempt,
            _ => Copayment::Unknown,
        }
    }
}

impl PartialSchema for CopaymentWord {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(
            Self::ALL,
            "How it stands with the user fee. More words may come.",
        )
    }
}

impl ToSchema for CopaymentWord {
    fn name() -> Cow<'static, str> {
        "CopaymentWord".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_fee_is_read_back_as_it_was_written() {
        for copayment in [
            Copayment::Due(Some(Ore(17_100))),
            Copayment::Due(None),
            Copayment::ExemptionCard,
            Copayment::Exempt,
            Copayment::Unknown,
        ] {
            assert_eq!(
                CopaymentWord::read(CopaymentWord::write(copayment)),
                copayment
            );
        }
    }

    #[test]
    fn other_money_is_not_taken_for_kroner() {
        let body = CopaymentBody {
            state: "due".into(),
            amount_ore: Some(1),
            currency: "EUR".into(),
        };
        assert_eq!(CopaymentWord::read(body), Copayment::Due(None));
    }
}
