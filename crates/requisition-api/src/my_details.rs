//! What the service keeps about a person beside their trips and claims: contact details
//! (`…/contact`), the account for travel support (`…/payout-account`), the user fees of a
//! year (`…/copayment-status`), a copy of it all (`/v1/exports`) and its end
//! (`DELETE …/local-profile`).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    authorisations::AuthorisationBody,
    claims::ClaimBody,
    messages::MessageBody,
    persons::PersonBody,
    places::AddressesBody,
    trips::{SourceBody, TripBody},
    words::{ContactSourceWord, FeeStandingWord, PayeeWord},
};

/// How a person can be reached, as far as anybody has said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContactBody {
    /// Goes up with every change; 0 before the first.
    pub version: u32,
    /// A phone number; absent where nobody has said one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<ContactPointBody>,
    /// An address for e-mail; absent where nobody has said one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<ContactPointBody>,
}

/// One way to reach a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContactPointBody {
    /// The number, as it is dialled, or the address.
    pub text: String,
    /// Who has said so.
    #[schema(value_type = ContactSourceWord)]
    pub source: String,
    /// When they said so.
    #[schema(format = DateTime)]
    pub at: String,
}

/// How a person can be reached from now on, as it is said here. What is absent is not said
/// here any more: what a register says holds again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatedContactBody {
    /// The version that this is based on.
    pub version: u32,
    /// A phone number: 5 to 15 digits, a `+` before them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    pub phone: Option<String>,
    /// An address for e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 254)]
    pub email: Option<String>,
}

/// Where travel support for a person goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PayoutAccountBody {
    /// Goes up with every change; 0 before the first.
    pub version: u32,
    /// The last three digits of the account; absent where none is known. The others never
    /// leave the service this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[0-9]{3}$")]
    pub ending: Option<String>,
    /// Since when money goes there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub since: Option<String>,
    /// Whose account it is.
    #[schema(value_type = PayeeWord)]
    pub payee: String,
    /// Until when the sign-in is fresh enough to change it; absent where the issuer does not
    /// say when somebody signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub fresh_until: Option<String>,
}

/// Another account for travel support.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPayoutAccountBody {
    /// The version that this is based on.
    pub version: u32,
    /// The account number: 11 digits, the last of which checks the others (modulus 11).
    #[schema(min_length = 11, max_length = 20)]
    pub account: String,
}

/// The user fees of a person in a calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CopaymentStatusBody {
    /// The calendar year.
    pub year: u16,
    /// Whether they pay.
    #[schema(value_type = FeeStandingWord)]
    pub state: String,
    /// Of `exemption_card`: the first day it counts. It counts to the end of its year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub from: Option<String>,
    /// What counts toward the cap so far, in whole **øre**; absent where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_ore: Option<i64>,
    /// The currency: always `NOK`.
    #[schema(examples("NOK"))]
    pub currency: String,
    /// When the register said so; absent where it never has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub checked_at: Option<String>,
    /// Set while the register does not answer: the rest is as it last said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceBody>,
}

/// A copy of what the service keeps about whoever asks, in the words of this contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExportBody {
    /// When it was made.
    #[schema(format = DateTime)]
    pub made_at: String,
    /// Who they are.
    pub person: PersonBody,
    /// Where they live and are picked up.
    pub addresses: AddressesBody,
    /// How they can be reached.
    pub contact: ContactBody,
    /// The whole number of the account for travel support; absent where none is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[0-9]{11}$")]
    pub account: Option<String>,
    /// The user fees, a year each.
    pub copayments: Vec<CopaymentStatusBody>,
    /// The travel certificates.
    pub authorisations: Vec<AuthorisationBody>,
    /// The organised trips.
    pub trips: Vec<TripBody>,
    /// The claims for travel support, with what was decided and every complaint; of the files
    /// their kinds and the service's names. Also what they have begun and not sent.
    pub claims: Vec<ClaimBody>,
    /// What they were told.
    pub messages: Vec<MessageBody>,
}

/// The account stands in no log.
impl std::fmt::Debug for NewPayoutAccountBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewPayoutAccountBody")
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}
