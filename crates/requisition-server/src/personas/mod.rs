//! Synthetic people with living trips: "tomorrow" is always tomorrow.
//!
//! Nobody here exists, no place is real, and nothing looks like a national
//! identity number. Ids are fixed, so that a test can name a person or a trip;
//! times follow the clock.

mod ada;
mod certificates;
mod claims;
mod days;
mod details;
mod family;
pub mod hostile;
mod kari;
mod leif;
mod others;
mod past;
pub mod per;
mod places;
pub mod protected;
mod scene;
mod siri;
mod sketch;
mod travel_day;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::ids::PersonId;
use sha2::{Digest as _, Sha256};

pub use scene::{Scene, scene};

/// A synthetic person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Persona {
    /// The word in ids and on the persona page.
    pub key: &'static str,
    /// The name.
    pub name: &'static str,
    /// Completed years on the day of the clock.
    pub age: u32,
    /// Whether the dev issuer offers to sign in as them.
    pub signs_in: bool,
}

impl Persona {
    const fn new(key: &'static str, name: &'static str, age: u32) -> Self {
        Self {
            key,
            name,
            age,
            signs_in: true,
        }
    }

    const fn without_sign_in(self) -> Self {
        Self {
            signs_in: false,
            ..self
        }
    }

    /// The person's id in the service.
    pub fn id(&self) -> PersonId {
        sketch::id(&format!("per_{}", self.key))
    }

    /// The `sub` that the dev issuer gives this person towards the service:
    /// pairwise, stable, and nothing can be read from it.
    pub fn subject(&self) -> String {
        let digest = Sha256::digest(format!("dev-idp|requisition-api|{}", self.key));
        URL_SAFE_NO_PAD.encode(digest)
    }
}

/// An adult with every kind of trip.
pub const KARI: Persona = Persona::new("kari", "Kari Eksempel", 52);
/// Dialysis three times a week.
pub const LEIF: Persona = Persona::new("leif", "Leif Prøve", 71);
/// A parent of two.
pub const SIRI: Persona = Persona::new("siri", "Siri Liksom", 41);
/// Siri's child of 8.
pub const NORA: Persona = Persona::new("nora", "Nora Liksom", 8).without_sign_in();
/// Siri's child of 13, with one trip that is hidden from parents.
pub const EMIL: Persona = Persona::new("emil", "Emil Liksom", 13).without_sign_in();
/// 400 trips.
pub const PER: Persona = Persona::new("per", "Per Oppdiktet", 66);
/// Every text tries to be more than text.
pub const EVIL: Persona = Persona::new(
    "evil",
    "<script>window.__hostile=1</script> \u{202e}{ $x }",
    35,
);
/// Whom [`EVIL`] acts for: a name of 10 000 characters, in the scene only.
pub const LONG: Persona = Persona::new("long", "Navn", 44).without_sign_in();
/// No trip at all.
pub const OLA: Persona = Persona::new("ola", "Ola Tomhendt", 29);
/// A taxi on its way right now.
pub const TURID: Persona = Persona::new("turid", "Turid Snart", 58);
/// A taxi at the door right now.
pub const ARNE: Persona = Persona::new("arne", "Arne Framme", 63);
/// On the way home right now.
pub const BERIT: Persona = Persona::new("berit", "Berit Undervegs", 47);
/// Holds a valid power of attorney for Leif and an expired one for Kari.
pub const SOLVEIG: Persona = Persona::new("solveig", "Solveig Fullmektig", 45);

/// Siri's child of 16, who decides alone.
pub const MAJA: Persona = Persona::new("maja", "Maja Liksom", 16);
/// Siri's child of 17.
pub const JONAS: Persona = Persona::new("jonas", "Jonas Liksom", 17);
/// 14, and a parent has agreed. Trips of every visibility.
pub const IDA: Persona = Persona::new("ida", "Ida Påfunn", 14);
/// 14, and no parent has agreed.
pub const SINDRE: Persona = Persona::new("sindre", "Sindre Påfunn", 14);
/// Parent of Ida and Sindre, who live with their other parent; of Vilde, who
/// lives with neither; and of Tuva. Holds a power of attorney for Gunnar.
pub const TROND: Persona = Persona::new("trond", "Trond Påfunn", 44);
/// Trond's child of 9, at whose address no parent is registered.
pub const VILDE: Persona = Persona::new("vilde", "Vilde Påfunn", 9).without_sign_in();
/// An adult with a protected address (code 7), to whom Ola has given a power of
/// attorney that she cannot use.
pub const HILDE: Persona = Persona::new("hilde", "Hilde Usynlig", 38);
/// A child of 10 with a protected address (code 6).
pub const TUVA: Persona = Persona::new("tuva", "Tuva Usynlig", 10).without_sign_in();
/// An adult with an exemption card.
pub const FRODE: Persona = Persona::new("frode", "Frode Frikort", 49);
/// An adult without a national identity number.
pub const AMINA: Persona = Persona::new("amina", "Amina Utennummer", 33);
/// Dead.
pub const GUNNAR: Persona = Persona::new("gunnar", "Gunnar Minne", 82).without_sign_in();
/// Parent of Ada.
pub const MARTE: Persona = Persona::new("marte", "Marte Oppspinn", 33);
/// Marte's child of 4, whose trip is booked as it should not be.
pub const ADA: Persona = Persona::new("ada", "Ada Oppspinn", 4).without_sign_in();

/// Everybody.
pub const ALL: [Persona; 26] = [
    KARI, LEIF, SIRI, NORA, EMIL, PER, EVIL, LONG, OLA, TURID, ARNE, BERIT, SOLVEIG, MAJA, JONAS,
    IDA, SINDRE, TROND, VILDE, HILDE, TUVA, FRODE, AMINA, GUNNAR, MARTE, ADA,
];

/// Those whose address is protected.
pub const PROTECTED: [Persona; 2] = [HILDE, TUVA];

/// The persona with the word `key`.
pub fn by_key(key: &str) -> Option<Persona> {
    ALL.into_iter().find(|persona| persona.key == key)
}
