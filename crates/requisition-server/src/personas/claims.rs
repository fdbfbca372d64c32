//! Claims of the sample people, in every state in which one can stand.
//!
//! What is decided is decided by the engine. On days for which it knows no rates a case
//! worker must judge, and what only fits a decision is left out.

mod drive;
mod life;

use claims::{content::Note, ruling::Adjustment};
use entitlement::{
    decision::DocumentKind,
    facts::{CarNeed, CostKind},
};

use self::drive::Drive;
use super::{AMINA, FRODE, KARI, LEIF, MARTE, NORA, SIRI, days::Days};
use crate::store::StoredClaim;

/// What happens to a claim after it was sent.
#[derive(Clone, Copy, Debug)]
enum Turn {
    Withdraw,
    TakeUp,
    /// For which document, and for how many days.
    Ask(DocumentKind, i64),
    /// What the case worker grants of what must be judged, and why not.
    Decide(Grants, Option<&'static str>),
    Pay,
    Close,
    Complain(&'static str),
    TakeUpComplaint,
    Change(&'static str),
    Uphold(&'static str),
    Forward,
}

/// How a case worker judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grants {
    All,
    Nothing,
}

/// The claims of all of them.
pub(super) fn claims(days: &Days) -> Vec<StoredClaim> {
    let mut claims = of_kari(days);
    claims.extend(of_leif(days));
    claims.extend(of_others(days));
    claims
}

fn of_kari(days: &Days) -> Vec<StoredClaim> {
    let toll = (6000, CarNeed::ClaimsNoTransport);
    let attestation = DocumentKind::CarAttestation;
    vec![
        Drive::of("kari_paid", KARI, (41, 39), 60_000).lives(days, &[(36, Turn::Pay)]),
        Drive::of("kari_documents", KARI, (20, 18), 60_000)
            .with_toll(toll)
            .lives(days, &[(9, Turn::TakeUp), (4, Turn::Ask(attestation, 14))]),
        Drive::of("kari_partly", KARI, (75, 72), 60_000)
            .with_toll(toll)
            .lives(
                days,
                &[
                    (30, Turn::TakeUp),
                    (10, Turn::Decide(Grants::Nothing, Some(NO_ATTESTATION))),
                ],
            ),
        Drive::of("kari_nothing", KARI, (110, 108), 20_000).lives(days, &[(107, Turn::Close)]),
        Drive::of("kari_withdrawn", KARI, (120, 119), 45_000)
            .for_a_person_to_decide()
            .lives(days, &[(118, Turn::Withdraw)]),
    ]
}

fn of_leif(days: &Days) -> Vec<StoredClaim> {
    let toll = (4800, CarNeed::ClaimsNoTransport);
    vec![
        Drive::of("leif_rejected", LEIF, (70, 69), 8_000).lives(
            days,
            &[
                (68, Turn::Close),
                (60, Turn::Complain("Jeg kan ikke gå til bussen.")),
                (55, Turn::TakeUpComplaint),
                (
                    50,
                    Turn::Uphold("Reisen er under 10 km, og ingen har bekreftet noe annet behov."),
                ),
                (45, Turn::Forward),
            ],
        ),
        Drive::of("leif_received", LEIF, (6, 5), 52_000)
            .for_a_person_to_decide()
            .lives(days, &[]),
        Drive::of("leif_review", LEIF, (30, 28), 52_000)
            .with_toll(toll)
            .lives(days, &[(20, Turn::TakeUp)]),
    ]
}

fn of_others(days: &Days) -> Vec<StoredClaim> {
    let toll = (6000, CarNeed::ClaimsNoTransport);
    let refused = Turn::Decide(Grants::Nothing, Some(NO_ATTESTATION));
    vec![
        Drive::of("nora_paid", NORA, (25, 24), 60_000)
            .sent_by(SIRI)
            .lives(days, &[(20, Turn::Pay)]),
        Drive::of("siri_changed", SIRI, (80, 78), 70_000)
            .with_toll(toll)
            .lives(
                days,
                &[
                    (70, Turn::TakeUp),
                    (60, refused),
                    (59, Turn::Pay),
                    (50, Turn::Complain("Bussen går ikke på fredager.")),
                    (40, Turn::TakeUpComplaint),
                    (
                        30,
                        Turn::Change("Vi har sjekket rutene. Du får bompengene."),
                    ),
                    (28, Turn::Pay),
                ],
            ),
        Drive::of("frode_complaint", FRODE, (24, 22), 60_000)
            .lives(days, &[(5, Turn::Complain("Jeg kjørte en lengre vei."))]),
        Drive::of("amina_complaint", AMINA, (50, 48), 60_000)
            .with_toll(toll)
            .lives(
                days,
                &[
                    (40, Turn::TakeUp),
                    (25, refused),
                    (24, Turn::Pay),
                    (15, Turn::Complain("Jeg måtte kjøre.")),
                    (6, Turn::TakeUpComplaint),
                ],
            ),
        Drive::of("marte_upheld", MARTE, (60, 58), 9_000).lives(
            days,
            &[
                (57, Turn::Close),
                (40, Turn::Complain("Det går ingen buss fra oss.")),
                (30, Turn::TakeUpComplaint),
                (3, Turn::Uphold("Reisen er under 10 km.")),
            ],
        ),
    ]
}

/// What a case worker writes where a car was not attested.
const NO_ATTESTATION: &str =
    "Ingen har bekreftet at du måtte bruke bil. Da dekker vi ikke bompenger.";

/// What is enclosed with a claim for toll.
const TOLL: DocumentKind = DocumentKind::Receipt(CostKind::Toll);

fn note(text: &str) -> Note {
    Note::read(text).expect("a note of the sample data")
}

type Adjustments = Vec<Adjustment>;

#[cfg(test)]
mod tests;
