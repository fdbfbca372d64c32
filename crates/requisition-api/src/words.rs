//! The lists of words on the wire, both ways.
//!
//! The service of today writes only these; what it passes on may hold others. A reader that meets another word keeps it:
//! `read` then gives the domain's `Unknown`, or `None` where a domain type has
//! no place for it.

use std::borrow::Cow;

use domain::{
    actions::Blocked,
    authorisation::AuthorisationKind,
    contact::ContactSource,
    escort::{ChildAlone, EscortKind},
    mode::Mode,
    person::Basis,
    places::{AddressKind, PlaceKind},
    register::Register,
    stated_time::SaidBy,
    trip::{Direction, TripGround},
    trip_action::{ActionKind, CancelReason, DoneBy},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        extensions::ExtensionsBuilder,
        schema::{ObjectBuilder, Type},
    },
};

/// The schema of a text field with known words. Others may come, so that it
/// is no `enum`: `x-extensible-enum` names those of today.
pub(crate) fn schema_of(words: &[&str], about: &str) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(about))
        .examples(words.iter().take(1).copied())
        .extensions(Some(
            ExtensionsBuilder::new()
                .add("x-extensible-enum", words)
                .build(),
        ))
        .build()
        .into()
}

/// Common to both forms of a list of words.
macro_rules! listed {
    ($(#[doc = $doc:literal])* $name:ident, [$($word:literal),*]) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $name {}

        impl $name {
            /// Every word the service sends.
            pub const ALL: &'static [&'static str] = &[$($word),*];
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                schema_of(Self::ALL, concat!($($doc,)* " More words may come."))
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    };
}

macro_rules! open_words {
    ($(#[doc = $doc:literal])* $name:ident: $type:ident { $($word:literal = $variant:ident),* $(,)? }) => {
        listed! { $(#[doc = $doc])* $name, [$($word),*] }

        impl $name {
            /// The word for a value.
            pub fn write(value: &$type) -> &str {
                match value {
                    $($type::$variant => $word,)*
                    $type::Unknown(word) => word,
                }
            }

            /// The value for a word.
            pub fn read(word: &str) -> $type {
                match word {
                    $($word => $type::$variant,)*
                    unknown => $type::Unknown(unknown.to_owned()),
                }
            }
        }
    };
}

macro_rules! closed_words {
    ($(#[doc = $doc:literal])* $name:ident: $type:ident { $($word:literal = $variant:ident),* $(,)? }) => {
        listed! { $(#[doc = $doc])* $name, [$($word),*] }

        impl $name {
            /// The word for a value.
            pub const fn write(value: &$type) -> &'static str {
                match value {
                    $($type::$variant => $word,)*
                }
            }

            /// The value for a word; `None` for a word that is not listed.
            pub fn read(word: &str) -> Option<$type> {
                match word {
                    $($word => Some($type::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use {closed_words, listed};

open_words! {
    /// What was done with a trip.
    ActionWord: ActionKind {
        "cancelled" = Cancelled,
        "cancellation_undone" = CancellationUndone,
        "confirmed" = Confirmed,
        "ready_called" = ReadyCalled,
        "ready_withdrawn" = ReadyWithdrawn,
        "waiting_reported" = WaitingReported,
        "changed" = Changed,
        "change_requested" = ChangeRequested,
        "escorts_registered" = EscortsRegistered,
        "measures_stated" = MeasuresStated,
        "ordered" = Ordered,
    }
}

open_words! {
    /// Who did something on the patient's side.
    DoneByWord: DoneBy {
        "patient" = Patient,
        "parent" = Parent,
        "representative" = Representative,
    }
}

listed! {
    /// What a message tells.
    MessageWord, [
        "booked", "pick_up", "pick_up_withdrawn", "pick_up_place", "must_confirm",
        "confirm_reminder", "not_confirmed", "vehicle_assigned", "called_off", "not_met",
        "disrupted", "done", "change_approved", "change_declined", "documents_asked_for",
        "documents_reminder", "claim_decided", "claim_paid", "complaint_answered",
        "complaint_forwarded", "claim_deadline", "payout_account_changed"
    ]
}

closed_words! {
    /// Why somebody cancels.
    CancelReasonWord: CancelReason {
        "appointment_moved" = AppointmentMoved,
        "appointment_cancelled" = AppointmentCancelled,
        "too_ill" = TooIll,
        "admitted" = Admitted,
        "own_transport" = OwnTransport,
        "wrong_booking" = WrongBooking,
        "other" = Other,
    }
}

open_words! {
    /// A register outside of the service.
    RegisterWord: Register {
        "exemption_cards" = ExemptionCards,
        "addresses" = Addresses,
    }
}

listed! {
    /// Whether a register answers the service: now, no more, or not as long as
    /// anybody remembers.
    SourceStateWord, ["current", "stale", "down"]
}

open_words! {
    /// A means of transport.
    ModeWord: Mode {
        "taxi" = Taxi,
        "minibus" = Minibus,
        "helseekspress" = Helseekspress,
        "helsebuss" = Helsebuss,
        "bus" = Bus,
        "train" = Train,
        "boat" = Boat,
        "flight" = Flight,
    }
}

open_words! {
    /// Who stated something.
    SaidByWord: SaidBy {
        "requisition" = Requisition,
        "travel_office" = TravelOffice,
        "carrier" = Carrier,
        "treatment_place" = TreatmentPlace,
        "patient_side" = PatientSide,
    }
}

open_words! {
    /// On which ground somebody sees a person.
    BasisWord: Basis {
        "oneself" = Oneself,
        "parent" = Parent,
        "power_of_attorney" = PowerOfAttorney,
    }
}

open_words! {
    /// What an escort is to the patient.
    EscortKindWord: EscortKind {
        "private" = Private,
        "professional" = Professional,
        "parent" = Parent,
    }
}

open_words! {
    /// Why an action is not offered in the app.
    BlockedWord: Blocked {
        "phone_only" = PhoneOnly,
        "shared_ride" = SharedRide,
        "dispatched" = Dispatched,
        "mode" = Mode,
        "deadline_passed" = DeadlinePassed,
        "ground" = Ground,
        "change_pending" = ChangePending,
    }
}

open_words! {
    /// What somebody may travel on.
    AuthorisationWord: AuthorisationKind {
        "requisition" = Requisition,
        "certificate_for_organised_transport" = OrganisedTransport,
        "certificate_for_own_car" = OwnCar,
    }
}

open_words! {
    /// Why a patient needs a requisitioned trip.
    GroundWord: TripGround {
        "health" = Health,
        "transport" = Transport,
    }
}

open_words! {
    /// What an address is to a person.
    AddressKindWord: AddressKind {
        "registered" = Registered,
        "work" = Work,
        "school" = School,
        "second_home" = SecondHome,
    }
}

open_words! {
    /// What a place is.
    PlaceKindWord: PlaceKind {
        "treatment" = Treatment,
        "other" = Other,
    }
}

listed! {
    /// What about a trip was to be another.
    ChangedThingWord, ["appointment", "earliest_return", "place"]
}

listed! {
    /// Where a change stands.
    StandingWord, ["applied", "pending", "approved", "declined"]
}

closed_words! {
    /// Which way a trip goes.
    DirectionWord: Direction {
        "outbound" = Outbound,
        "return" = Return,
        "other" = Other,
    }
}

closed_words! {
    /// Whether a child may travel alone, as the office has settled it.
    ChildAloneWord: ChildAlone {
        "not_allowed" = NotAllowed,
        "office_decides" = OfficeDecides,
        "allowed" = Allowed,
    }
}

open_words! {
    /// Who has said how a person can be reached.
    ContactSourceWord: ContactSource {
        "register" = Register,
        "patient_side" = PatientSide,
    }
}

listed! {
    /// Whether a person pays user fees.
    FeeStandingWord, ["exemption_card", "exempt", "none", "unknown"]
}

listed! {
    /// Whose account travel support goes to: the patient's, or that of the parent who is
    /// signed in.
    PayeeWord, ["patient", "parent"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_as_it_was_written() {
        macro_rules! check_open {
            ($($name:ident: $type:ident),*) => {$(
                for word in $name::ALL {
                    let value = $name::read(word);
                    assert!(!matches!(value, $type::Unknown(_)), "{word}");
                    assert_eq!($name::write(&value), *word);
                }
                let unknown = $name::read("zeppelin");
                assert_eq!(unknown, $type::Unknown("zeppelin".into()));
                assert_eq!($name::write(&unknown), "zeppelin");
            )*};
        }
        check_open!(ModeWord: Mode, SaidByWord: SaidBy, BasisWord: Basis,
            EscortKindWord: EscortKind, BlockedWord: Blocked,
            AuthorisationWord: AuthorisationKind, ContactSourceWord: ContactSource);

        for word in DirectionWord::ALL {
            assert_eq!(
                DirectionWord::read(word).as_ref().map(DirectionWord::write),
                Some(*word)
            );
        }
        for word in ChildAloneWord::ALL {
            assert_eq!(
                ChildAloneWord::read(word)
                    .as_ref()
                    .map(ChildAloneWord::write),
                Some(*word)
            );
        }
        assert_eq!(DirectionWord::read("sideways"), None);
    }
}
