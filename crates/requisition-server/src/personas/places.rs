//! The register of places and the addresses of the sample people. No place is real.

use domain::places::{
    Address,
    AddressKind::{self, Registered, School, SecondHome, Work},
    PlaceKind, RegisteredPlace,
};

use super::{
    AMINA, EMIL, FRODE, IDA, KARI, LEIF, MAJA, NORA, OLA, PER, Persona, SIRI, SOLVEIG, TROND,
    sketch::id,
};
use crate::store::{StoredAddress, StoredPlace};

/// Id, name, address, municipality.
type Row = (&'static str, &'static str, &'static str, &'static str);

const TREATMENT: [Row; 12] = [
    (
        "plc_fjordvik_sykehus",
        "Fjordvik sykehus",
        "Sykehusveien 1, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_barn",
        "Fjordvik sykehus, barnepoliklinikken",
        "Sykehusveien 1, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_dialyse",
        "Fjordvik sykehus, dialysen",
        "Sykehusveien 3, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_legesenter",
        "Fjordvik legesenter",
        "Torget 4, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_tannhelse",
        "Fjordvik tannklinikk",
        "Torget 6, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_fysio",
        "Fjordvik fysikalske institutt",
        "Elvegata 12, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_nesbygd_legekontor",
        "Nesbygd legekontor",
        "Nesveien 20, Nesbygd",
        "Nesbygd",
    ),
    (
        "plc_nesbygd_helsehus",
        "Nesbygd helsehus",
        "Nesveien 31, Nesbygd",
        "Nesbygd",
    ),
    (
        "plc_storby_sykehus",
        "Storby universitetssykehus",
        "Universitetsveien 2, Storby",
        "Storby",
    ),
    (
        "plc_storby_straale",
        "Storby universitetssykehus, stråleterapi",
        "Universitetsveien 8, Storby",
        "Storby",
    ),
    (
        "plc_storby_rehab",
        "Storby rehabiliteringssenter",
        "Parkveien 40, Storby",
        "Storby",
    ),
    (
        "plc_storby_rus",
        "Storby behandlingssenter",
        "Parkveien 55, Storby",
        "Storby",
    ),
];

const OTHER: [Row; 6] = [
    (
        "plc_fjordvik_radhus",
        "Fjordvik rådhus",
        "Torget 1, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_stasjon",
        "Fjordvik stasjon",
        "Stasjonsgata 1, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_fjordvik_ungdomsskole",
        "Fjordvik ungdomsskole",
        "Skoleveien 9, Fjordvik",
        "Fjordvik",
    ),
    (
        "plc_nesbygd_kai",
        "Nesbygd ferjekai",
        "Kaiveien 2, Nesbygd",
        "Nesbygd",
    ),
    (
        "plc_storby_stasjon",
        "Storby stasjon",
        "Jernbanetorget 1, Storby",
        "Storby",
    ),
    (
        "plc_storby_hotell",
        "Storby pasienthotell",
        "Universitetsveien 4, Storby",
        "Storby",
    ),
];

/// The register of places.
pub(super) fn register() -> Vec<StoredPlace> {
    let treatment = TREATMENT.iter().map(|row| place(row, PlaceKind::Treatment));
    let other = OTHER.iter().map(|row| place(row, PlaceKind::Other));
    treatment.chain(other).collect()
}

fn place((key, name, address, municipality): &Row, kind: PlaceKind) -> StoredPlace {
    StoredPlace {
        place: RegisteredPlace {
            id: id(key),
            name: (*name).to_owned(),
            kind,
            address: Some((*address).to_owned()),
        },
        municipality: (*municipality).to_owned(),
    }
}

/// The addresses of everybody who has any. Of protected persons none is written here.
pub(super) fn addresses() -> Vec<StoredAddress> {
    let address = |persona: &Persona, kind: AddressKind, label: &str, municipality: &str| {
        let word = match kind {
            Registered => "home",
            Work => "work",
            School => "school",
            SecondHome | AddressKind::Unknown(_) => "second",
        };
        StoredAddress {
            person: persona.id(),
            address: Address {
                id: id(&format!("adr_{}_{word}", persona.key)),
                kind,
                label: label.to_owned(),
            },
            municipality: municipality.to_owned(),
        }
    };
    vec![
        address(&KARI, Registered, "Eksempelveien 12, Fjordvik", "Fjordvik"),
        address(&KARI, Work, "Havnegata 3, Fjordvik", "Fjordvik"),
        address(&LEIF, Registered, "Prøveveien 4, Nesbygd", "Nesbygd"),
        address(&SIRI, Registered, "Liksomgata 7, Fjordvik", "Fjordvik"),
        address(&SIRI, Work, "Jernbanetorget 6, Storby", "Storby"),
        address(&NORA, Registered, "Liksomgata 7, Fjordvik", "Fjordvik"),
        address(
            &NORA,
            School,
            "Fjordvik barneskole, Skoleveien 2, Fjordvik",
            "Fjordvik",
        ),
        address(&NORA, SecondHome, "Neslia 15, Nesbygd", "Nesbygd"),
        address(&EMIL, Registered, "Liksomgata 7, Fjordvik", "Fjordvik"),
        address(
            &EMIL,
            School,
            "Fjordvik ungdomsskole, Skoleveien 9, Fjordvik",
            "Fjordvik",
        ),
        address(&EMIL, SecondHome, "Neslia 15, Nesbygd", "Nesbygd"),
        address(&MAJA, Registered, "Liksomgata 7, Fjordvik", "Fjordvik"),
        address(&PER, Registered, "Oppdiktet allé 31, Storby", "Storby"),
        address(&OLA, Registered, "Tomgata 1, Fjordvik", "Fjordvik"),
        address(&SOLVEIG, Registered, "Fullmaktsveien 2, Storby", "Storby"),
        address(&TROND, Registered, "Påfunnsvegen 8, Nesbygd", "Nesbygd"),
        address(&IDA, Registered, "Påfunnsvegen 3, Nesbygd", "Nesbygd"),
        address(&FRODE, Registered, "Frikortveien 5, Fjordvik", "Fjordvik"),
        address(&AMINA, Registered, "Nyveien 10, Storby", "Storby"),
    ]
}
