use domain::{
    language::Language,
    need::Need,
    pick_up::PickUp,
    sample::{at, stated, taxi, taxi_with},
    state::CancelledBy,
    trip::Place,
};

use super::*;
use crate::files::{page::page, words::words};

fn of(trip: &OrganisedTrip) -> TripSlip {
    let about = About {
        trip,
        support: Support::default(),
        other: None,
        read_at: at("2026-12-01T11:30:00Z"),
    };
    slip(&words(Language::Nb).unwrap(), &about)
}

fn texts(slip: &TripSlip) -> String {
    let rows = slip.sections.iter().flat_map(|section| &section.rows);
    let lines = rows.flat_map(|row| std::iter::once(&row.name).chain(&row.lines));
    let sentences = slip.sections.iter().flat_map(|section| &section.sentences);
    let all = slip.warnings.iter().chain(lines).chain(sentences);
    all.cloned().collect::<Vec<_>>().join("\n")
}

fn lines<'a>(slip: &'a TripSlip, name: &str) -> &'a [String] {
    let mut rows = slip.sections.iter().flat_map(|section| &section.rows);
    let row = rows.find(|row| row.name == name);
    &row.unwrap_or_else(|| panic!("no {name} in {slip:#?}"))
        .lines
}

#[test]
fn a_slip_has_what_one_needs_with_a_dead_phone() {
    let mut trip = taxi();
    trip.needs.needs = vec![Need::FrontSeat];
    trip.escorts.approved = 1;
    let slip = of(&trip);
    assert_eq!(lines(&slip, "Dag"), ["Onsdag 2. desember 2026"]);
    let pick_up = lines(&slip, "Hentetid");
    assert_eq!(pick_up[0], "Kl. 07:40");
    assert_eq!(
        pick_up[2],
        "Pasientreiser sa dette tirsdag 1. desember 2026 kl. 07:00."
    );
    assert_eq!(lines(&slip, "Telefon"), ["05515"]);
    let requisition = trip.requisition.reference.as_str();
    assert_eq!(
        lines(&slip, "Si dette nummeret (rekvisisjon)"),
        [requisition]
    );
    assert_eq!(lines(&slip, "Behov")[0], "Sitte foran");
    assert_eq!(lines(&slip, "Ledsager"), ["1 ledsager er godkjent"]);
    assert!(slip.as_of.contains("tirsdag 1. desember 2026 kl. 12:30"));
    assert!(slip.warnings.is_empty());
    let all = texts(&slip);
    assert!(all.contains(&format!("Ring 05515 og oppgi rekvisisjon {requisition}.")));
    for near in ["i dag", "i morgen", "i går"] {
        assert!(
            !all.contains(near),
            "paper does not know what day it is: {near}"
        );
    }
}

#[test]
fn what_is_withheld_is_not_said_to_be_nothing() {
    let trip = OrganisedTrip {
        needs_withheld: true,
        escorts_withheld: true,
        ..taxi()
    };
    let slip = of(&trip);
    for name in ["Behov", "Ledsager"] {
        assert_eq!(lines(&slip, name), ["Vises ikke for deg"], "{name}");
    }
}

#[test]
fn whoever_acts_for_somebody_else_finds_the_name() {
    let trip = taxi();
    let about = About {
        trip: &trip,
        support: Support::default(),
        other: Some("Nora".into()),
        read_at: at("2026-12-01T11:30:00Z"),
    };
    let slip = slip(&words(Language::En).unwrap(), &about);
    assert_eq!(slip.language, Language::En);
    assert_eq!(lines(&slip, "The trip is for"), ["Nora"]);
}

#[test]
fn a_time_that_is_not_set_or_not_right_is_never_shown_as_one() {
    let unset = of(&taxi_with(|segment| segment.pick_up = PickUp::default()));
    assert_eq!(lines(&unset, "Hentetid"), ["Ikke satt ennå"]);
    let wrong = of(&taxi_with(|segment| {
        segment.pick_up.promised = stated("2026-12-02T10:07:00Z");
    }));
    assert_eq!(lines(&wrong, "Hentetid"), ["Hentetiden kan ikke stemme"]);
    assert!(wrong.warnings[0].contains("Spør hvilken tid som er riktig"));
    assert!(!texts(&wrong).contains("11:07"));
}

#[test]
fn a_trip_that_is_off_says_so_before_everything_else() {
    for (state, said) in [
        (
            TripState::Cancelled(CancelledBy::PatientSide),
            "Ingen kommer for å hente deg",
        ),
        (
            TripState::Cancelled(CancelledBy::Service),
            "Ingen kommer for å hente deg",
        ),
        (TripState::Expired, "Ikke regn med å bli hentet"),
        (
            TripState::Unknown("lost".into()),
            "Vi vet ikke om du blir hentet",
        ),
        (
            TripState::AwaitingConfirmation,
            "Reisen gjelder først når du har bekreftet den",
        ),
    ] {
        let slip = of(&OrganisedTrip {
            state: state.clone(),
            ..taxi()
        });
        assert!(slip.warnings[0].starts_with(said), "{state:?}");
    }
    let off = of(&OrganisedTrip {
        state: TripState::Cancelled(CancelledBy::Service),
        ..taxi()
    });
    assert_eq!(lines(&off, "Hentetiden som gjaldt")[0], "Kl. 07:40");
}

#[test]
fn what_is_said_elsewhere_is_text_and_nothing_more() {
    let trip = taxi_with(|segment| {
        segment.from = Place {
            label: Some("<script>x</script>".into()),
            meeting_point: Some("\"><b>".into()),
        };
        segment.to.label = None;
    });
    let page = page(&of(&trip));
    assert!(!page.contains("<script") && !page.contains("<b>"));
    assert!(page.contains("&lt;script&gt;"));
    assert!(page.contains("Stedet vises ikke her"));
}

#[test]
fn every_language_makes_a_whole_slip() {
    let trip = taxi();
    for language in Language::ALL {
        let about = About {
            trip: &trip,
            support: Support::default(),
            other: Some("Nora".into()),
            read_at: at("2026-12-01T11:30:00Z"),
        };
        let slip = slip(&words(language).unwrap(), &about);
        let all = format!("{}\n{}\n{}", slip.title, slip.as_of, texts(&slip));
        for id in ["slip-", "trip-", "time-", "{", "}"] {
            assert!(!all.contains(id), "{language:?} {id} in {all}");
        }
    }
}
