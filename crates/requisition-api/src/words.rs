//! The closed lists of words on the wire, both ways.
//!
//! The service writes only these. A reader that meets another word keeps it:
//! `read` then gives the domain's `Unknown`, or `None` where a domain type has
//! no place for it.

use std::borrow::Cow;

use domain::{
    actions::Blocked,
    escort::{ChildAlone, EscortKind},
    mode::Mode,
    person::Basis,
    stated_time::SaidBy,
    trip::Direction,
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        schema::{ObjectBuilder, Type},
    },
};

/// The schema of a text field with known words.
pub(crate) fn schema_of(words: &[&str], about: &str) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(about))
        .enum_values(Some(words.iter().copied()))
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
    }
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
            EscortKindWord: EscortKind, BlockedWord: Blocked);

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
