//! What the patient's side does with trips: `POST` of cancellations and their undoing,
//! of confirmations, of being ready and of waiting; and what became of a wish.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    problem::ProblemBody,
    trips::TripBody,
    words::{ActionWord, CancelReasonWord, DirectionWord, DoneByWord, EscortKindWord},
};

/// A trip as the person saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetBody {
    /// The trip.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub trip_id: String,
    /// The version that the person saw. Any other is refused as `version_conflict`.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
}

/// Trips to cancel: all of them or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancellationBody {
    /// The trips, each once.
    #[schema(min_items = 1, max_items = 100)]
    pub targets: Vec<TargetBody>,
    /// Why, if the person wants to say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<CancelReasonWord>)]
    pub reason: Option<String>,
}

/// Trips whose cancellation is taken back: all of them or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoBody {
    /// The trips, each once.
    #[schema(min_items = 1, max_items = 100)]
    pub targets: Vec<TargetBody>,
}

/// What is done with one trip is based on one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BasedOnBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
}

/// Being ready for the trip home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadyBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// From when; absent for now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub from: Option<String>,
}

/// One thing about a trip that is to be another: exactly one of the three is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// When the treatment begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub appointment_at: Option<String>,
    /// When the patient can be picked up after the treatment, at the earliest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub earliest_return_at: Option<String>,
    /// Where the patient is picked up, or on the way home set down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<WantedPlaceBody>,
}

/// A place that somebody chooses: exactly one of the two is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedPlaceBody {
    /// An address of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub address_id: Option<String>,
    /// A place from the register of places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub place_id: Option<String>,
}

/// Who goes along: all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EscortsStatementBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// Who.
    #[schema(max_items = 2)]
    pub escorts: Vec<EscortStatementBody>,
}

/// Somebody who goes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EscortStatementBody {
    /// What they are to the patient.
    #[schema(value_type = EscortKindWord)]
    pub kind: String,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 100)]
    pub name: Option<String>,
    /// Their phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^\\+?[0-9]{5,15}$")]
    pub phone: Option<String>,
}

/// A child's measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasuresBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// Weight in whole kilograms.
    #[schema(minimum = 1, maximum = 150)]
    pub weight_kg: u16,
    /// Height in whole centimetres.
    #[schema(minimum = 30, maximum = 220)]
    pub height_cm: u16,
}

/// One direction of travel, booked on a travel certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TripOrderBody {
    /// The travel certificate.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub authorisation_id: String,
    /// To the treatment or home.
    #[schema(value_type = DirectionWord)]
    pub direction: String,
    /// Start of the way out, end of the way home.
    pub home: WantedPlaceBody,
    /// Where the treatment is.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub treatment_place_id: String,
    /// On the way out when the treatment begins, on the way home when the patient can be
    /// picked up at the earliest.
    #[schema(format = DateTime)]
    pub at: String,
}

/// That it was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DoneBody {
    /// The receipt, the same for all the trips.
    pub receipt: ReceiptBody,
    /// The trips, as they are now.
    pub trips: Vec<TripBody>,
}

/// A number to read out on the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptBody {
    /// The number.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$", examples("K7M2-9QXD"))]
    pub id: String,
    /// What was done.
    #[schema(value_type = ActionWord)]
    pub action: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// Who did it.
    #[schema(value_type = DoneByWord)]
    pub by: String,
}

/// What became of a wish. Whatever it was, it cannot be done under its key any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OutcomeBody {
    /// `done`, `refused` or `closed_unseen`: it has not arrived, and will be refused.
    #[schema(examples("done"))]
    pub outcome: String,
    /// What was answered; there when it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<DoneBody>,
    /// Why not; there when it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<ProblemBody>,
}

/// The words of [`OutcomeBody::outcome`].
pub const DONE: &str = "done";
/// It was refused, and nothing has changed by it.
pub const REFUSED: &str = "refused";
/// It has not arrived. Nothing has changed by it, and nothing will.
pub const CLOSED_UNSEEN: &str = "closed_unseen";
