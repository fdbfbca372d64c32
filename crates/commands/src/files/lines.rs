//! Content lines of iCalendar (RFC 5545, 3.1 and 3.3.11).
//!
//! The library that we looked at (`icalendar` 0.17) knows no VTIMEZONE, puts the device's
//! clock and random numbers into every component, and lets a carriage return through,
//! which some programs take for the end of a line.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::oslo;

/// The most octets of a line, without its end.
const WIDTH: usize = 75;

/// A file, line by line.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line of the program's own: nothing in it comes from outside.
    pub(super) fn line(&mut self, line: &str) {
        self.fold(line);
    }

    /// Several of them, one a line.
    pub(super) fn lines(&mut self, lines: &str) {
        lines.lines().for_each(|line| self.line(line));
    }

    /// A property whose value is a text from anywhere.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.fold(&format!("{name}:{}", escaped(text)));
    }

    /// An instant on the clock of Norway. In the two hours that a clock shows alike it is
    /// written in UTC: what it shows means the first of them (RFC 5545, 3.3.5), and there
    /// are programs that take it for the second.
    pub(super) fn instant(&mut self, name: &str, at: DateTime<Utc>) {
        let wall = |at| oslo::local(at).naive_local();
        let hour = TimeDelta::hours(1);
        if [at - hour, at + hour].map(wall).contains(&wall(at)) {
            self.utc(name, at);
        } else {
            let wall = wall(at).format("%Y%m%dT%H%M%S");
            self.fold(&format!("{name};TZID=Europe/Oslo:{wall}"));
        }
    }

    /// An instant in UTC.
    pub(super) fn utc(&mut self, name: &str, at: DateTime<Utc>) {
        self.fold(&format!("{name}:{}", at.format("%Y%m%dT%H%M%SZ")));
    }

    /// A whole day.
    pub(super) fn day(&mut self, name: &str, day: NaiveDate) {
        self.fold(&format!("{name};VALUE=DATE:{}", day.format("%Y%m%d")));
    }

    /// The file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// Ends the line, and goes on in the next one, with a space before it, as often as it
    /// takes. No character is cut in two.
    fn fold(&mut self, line: &str) {
        let mut width = 0;
        for character in line.chars() {
            if width + character.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(character);
            width += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value. Whatever could end the line, or says nothing in a text, is gone.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use domain::sample::at;
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::default();
        write(&mut lines);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    /// As a reader undoes it.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn what_means_something_in_the_format_is_escaped() {
        #[rustfmt::skip]
        let cases = [
            ("Ullevål sykehus",          "X:Ullevål sykehus\r\n"),
            ("a;b,c\\d:e\"f",            "X:a\\;b\\,c\\\\d:e\"f\r\n"),
            ("x\r\nATTENDEE:y",          "X:x\\nATTENDEE:y\r\n"),
            ("x\rATTENDEE:y",            "X:x\\nATTENDEE:y\r\n"),
            ("x\nEND:VEVENT",            "X:x\\nEND:VEVENT\r\n"),
            ("x\u{85}y\u{2028}z",        "X:x\\ny\\nz\r\n"),
            ("a\u{0}b\u{1b}[1m\u{7}",    "X:ab[1m\r\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(written(|lines| lines.text("X", text)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_is_folded_at_75_octets_and_never_within_a_character() {
        for (count, ends) in [(73, 1), (74, 2), (147, 2), (148, 3)] {
            let text = written(|lines| lines.text("X", &"a".repeat(count)));
            assert_eq!(text.matches("\r\n").count(), ends, "{count}");
        }
        let wide = "å🚕".repeat(60);
        let text = written(|lines| lines.text("X", &wide));
        assert!(text.lines().all(|line| line.len() <= WIDTH));
        assert_eq!(unfolded(&text), format!("X:{wide}\r\n"));
    }

    #[test]
    fn a_time_is_on_the_clock_of_norway_unless_that_shows_it_twice() {
        #[rustfmt::skip]
        let cases = [
            ("winter",                          "2026-12-02T06:40:00Z", "X;TZID=Europe/Oslo:20261202T074000\r\n"),
            ("summer",                          "2027-07-01T06:40:00Z", "X;TZID=Europe/Oslo:20270701T084000\r\n"),
            ("the first half past two",         "2026-10-25T00:30:00Z", "X:20261025T003000Z\r\n"),
            ("the second half past two",        "2026-10-25T01:30:00Z", "X:20261025T013000Z\r\n"),
            ("after the clock went back",       "2026-10-25T02:00:00Z", "X;TZID=Europe/Oslo:20261025T030000\r\n"),
            ("before the clock goes forward",   "2027-03-28T00:59:00Z", "X;TZID=Europe/Oslo:20270328T015900\r\n"),
            ("after it",                        "2027-03-28T01:00:00Z", "X;TZID=Europe/Oslo:20270328T030000\r\n"),
        ];
        for (shows, instant, expected) in cases {
            assert_eq!(
                written(|lines| lines.instant("X", at(instant))),
                expected,
                "{shows}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_a_line_of_its_own(text in any::<String>()) {
            let written = written(|lines| lines.text("X", &text));
            let line = unfolded(&written);
            let line = line.strip_suffix("\r\n").unwrap();
            prop_assert!(line.starts_with("X:"));
            prop_assert!(!line.chars().any(char::is_control));
            prop_assert!(written.split("\r\n").all(|line| line.len() <= WIDTH));
        }
    }
}
