//! Times on the wire.

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use domain::oslo;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words::SaidByWord;

/// A stated time: an instant or a window, who said it and when they said it.
///
/// A field that is absent means that no time is set. An object that names no
/// time, or one that cannot be read, means that something was stated that is
/// not a time; nobody guesses at it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimeBody {
    /// One instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub at: Option<String>,
    /// The earliest instant of a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub from: Option<String>,
    /// The latest instant of a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub to: Option<String>,
    /// Who stated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<SaidByWord>)]
    pub said_by: Option<String>,
    /// When they stated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub said_at: Option<String>,
    /// What was stated before, if it has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<EarlierTimeBody>,
}

/// What a time was before it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EarlierTimeBody {
    /// One instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub at: Option<String>,
    /// The earliest instant of a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub from: Option<String>,
    /// The latest instant of a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub to: Option<String>,
    /// When it had been stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub said_at: Option<String>,
}

/// The text of an instant: RFC 3339 with the offset that holds in Norway then,
/// in whole seconds where it is whole, else in milliseconds.
pub fn write(at: DateTime<Utc>) -> String {
    let precision = if at.timestamp_subsec_millis() == 0 {
        SecondsFormat::Secs
    } else {
        SecondsFormat::Millis
    };
    oslo::local(at).to_rfc3339_opts(precision, true)
}

/// The instant of a text; `None` when it is not RFC 3339 with an offset.
///
/// ```
/// use requisition_api::times;
///
/// assert!(times::read("2026-12-01T10:15:00+01:00").is_some());
/// assert!(times::read("2026-12-01T10:15:00").is_none());
/// ```
pub fn read(text: &str) -> Option<DateTime<Utc>> {
    DateTime::<FixedOffset>::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_with_norways_offset_and_read_back() {
        #[rustfmt::skip]
        let cases = [
            ("2026-12-01T09:15:00Z",      "2026-12-01T10:15:00+01:00"),
            ("2026-07-01T08:15:00Z",      "2026-07-01T10:15:00+02:00"),
            ("2026-10-25T00:30:00Z",      "2026-10-25T02:30:00+02:00"),
            ("2026-10-25T01:30:00Z",      "2026-10-25T02:30:00+01:00"),
            ("2026-12-01T09:15:00.250Z",  "2026-12-01T10:15:00.250+01:00"),
        ];
        for (instant, text) in cases {
            let at = instant.parse().unwrap();
            assert_eq!(write(at), text);
            assert_eq!(read(text), Some(at));
        }
        let finer = "2026-12-01T09:15:00.0004Z".parse().unwrap();
        assert_eq!(write(finer), "2026-12-01T10:15:00+01:00");
    }

    #[test]
    fn what_is_not_an_instant_is_not_read() {
        for text in [
            "",
            "2026-12-01",
            "2026-12-01T10:15:00",
            "2026-13-01T10:15:00Z",
            "2026-12-01T25:15:00Z",
            "1764580500",
            "999999-12-01T10:15:00Z",
            "i morgen",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
