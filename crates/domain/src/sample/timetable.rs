//! A made-up line for tests.

use chrono::{NaiveTime, Weekday};

use super::at;
use crate::{
    mode::Mode,
    timetable::{
        Booking, Capacity, Departure, Footnote, LastBooking, Runs, Stop, StopTime, TimetableLine,
        Told,
    },
    trip::Direction,
};

/// A line there and back, Monday to Friday from 17 August 2026 to 18 June 2027, checked on
/// 1 November 2026.
pub fn timetable_line() -> TimetableLine {
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    let stop = |number, name: &str, [meet, arrives, departs]: [&str; 3]| Stop {
        number,
        name: name.into(),
        meet: time(meet),
        arrives: time(arrives),
        departs: time(departs),
    };
    TimetableLine {
        id: "lin_sample".parse().expect("an id"),
        name: "Nordvik – Storby".into(),
        mode: Mode::Helseekspress,
        operator: "Prøveforetaket".into(),
        is_sample: true,
        runs: Runs {
            from: "2026-08-17".parse().ok(),
            until: "2027-06-18".parse().ok(),
            days: Some(vec![Mon, Tue, Wed, Thu, Fri]),
            on_holidays: false,
            exceptions: Vec::new(),
        },
        capacity: Capacity {
            seats: Some(20),
            stretchers: Some(3),
            wheelchair: Some(true),
        },
        booking: Booking {
            is_required: true,
            latest: LastBooking::WorkingDayBefore(at_clock("13:00")),
            phone: Some("05515".into()),
        },
        departures: vec![
            Departure {
                direction: Direction::Outbound,
                stops: vec![
                    stop(1, "Nordvik sykehus", ["07:10", "", "07:20"]),
                    stop(2, "Fjordkaia", ["", "09:05", "09:10"]),
                    stop(3, "Storby sykehus", ["", "10:50", ""]),
                ],
            },
            Departure {
                direction: Direction::Return,
                stops: vec![
                    stop(4, "Storby sykehus", ["15:20", "", "15:30"]),
                    stop(5, "Nordvik sykehus", ["", "19:00", ""]),
                ],
            },
        ],
        footnotes: vec![Footnote {
            mark: "*".into(),
            stop: Some(2),
            text: Told {
                nb: "Møter båten.".into(),
                nn: "Møter båten.".into(),
                en: "Meets the boat.".into(),
            },
        }],
        said_by: "Prøveforetaket".into(),
        checked_at: at("2026-11-01T09:00:00Z"),
    }
}

fn time(text: &str) -> StopTime {
    if text.is_empty() {
        return StopTime::NotStated;
    }
    StopTime::At(at_clock(text))
}

fn at_clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time of day")
}
