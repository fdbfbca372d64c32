//! `GET /v1/persons/{person_id}/trips` and `GET /v1/trips/{trip_id}`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    copayment_word::CopaymentWord,
    need_word::NeedWord,
    segments::SegmentBody,
    state_word::{CancelledByWord, StateWord},
    times::TimeBody,
    trip_actions::ReceiptBody,
    trip_changes::AskedChangeBody,
    words::{
        BlockedWord, ChildAloneWord, DirectionWord, EscortKindWord, GroundWord, ModeWord,
        RegisterWord, SaidByWord, SourceStateWord,
    },
};

/// One direction of travel, booked on a requisition.
///
/// Nothing about other travellers is ever in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$", examples("trp_7f0c2b8e6d9a4f13"))]
    pub id: String,
    /// Goes up with every change. Part of the ETag.
    pub version: u32,
    /// Who travels.
    pub person_id: String,
    /// Where it stands.
    #[schema(value_type = StateWord)]
    pub state: String,
    /// Who called it off; there when `state` is `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<CancelledByWord>)]
    pub cancelled_by: Option<String>,
    /// Which way it goes.
    #[schema(value_type = DirectionWord)]
    pub direction: String,
    /// The trip in the other direction, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart_trip_id: Option<String>,
    /// Its place in a series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesBody>,
    /// What it is booked on.
    pub requisition: RequisitionBody,
    /// The main means of transport.
    #[schema(value_type = ModeWord)]
    pub mode: String,
    /// Whether others travel in the same vehicle; absent when not settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The treatment it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<AppointmentBody>,
    /// The parts, in order.
    #[schema(min_items = 1)]
    pub segments: Vec<SegmentBody>,
    /// Needs as booked.
    pub needs: NeedsBody,
    /// Escorts.
    pub escorts: EscortsBody,
    /// The user fee of this direction.
    pub copayment: CopaymentBody,
    /// What can be done, as the service has worked it out.
    pub actions: ActionsBody,
    /// Whether weather, a closed road or the like disturbs the trip.
    #[serde(default)]
    pub disrupted: bool,
    /// Whether every place of the trip is withheld. None is said then, nor is a line
    /// number or an operator that would give it away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub places_withheld: bool,
    /// Whether the needs are withheld. None is said then, whether or not there are any.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_withheld: bool,
    /// Whether all about escorts is withheld. That none is approved says nothing then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub escorts_withheld: bool,
    /// The registers outside of the service that parts of the trip come from, as
    /// far as they are not `current`. What they stand for is as they last said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceBody>,
    /// What the patient's side has done with it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<ReceiptBody>,
    /// From when the patient is ready for the trip home; there once they have said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub ready_from: Option<String>,
    /// On the way home, when the patient can be picked up at the earliest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest_return: Option<TimeBody>,
    /// The changes that the patient's side has asked for, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<AskedChangeBody>,
    /// The time zone of the wall clock that a person reads.
    #[schema(examples("Europe/Oslo"))]
    pub time_zone: String,
    /// When the service last changed anything about it.
    #[schema(format = DateTime)]
    pub updated_at: String,
}

/// How old what a register says is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SourceBody {
    /// Which register.
    #[schema(value_type = RegisterWord)]
    pub source: String,
    /// Whether it answers.
    #[schema(value_type = SourceStateWord)]
    pub state: String,
    /// When it last answered; there when `state` is `stale`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub as_of: Option<String>,
}

/// A place in a series of trips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeriesBody {
    /// The series. Opaque.
    pub id: String,
}

/// What a trip is booked on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RequisitionBody {
    /// The number a person reads out on the phone.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub reference: String,
    /// Who issued it, as they sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<String>,
    /// The day it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub issued_on: Option<String>,
    /// Why the patient needs it, if the service says so. Which reason of health is never
    /// sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<GroundWord>)]
    pub ground: Option<String>,
}

/// The treatment a trip belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AppointmentBody {
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TimeBody>,
    /// Where, as the service writes it. Absent where it is not said, also where it is
    /// withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How to find it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<String>,
}

/// Needs, who stated them and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NeedsBody {
    /// The needs.
    pub items: Vec<NeedBody>,
    /// Who stated them.
    #[schema(value_type = SaidByWord)]
    pub said_by: String,
    /// When they stated them.
    #[schema(format = DateTime)]
    pub said_at: String,
    /// When the patient's side stated the weight and height of the child seat, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub measured_at: Option<String>,
}

/// A special need. The reason for it is never sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NeedBody {
    /// Which.
    #[schema(value_type = NeedWord)]
    pub code: String,
    /// What a child seat must fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub params: Option<ChildSeatBody>,
}

/// What a child seat must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChildSeatBody {
    /// Weight in whole kilograms, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_kg: Option<u16>,
    /// Height in whole centimetres, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height_cm: Option<u16>,
}

/// What is settled about escorts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EscortsBody {
    /// How many are approved.
    pub approved_count: u8,
    /// Who is registered.
    pub registered: Vec<EscortBody>,
    /// Whether a child may make this trip alone; absent for adults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ChildAloneWord>)]
    pub child_travels_alone: Option<String>,
}

/// One escort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EscortBody {
    /// What they are to the patient.
    #[schema(value_type = EscortKindWord)]
    pub kind: String,
    /// Their name, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their phone number, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// The user fee of this direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CopaymentBody {
    /// How it stands.
    #[schema(value_type = CopaymentWord)]
    pub state: String,
    /// The amount in whole **øre**, if it is due and the service states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_ore: Option<i64>,
    /// The currency of the amount: always `NOK`.
    #[schema(examples("NOK"))]
    pub currency: String,
}

/// What can be done with a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActionsBody {
    /// Cancel this direction.
    pub cancel: ActionBody,
    /// Confirm the trip; absent when it needs no confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<ActionBody>,
    /// Change time or address.
    pub change: ActionBody,
    /// Say that one is ready for the trip home; absent when it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready: Option<ActionBody>,
    /// Take that back; absent when it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw_ready: Option<ActionBody>,
    /// Take a cancellation back; absent when it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<ActionBody>,
    /// Say that nobody has come; absent when it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_waiting: Option<ActionBody>,
    /// Say who goes along; absent when no escort is approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escorts: Option<ActionBody>,
    /// State a child's weight and height; absent when no child seat is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<ActionBody>,
}

/// The [`ActionBody::alternative`] that means: by phone.
pub const BY_PHONE: &str = "phone";

/// How an action can be taken. Not `allowed` and no `alternative` means that it
/// is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActionBody {
    /// Whether it can be taken through this service.
    pub allowed: bool,
    /// The deadline, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub until: Option<String>,
    /// Why it cannot be taken through this service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<BlockedWord>)]
    pub blocked_by: Option<String>,
    /// How else it can be taken: `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(examples("phone"))]
    pub alternative: Option<String>,
}
