//! The two headers that speak of time.

use std::time::Duration;

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};
use reqwest::header::HeaderValue;

/// The only form a sender may write (RFC 9110 § 5.6.7).
const FORM: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// The years that a clock can show. The device's clock is set right by what is
/// read here, and at the ends of the calendar there is no time of day in Norway.
const YEARS: std::ops::Range<i32> = 1970..2200;

/// A `Date` header.
pub(super) fn read(value: &HeaderValue) -> Option<DateTime<Utc>> {
    let text = value.to_str().ok()?;
    NaiveDateTime::parse_from_str(text, FORM)
        .ok()
        .map(|time| time.and_utc())
        .filter(|time| YEARS.contains(&time.year()))
}

/// A `Retry-After` header: seconds, or an instant by the sender's own clock.
pub(super) fn pause(value: &HeaderValue, sent_at: Option<DateTime<Utc>>) -> Option<Duration> {
    let text = value.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = read(value)?;
    Some((until - sent_at?).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_believed_only_within_reason() {
        #[rustfmt::skip]
        let cases = [
            ("Thu, 01 Jan 1970 00:00:00 GMT",    Some("1970-01-01T00:00:00Z")),
            ("Mon, 23 Nov 2026 10:00:00 GMT",    Some("2026-11-23T10:00:00Z")),
            ("Tue, 31 Dec 2199 23:59:59 GMT",    Some("2199-12-31T23:59:59Z")),
            ("Wed, 01 Jan 2200 00:00:00 GMT",    None),
            ("Wed, 31 Dec 1969 23:59:59 GMT",    None),
            ("Mon, 31 Dec +262142 23:59:59 GMT", None),
            ("Fri, 23 Nov 2026 10:00:00 GMT",    None),
            ("2026-11-23T10:00:00Z",             None),
        ];
        for (text, expected) in cases {
            let value = HeaderValue::from_str(text).unwrap();
            let expected = expected.map(|at| at.parse().unwrap());
            assert_eq!(read(&value), expected, "{text:?}");
        }
    }

    #[test]
    fn a_pause_is_seconds_or_an_instant_by_the_senders_clock() {
        let sent_at = "2026-11-23T10:00:00Z".parse().ok();
        #[rustfmt::skip]
        let cases = [
            ("0",                             Some(0)),
            ("7",                             Some(7)),
            (" 7 ",                           Some(7)),
            ("Mon, 23 Nov 2026 10:00:09 GMT", Some(9)),
            ("Mon, 23 Nov 2026 09:59:59 GMT", Some(0)),
            ("-1",                            None),
            ("soon",                          None),
            ("99999999999999999999999",       None),
            ("",                              None),
        ];
        for (text, seconds) in cases {
            let value = HeaderValue::from_str(text).unwrap();
            let expected = seconds.map(Duration::from_secs);
            assert_eq!(pause(&value, sent_at), expected, "{text:?}");
        }
        let instant = HeaderValue::from_static("Mon, 23 Nov 2026 10:00:09 GMT");
        assert_eq!(pause(&instant, None), None, "no clock to count from");
    }
}
