//! The timetables that the service passes on: what those who run the buses say, from a
//! file in the form of the contract.

use std::{collections::BTreeSet, path::Path};

use chrono::{NaiveDate, NaiveTime};
use domain::ids::LineId;
use requisition_api::{
    times,
    timetables::{
        DAYS, ExceptionBody, PREVIOUS_WORKING_DAY, StopBody, TimetableLineBody, TimetablesBody,
    },
    words::{DirectionWord, ModeWord},
};

/// Lines that nobody runs, to try clients with.
#[cfg(any(test, feature = "dev-idp"))]
const SAMPLE: &str = include_str!("timetables/sample.json");

/// Every line, checked.
#[derive(Clone, Debug)]
pub struct Timetables(TimetablesBody);

/// Why a file of timetables cannot be passed on.
#[derive(Debug, thiserror::Error)]
pub enum TimetablesError {
    /// It cannot be read.
    #[error("the timetables cannot be read")]
    Read(#[from] std::io::Error),
    /// It is not in the form of the contract.
    #[error("the timetables are not in the form of the contract")]
    Form(#[from] serde_json::Error),
    /// Something in a line would be told and cannot be so.
    #[error("line {line} of the timetables has no such {what} as {text:?}")]
    Line {
        /// Which line.
        line: String,
        /// What is wrong, such as `time`.
        what: &'static str,
        /// As it stands there.
        text: String,
    },
}

impl Default for Timetables {
    /// What a service has that was given none: for development made-up ones, marked as
    /// such, else nothing.
    fn default() -> Self {
        #[cfg(feature = "dev-idp")]
        {
            Self::sample()
        }
        #[cfg(not(feature = "dev-idp"))]
        {
            Self(TimetablesBody { items: Vec::new() })
        }
    }
}

impl Timetables {
    /// Made-up lines, to try clients with; each says that it is made up.
    #[cfg(any(test, feature = "dev-idp"))]
    pub(crate) fn sample() -> Self {
        Self::parse(SAMPLE).expect("the sample is in the form of the contract")
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When there is no such file, or a line in it that nobody should be told.
    pub fn read(path: &Path) -> Result<Self, TimetablesError> {
        Self::parse(&std::fs::read_to_string(path)?)
    }

    fn parse(text: &str) -> Result<Self, TimetablesError> {
        let body: TimetablesBody = serde_json::from_str(text)?;
        let mut ids = BTreeSet::new();
        for line in &body.items {
            let fault = check(line).or_else(|| {
                let is_new = ids.insert(line.line_id.clone());
                (!is_new).then(|| ("name of its own", line.line_id.clone()))
            });
            if let Some((what, text)) = fault {
                let line = line.line_id.clone();
                return Err(TimetablesError::Line { line, what, text });
            }
        }
        Ok(Self(body))
    }

    /// Every line, as it is told.
    pub const fn body(&self) -> &TimetablesBody {
        &self.0
    }
}

/// What is wrong with a line, if anything is.
fn check(line: &TimetableLineBody) -> Option<(&'static str, String)> {
    let mut texts: Vec<(&'static str, &str)> = vec![
        ("id", &line.line_id),
        ("means of transport", &line.mode),
        ("instant", &line.source.checked_at),
    ];
    let dates = [&line.runs.from, &line.runs.to].into_iter().flatten();
    texts.extend(dates.map(|date| ("date", date.as_str())));
    for ExceptionBody { from, to, .. } in &line.runs.exceptions {
        texts.extend([("date", from.as_str()), ("date", to.as_str())]);
    }
    texts.extend(line.runs.days.iter().map(|day| ("day", day.as_str())));
    if let Some(latest) = &line.booking.latest {
        texts.extend([("time", &*latest.time), ("day of booking", &*latest.day)]);
    }
    for trip in &line.trips {
        texts.push(("direction", &trip.direction));
        for StopBody { meet, arr, dep, .. } in &trip.stops {
            let times = [meet, arr, dep].into_iter().flatten();
            texts.extend(times.map(|time| ("time", time.as_str())));
        }
    }
    let unfit = texts.into_iter().find(|(what, text)| !fits(what, text));
    unfit
        .map(|(what, text)| (what, text.to_owned()))
        .or_else(|| stray_footnote(line))
}

/// A footnote for a stop that is not there, or a stop that is there twice.
fn stray_footnote(line: &TimetableLineBody) -> Option<(&'static str, String)> {
    let mut stops = BTreeSet::new();
    for stop in line.trips.iter().flat_map(|trip| &trip.stops) {
        if !stops.insert(stop.seq) {
            return Some(("stop of its own", stop.seq.to_string()));
        }
    }
    let mut named = line.footnotes.iter().filter_map(|note| note.stop_seq);
    let stray = named.find(|stop| !stops.contains(stop))?;
    Some(("stop", stray.to_string()))
}

fn fits(what: &str, text: &str) -> bool {
    match what {
        "id" => text.parse::<LineId>().is_ok(),
        "means of transport" => ModeWord::ALL.contains(&text),
        "instant" => times::read(text).is_some(),
        "date" => text.parse::<NaiveDate>().is_ok(),
        "day" => DAYS.contains(&text),
        "time" => text.len() == 5 && NaiveTime::parse_from_str(text, "%H:%M").is_ok(),
        "day of booking" => text == PREVIOUS_WORKING_DAY,
        "direction" => DirectionWord::read(text).is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn with(pointer: &str, value: Value) -> Result<Timetables, TimetablesError> {
        let mut all: Value = serde_json::from_str(SAMPLE).unwrap();
        *all.pointer_mut(pointer).unwrap() = value;
        Timetables::parse(&all.to_string())
    }

    #[test]
    fn the_sample_says_of_every_line_that_it_is_one() {
        let sample = Timetables::sample();
        assert!(sample.body().items.len() >= 2);
        assert!(sample.body().items.iter().all(|line| line.sample));
    }

    #[test]
    fn a_line_that_could_not_be_told_stops_the_start() {
        for (pointer, value, what) in [
            ("/items/0/line_id", json!("a b"), "id"),
            ("/items/0/mode", json!("zeppelin"), "means of transport"),
            ("/items/0/runs/days/0", json!("monday"), "day"),
            ("/items/1/runs/to", json!("2027-02-30"), "date"),
            ("/items/0/booking/latest/time", json!("1 pm"), "time"),
            (
                "/items/0/booking/latest/day",
                json!("eve"),
                "day of booking",
            ),
            ("/items/0/trips/0/direction", json!("up"), "direction"),
            ("/items/0/trips/0/stops/0/dep", json!("7:20"), "time"),
            ("/items/0/trips/0/stops/1/seq", json!(1), "stop of its own"),
            ("/items/0/footnotes/0/stop_seq", json!(99), "stop"),
            ("/items/0/source/checked_at", json!("2026-11-02"), "instant"),
        ] {
            let refused = with(pointer, value);
            let Err(TimetablesError::Line { what: said, .. }) = &refused else {
                panic!("{pointer}: {refused:?}");
            };
            assert_eq!(*said, what, "{pointer}");
        }
        let twice: Value = serde_json::from_str(SAMPLE).unwrap();
        let first = twice.pointer("/items/0/line_id").cloned().unwrap();
        assert!(with("/items/1/line_id", first).is_err());
        assert!(matches!(
            Timetables::parse("{}"),
            Err(TimetablesError::Form(_))
        ));
    }
}
