use domain::{
    language::Language,
    sample::{at, stated, taxi, taxi_with},
    state::CancelledBy,
    stated_time::{SaidBy, TimeSlot, When},
    trip::Place,
};

use super::*;
use crate::files::words::words;

fn entry(trip: &OrganisedTrip) -> Entry<'_> {
    Entry {
        trip,
        title: CalendarTitle::Neutral,
        reminder: Reminder::HourBefore,
        read_at: at("2026-12-01T11:30:00Z"),
        now: at("2026-12-01T12:00:00Z"),
    }
}

/// The lines of the event, unfolded.
fn written(entry: &Entry<'_>) -> Vec<String> {
    let words = words(Language::Nb).unwrap();
    let file = String::from_utf8(entry.file(&words).unwrap()).unwrap();
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    let unfolded = file.replace("\r\n ", "");
    let event = unfolded.split_once("BEGIN:VEVENT\r\n").unwrap().1;
    event.lines().map(ToOwned::to_owned).collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|written| written == line)
}

/// Whether the description of the event says this before all else.
fn begins(lines: &[String], said: &str) -> bool {
    let description = lines.iter().find(|line| line.starts_with("DESCRIPTION"));
    description.is_some_and(|line| line.starts_with(&format!("DESCRIPTION:{said}\\n")))
}

/// T8.
#[test]
fn an_entry_says_when_and_nothing_of_where_or_why() {
    let lines = written(&entry(&taxi()));
    for line in [
        "DTSTAMP:20261201T120000Z",
        "LAST-MODIFIED:20261201T060000Z",
        "SEQUENCE:1",
        "DTSTART;TZID=Europe/Oslo:20261202T074000",
        "DTEND;TZID=Europe/Oslo:20261202T083000",
        "STATUS:CONFIRMED",
        "CLASS:PRIVATE",
        "SUMMARY:Reise",
        "TRIGGER:-PT1H",
    ] {
        assert!(has(&lines, line), "{line} in {lines:#?}");
    }
    let all = lines.join("\n");
    let trip = taxi();
    let segment = trip.segments.first();
    for secret in [
        segment.from.label.as_deref(),
        segment.to.label.as_deref(),
        Some(trip.requisition.reference.as_str()),
        Some(trip.id.as_str()),
        Some(trip.person.as_str()),
        Some("Pasientreiser"),
        Some("LOCATION"),
    ] {
        assert!(!all.contains(secret.unwrap()), "{secret:?}");
    }
}

/// Scenario 2.
#[test]
fn scenario_2_a_time_that_changes_is_carried_under_the_same_event() {
    let before = written(&entry(&taxi()));
    let mut moved = taxi_with(|segment| segment.pick_up.promised = stated("2026-12-02T06:25:00Z"));
    moved.version = 2;
    let after = written(&entry(&moved));
    let uid = |lines: &[String]| {
        let uid = lines.iter().find(|line| line.starts_with("UID:"));
        uid.cloned().unwrap()
    };
    assert_eq!(uid(&before), uid(&after));
    assert!(has(&after, "SEQUENCE:2"));
    assert!(has(&after, "DTSTART;TZID=Europe/Oslo:20261202T072500"));
    let other = OrganisedTrip {
        id: "trp_other".parse().unwrap(),
        ..taxi()
    };
    assert_ne!(uid(&before), uid(&written(&entry(&other))));
}

#[test]
fn the_place_stands_there_only_where_it_is_wanted_and_said() {
    let trip = taxi_with(|segment| {
        segment.from.label = Some("Storgata 1; oppgang B,\r\nATTENDEE:x".into());
    });
    let with_place = Entry {
        title: CalendarTitle::WithPlace,
        ..entry(&trip)
    };
    let lines = written(&with_place);
    let to = trip.destination().label.clone().unwrap();
    assert!(
        has(&lines, &format!("SUMMARY:Reise til {to}")),
        "{lines:#?}"
    );
    let location = "LOCATION:Storgata 1\\; oppgang B\\,\\nATTENDEE:x";
    assert!(has(&lines, location), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.starts_with("ATTENDEE")));

    let withheld = taxi_with(|segment| {
        let nowhere = Place {
            label: None,
            meeting_point: None,
        };
        (segment.from, segment.to) = (nowhere.clone(), nowhere);
    });
    let lines = written(&Entry {
        title: CalendarTitle::WithPlace,
        ..entry(&withheld)
    });
    assert!(has(&lines, "SUMMARY:Reise"));
    assert!(!lines.iter().any(|line| line.starts_with("LOCATION")));
}

#[test]
fn a_trip_that_is_off_takes_its_entry_away_and_reminds_nobody() {
    #[rustfmt::skip]
    let cases = [
        // state                                        said
        (TripState::Cancelled(CancelledBy::PatientSide), "Ingen kommer for å hente deg."),
        (TripState::Cancelled(CancelledBy::Service),     "Ingen kommer for å hente deg."),
        (TripState::Expired,                             "Ikke regn med å bli hentet."),
        (TripState::NoShow,                              "Du er registrert som ikke møtt."),
    ];
    for (state, said) in cases {
        let trip = OrganisedTrip { state, ..taxi() };
        for reminder in [Reminder::HourBefore, Reminder::EveningBefore] {
            let lines = written(&Entry {
                reminder,
                ..entry(&trip)
            });
            assert!(has(&lines, "STATUS:CANCELLED"), "{said}");
            assert!(!has(&lines, "BEGIN:VALARM"), "{said}");
            assert!(begins(&lines, said), "{said} in {lines:#?}");
            let all = lines.join("\n");
            assert!(!all.contains("kan endre seg"), "{said} in {all}");
        }
    }
    let unsure = OrganisedTrip {
        state: TripState::Requested,
        ..taxi()
    };
    assert!(has(&written(&entry(&unsure)), "STATUS:TENTATIVE"));
}

/// As the window shows it: the time stands, with the warning.
#[test]
fn of_a_state_that_nobody_knows_the_entry_warns_and_still_reminds() {
    let trip = OrganisedTrip {
        state: TripState::Unknown("lost".into()),
        ..taxi()
    };
    let lines = written(&entry(&trip));
    assert!(has(&lines, "STATUS:TENTATIVE"), "{lines:#?}");
    assert!(has(&lines, "BEGIN:VALARM"), "{lines:#?}");
    assert!(begins(&lines, "Vi vet ikke om du blir hentet."));
    assert!(lines.join("\n").contains("kan endre seg"), "{lines:#?}");
}

#[test]
fn a_disrupted_trip_is_warned_of_and_still_reminds() {
    let trip = OrganisedTrip {
        disrupted: true,
        ..taxi()
    };
    let lines = written(&entry(&trip));
    let said = "Været\\, en stengt vei eller noe annet kan forsinke reisen.";
    assert!(begins(&lines, said), "{lines:#?}");
    assert!(has(&lines, "BEGIN:VALARM"));
    let number = trip.requisition.reference.as_str();
    assert!(!lines.iter().any(|line| line.contains(number)));
}

#[test]
fn nobody_invents_a_time() {
    let unset = taxi_with(|segment| segment.pick_up = domain::pick_up::PickUp::default());
    for (reminder, alarms) in [
        (Reminder::HourBefore, false),
        (Reminder::Never, false),
        (Reminder::EveningBefore, true),
    ] {
        let lines = written(&Entry {
            reminder,
            ..entry(&unset)
        });
        assert!(has(&lines, "DTSTART;VALUE=DATE:20261202"), "{lines:#?}");
        assert!(!lines.iter().any(|line| line.starts_with("DTEND")));
        assert!(has(&lines, "TRANSP:TRANSPARENT"));
        assert_eq!(has(&lines, "BEGIN:VALARM"), alarms, "{reminder:?}");
    }
    let words = words(Language::Nb).unwrap();
    let refused = |trip: &OrganisedTrip| entry(trip).file(&words).unwrap_err();
    let unreadable = taxi_with(|segment| segment.pick_up.promised = TimeSlot::Unreadable);
    assert_eq!(refused(&unreadable), NoFile::ImpossibleTime);
    let late = taxi_with(|segment| segment.pick_up.promised = stated("2026-12-02T10:00:00Z"));
    assert_eq!(refused(&late), NoFile::ImpossibleTime);
    let mut no_day = taxi_with(|segment| {
        segment.pick_up = domain::pick_up::PickUp::default();
        segment.arrival = TimeSlot::NotSet;
    });
    no_day.appointment = None;
    assert_eq!(refused(&no_day), NoFile::NoDay);
}

#[test]
fn a_reminder_of_the_evening_before_comes_at_six_on_either_side_of_the_clock_change() {
    for (pick_up, trigger) in [
        ("2026-12-02T06:25:00Z", "20261201T170000Z"),
        ("2026-10-25T00:30:00Z", "20261024T160000Z"),
        ("2026-10-26T06:25:00Z", "20261025T170000Z"),
        ("2027-03-28T06:25:00Z", "20270327T170000Z"),
    ] {
        let mut trip = taxi_with(|segment| {
            segment.pick_up.promised = stated(pick_up);
            segment.arrival = TimeSlot::NotSet;
        });
        trip.appointment = None;
        let lines = written(&Entry {
            reminder: Reminder::EveningBefore,
            ..entry(&trip)
        });
        let trigger = format!("TRIGGER;VALUE=DATE-TIME:{trigger}");
        assert!(has(&lines, &trigger), "{trigger} in {lines:#?}");
    }
}

#[test]
fn a_window_lasts_as_long_as_it_is_stated_and_no_longer() {
    let mut trip = taxi_with(|segment| {
        let TimeSlot::Set(mut time) = stated("2026-12-02T06:20:00Z") else {
            panic!("a time");
        };
        time.when = When::Between {
            from: at("2026-12-02T06:20:00Z"),
            to: at("2026-12-02T06:50:00Z"),
        };
        time.said_by = SaidBy::Carrier;
        segment.pick_up.promised = TimeSlot::Set(time);
        segment.arrival = TimeSlot::NotSet;
    });
    trip.appointment = None;
    let lines = written(&entry(&trip));
    assert!(has(&lines, "DTSTART;TZID=Europe/Oslo:20261202T072000"));
    assert!(has(&lines, "DTEND;TZID=Europe/Oslo:20261202T075000"));
}

#[test]
fn a_version_beyond_what_a_calendar_counts_is_its_highest() {
    let trip = OrganisedTrip {
        version: u32::MAX,
        ..taxi()
    };
    assert!(has(&written(&entry(&trip)), "SEQUENCE:2147483647"));
}
