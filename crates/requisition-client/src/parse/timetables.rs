//! Timetables.

use chrono::{NaiveDate, NaiveTime, Weekday};
use domain::timetable::{
    Booking, Capacity, Departure, Exception, Footnote, LastBooking, Runs, Stop, StopTime,
    TimetableLine, Told,
};
use requisition_api::{
    timetables::{
        BookingBody, CapacityBody, DAYS, DepartureBody, ExceptionBody, FootnoteBody,
        LatestBookingBody, PREVIOUS_WORKING_DAY, RunsBody, StopBody, TimetableLineBody,
        TimetableSourceBody, TimetablesBody, ToldBody,
    },
    words::{DirectionWord, ModeWord},
};

use super::{Misfit, meta::phone, text, time};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Every line.
pub(crate) fn timetables(body: TimetablesBody) -> Result<Vec<TimetableLine>, Misfit> {
    let TimetablesBody { items } = body;
    items.into_iter().map(line).collect()
}

fn line(body: TimetableLineBody) -> Result<TimetableLine, Misfit> {
    let TimetableLineBody {
        line_id,
        name,
        mode,
        operator,
        sample,
        runs,
        capacity,
        booking,
        trips,
        footnotes,
        source: TimetableSourceBody {
            name: said_by,
            checked_at,
        },
    } = body;
    Ok(TimetableLine {
        id: line_id.parse()?,
        name: text::text(name),
        mode: ModeWord::read(&text::word(mode)),
        operator: text::text(operator),
        is_sample: sample,
        runs: self::runs(runs)?,
        capacity: self::capacity(capacity),
        booking: self::booking(booking)?,
        departures: trips.into_iter().map(departure).collect(),
        footnotes: footnotes.into_iter().map(footnote).collect(),
        said_by: text::text(said_by),
        checked_at: time::instant(&checked_at).ok_or(Misfit)?,
    })
}

/// Days that cannot be read make a line of which nobody knows when it runs; a date that
/// cannot be read would make one that runs when it does not.
fn runs(body: RunsBody) -> Result<Runs, Misfit> {
    let RunsBody {
        from,
        to,
        days,
        on_holidays,
        exceptions,
    } = body;
    Ok(Runs {
        from: from.as_deref().map(date).transpose()?,
        until: to.as_deref().map(date).transpose()?,
        days: days.iter().map(|word| weekday(word)).collect(),
        on_holidays,
        exceptions: exceptions
            .into_iter()
            .map(exception)
            .collect::<Result<_, _>>()?,
    })
}

fn date(text: &str) -> Result<NaiveDate, Misfit> {
    text.parse().map_err(|_| Misfit)
}

fn weekday(word: &str) -> Option<Weekday> {
    let mut days = DAYS.iter().zip(WEEK);
    days.find(|(day, _)| **day == word).map(|(_, day)| day)
}

fn exception(body: ExceptionBody) -> Result<Exception, Misfit> {
    let ExceptionBody {
        from,
        to,
        runs,
        note,
    } = body;
    Ok(Exception {
        from: date(&from)?,
        until: date(&to)?,
        runs,
        note: note.map(told),
    })
}

fn told(body: ToldBody) -> Told {
    let ToldBody { nb, nn, en } = body;
    Told {
        nb: text::text(nb),
        nn: text::text(nn),
        en: text::text(en),
    }
}

const fn capacity(body: CapacityBody) -> Capacity {
    let CapacityBody {
        seats,
        stretchers,
        wheelchair,
    } = body;
    Capacity {
        seats,
        stretchers,
        wheelchair,
    }
}

fn booking(body: BookingBody) -> Result<Booking, Misfit> {
    let BookingBody {
        required,
        latest,
        phone: number,
    } = body;
    Ok(Booking {
        is_required: required,
        latest: latest.map_or(LastBooking::NotStated, |latest| last_booking(&latest)),
        phone: number.map(phone).transpose()?,
    })
}

fn last_booking(body: &LatestBookingBody) -> LastBooking {
    let LatestBookingBody { time, day } = body;
    match clock(time) {
        Some(time) if day == PREVIOUS_WORKING_DAY => LastBooking::WorkingDayBefore(time),
        Some(_) | None => LastBooking::Unknown,
    }
}

fn departure(body: DepartureBody) -> Departure {
    let DepartureBody { direction, stops } = body;
    let read = DirectionWord::read(&direction);
    Departure {
        direction: read.unwrap_or(domain::trip::Direction::Other),
        stops: stops.into_iter().map(stop).collect(),
    }
}

fn stop(body: StopBody) -> Stop {
    let StopBody {
        seq,
        name,
        meet,
        arr,
        dep,
    } = body;
    Stop {
        number: seq,
        name: text::text(name),
        meet: stop_time(meet),
        arrives: stop_time(arr),
        departs: stop_time(dep),
    }
}

fn stop_time(text: Option<String>) -> StopTime {
    text.map_or(StopTime::NotStated, |text| {
        clock(&text).map_or(StopTime::Unreadable, StopTime::At)
    })
}

/// Hours and minutes, both of two digits.
fn clock(text: &str) -> Option<NaiveTime> {
    let is_whole = text.len() == "07:20".len();
    let read = NaiveTime::parse_from_str(text, "%H:%M").ok();
    read.filter(|_| is_whole)
}

fn footnote(body: FootnoteBody) -> Footnote {
    let FootnoteBody {
        mark,
        stop_seq,
        text,
    } = body;
    Footnote {
        mark: text::word(mark),
        stop: stop_seq,
        text: told(text),
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::timetable_line;
    use serde_json::{Value, json};

    use super::*;

    fn body() -> Value {
        let told = json!({ "nb": "Møter båten.", "nn": "Møter båten.", "en": "Meets the boat." });
        json!({
            "line_id": "lin_sample", "name": "Nordvik – Storby", "mode": "helseekspress",
            "operator": "Prøveforetaket", "sample": true,
            "runs": {
                "from": "2026-08-17", "to": "2027-06-18",
                "days": ["mon", "tue", "wed", "thu", "fri"],
                "exceptions": [],
            },
            "capacity": { "seats": 20, "stretchers": 3, "wheelchair": true },
            "booking": {
                "required": true, "phone": "05515",
                "latest": { "time": "13:00", "day": "previous_working_day" },
            },
            "trips": [
                { "direction": "outbound", "stops": [
                    { "seq": 1, "name": "Nordvik sykehus", "meet": "07:10", "dep": "07:20" },
                    { "seq": 2, "name": "Fjordkaia", "arr": "09:05", "dep": "09:10" },
                    { "seq": 3, "name": "Storby sykehus", "arr": "10:50" },
                ] },
                { "direction": "return", "stops": [
                    { "seq": 4, "name": "Storby sykehus", "meet": "15:20", "dep": "15:30" },
                    { "seq": 5, "name": "Nordvik sykehus", "arr": "19:00" },
                ] },
            ],
            "footnotes": [{ "mark": "*", "stop_seq": 2, "text": told }],
            "source": { "name": "Prøveforetaket", "checked_at": "2026-11-01T10:00:00+01:00" },
        })
    }

    fn read(pointer: &str, value: Value) -> Result<TimetableLine, Misfit> {
        let mut line = body();
        *line.pointer_mut(pointer).unwrap() = value;
        let all = json!({ "items": [line] }).to_string();
        let mut lines = super::super::json(all.as_bytes()).and_then(timetables)?;
        lines.pop().ok_or(Misfit)
    }

    #[test]
    fn a_line_is_read_whole() {
        let unchanged = read("/name", body()["name"].clone());
        assert_eq!(unchanged, Ok(timetable_line()));
    }

    #[test]
    fn what_is_not_known_is_not_guessed_at() {
        let days = read("/runs/days", json!(["mon", "schooldays"])).unwrap();
        assert_eq!(days.runs.days, None);
        let day = read("/booking/latest/day", json!("eve")).unwrap();
        assert_eq!(day.booking.latest, LastBooking::Unknown);
        for time in ["7:20", "24:00", "07:20:00", "soon", "+7:20", ""] {
            let line = read("/trips/0/stops/0/dep", json!(time)).unwrap();
            let departs = line.departures[0].stops[0].departs;
            assert_eq!(departs, StopTime::Unreadable, "{time}");
        }
        let missing = read("/trips/0/stops/0/dep", Value::Null).unwrap();
        let departs = missing.departures[0].stops[0].departs;
        assert_eq!(departs, StopTime::NotStated);
    }

    #[test]
    fn what_would_make_it_run_on_other_days_does_not_fit() {
        for (pointer, value) in [
            ("/runs/to", json!("2027-02-30")),
            (
                "/runs/exceptions",
                json!([{ "from": "x", "to": "2026-12-31", "runs": false }]),
            ),
            ("/runs/days", json!("mon")),
            ("/booking/phone", json!("*31#05515")),
            ("/source/checked_at", json!("yesterday")),
            ("/line_id", json!("")),
        ] {
            assert_eq!(
                read(pointer, value.clone()),
                Err(Misfit),
                "{pointer} {value}"
            );
        }
    }
}
