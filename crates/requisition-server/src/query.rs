//! Query parameters, read strictly: nothing unknown, nothing twice.

use chrono::NaiveDate;
use requisition_api::problem::FieldErrorBody;
use url::form_urlencoded;

use crate::problem::{Problem, field_error};

/// The longest query that is looked at, in **bytes**.
const MAX_LENGTH: usize = 4096;

/// The parameters of a request, and what is wrong with them.
#[derive(Debug, Default)]
pub struct Parameters {
    given: Vec<(&'static str, String)>,
    errors: Vec<FieldErrorBody>,
}

impl Parameters {
    /// Reads `query`, which may hold the parameters `known` once each.
    pub fn read(query: Option<&str>, known: &[&'static str]) -> Self {
        let mut read = Self::default();
        let query = query.unwrap_or_default();
        if query.len() > MAX_LENGTH {
            read.refuse("?", "out_of_range", &[]);
            return read;
        }
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match known.iter().find(|known| **known == name) {
                None => read.refuse(&pointer_of_unknown(&name), "unknown", &[]),
                Some(name) if read.text(name).is_some() => {
                    read.refuse(&format!("?{name}"), "repeated", &[]);
                }
                Some(name) => read.given.push((name, value.into_owned())),
            }
        }
        read
    }

    /// Refuses everything in `query`.
    ///
    /// # Errors
    ///
    /// `validation_failed` when there is anything.
    pub fn none(query: Option<&str>) -> Result<(), Problem> {
        Self::read(query, &[]).finish()
    }

    /// The text of a parameter, if it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.given
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, value)| value.as_str())
    }

    /// The word of a parameter, if it was given and is one of `words`.
    pub fn word(&mut self, name: &str, words: &[&str]) -> Option<String> {
        let given = self.text(name)?.to_owned();
        if words.contains(&given.as_str()) {
            Some(given)
        } else {
            self.refuse(&format!("?{name}"), "unknown", &[]);
            None
        }
    }

    /// The day of a parameter, `YYYY-MM-DD`.
    pub fn day(&mut self, name: &str) -> Option<NaiveDate> {
        let given = self.text(name)?;
        let day = (given.len() == 10)
            .then(|| given.parse::<NaiveDate>().ok())
            .flatten();
        if day.is_none() {
            self.refuse(&format!("?{name}"), "malformed", &[]);
        }
        day
    }

    /// The number of a parameter, between 1 and `max`.
    pub fn count(&mut self, name: &str, max: u32) -> Option<u32> {
        let given = self.text(name)?;
        let pointer = format!("?{name}");
        let is_number = !given.is_empty() && given.bytes().all(|byte| byte.is_ascii_digit());
        match given.parse::<u32>() {
            Ok(count) if is_number && (1..=max).contains(&count) => Some(count),
            _ if is_number => {
                let max = max.to_string();
                self.refuse(&pointer, "out_of_range", &[("min", "1"), ("max", &max)]);
                None
            }
            _ => {
                self.refuse(&pointer, "malformed", &[]);
                None
            }
        }
    }

    /// Notes what is wrong with the part `pointer`.
    pub fn refuse(&mut self, pointer: &str, code: &str, params: &[(&str, &str)]) {
        self.errors.push(field_error(pointer, code, params));
    }

    /// Ends reading.
    ///
    /// # Errors
    ///
    /// `validation_failed` with everything that is wrong.
    pub fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Problem::invalid(self.errors))
        }
    }
}

/// A name that was sent is repeated only when it is plain.
fn pointer_of_unknown(name: &str) -> String {
    let is_plain = name.len() <= 32
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if is_plain {
        format!("?{name}")
    } else {
        "?".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_parameters_once_each() {
        #[rustfmt::skip]
        let cases = [
            ("",                        ""),
            ("limit=5",                 ""),
            ("limit=5&limit=6",         "?limit repeated"),
            ("limit=5&person_id=per_1", "?person_id unknown"),
            ("%00=1",                   "? unknown"),
            ("Ola Nordmann=1",          "? unknown"),
            ("&&&",                     ""),
        ];
        for (query, expected) in cases {
            let read = Parameters::read(Some(query), &["limit"]);
            let found: Vec<_> = read
                .errors
                .iter()
                .map(|error| format!("{} {}", error.pointer, error.code))
                .collect();
            assert_eq!(found.join(", "), expected, "{query}");
        }
        let long = format!("limit={}", "1".repeat(5000));
        let read = Parameters::read(Some(&long), &["limit"]);
        assert_eq!(read.errors[0].code, "out_of_range");
    }

    #[test]
    fn a_count_is_a_plain_number_in_range() {
        #[rustfmt::skip]
        let cases = [
            ("1", Some(1)), ("100", Some(100)), ("0", None), ("101", None), ("-1", None), ("+5", None),
            ("5.0", None), ("", None), ("1e2", None), ("99999999999999999999", None), ("٥", None),
        ];
        for (text, expected) in cases {
            let mut read = Parameters::read(
                Some(&format!("limit={}", text.replace('+', "%2B"))),
                &["limit"],
            );
            assert_eq!(read.count("limit", 100), expected, "{text}");
            assert_eq!(read.finish().is_ok(), expected.is_some(), "{text}");
        }
    }

    #[test]
    fn a_day_is_ten_characters_of_a_real_day() {
        #[rustfmt::skip]
        let cases = [
            ("2026-12-01", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-1-1", false),
            ("+12026-01-1", false), ("2026-12-01T00:00", false), ("i-morgen-1", false), ("", false),
        ];
        for (text, expected) in cases {
            let mut read = Parameters::read(
                Some(&format!("from={}", text.replace('+', "%2B"))),
                &["from"],
            );
            assert_eq!(read.day("from").is_some(), expected, "{text}");
        }
    }
}
