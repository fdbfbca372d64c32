//! One line of the input.

use std::io::{self, BufRead, Read as _};

use entitlement::Facts;
use schemars::JsonSchema;
use serde::Serialize;

/// A longer line is not read, so that one line cannot fill the memory. In bytes.
pub const LONGEST_LINE: usize = 1 << 20;

/// Why a line is no case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unreadable {
    /// The line, from 1.
    pub line: u64,
    /// The place in it, in bytes from 1; 0 where the whole line is meant.
    pub column: usize,
    /// The field that cannot be read, as in `trips[0].legs[1].date.value`; empty for the whole.
    pub field: String,
    /// What is wrong, in English.
    pub reason: String,
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// A line.
    Line,
    /// A line that is longer than [`LONGEST_LINE`]; the rest of it is passed over.
    TooLong,
    /// Nothing more.
    End,
}

/// Reads a line into `line`, in place of what was in it, without its end.
pub(crate) fn next(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Next> {
    line.clear();
    let most = LONGEST_LINE as u64 + 1;
    if from.by_ref().take(most).read_until(b'\n', line)? == 0 {
        return Ok(Next::End);
    }
    let is_whole = line.ends_with(b"\n");
    if is_whole {
        line.pop();
    } else if line.len() > LONGEST_LINE {
        line.clear();
        from.skip_until(b'\n')?;
        return Ok(Next::TooLong);
    }
    Ok(Next::Line)
}

/// The case on a line; `None` for an empty one.
pub(crate) fn case(text: &[u8], line: u64) -> Option<Result<Facts, Unreadable>> {
    // Editors of some systems begin a file with a mark.
    let text = if line == 1 {
        text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
    } else {
        text
    };
    if text.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    // To follow the path of every field costs more than to read twice what cannot be read.
    let read = serde_json::from_slice::<Facts>(text);
    Some(read.map_err(|_| explained(text, line)))
}

/// What is wrong with a line that cannot be read.
fn explained(text: &[u8], line: u64) -> Unreadable {
    let mut from = serde_json::Deserializer::from_slice(text);
    let (field, error) = match serde_path_to_error::deserialize::<_, Facts>(&mut from) {
        Ok(_) => (String::new(), from.end().err()),
        Err(error) => (error.path().to_string(), Some(error.into_inner())),
    };
    let reason = error.as_ref().map(ToString::to_string).unwrap_or_default();
    Unreadable {
        line,
        column: error.map_or(0, |error| error.column()),
        // The end of a path that the reader lost is no name.
        field: field.trim_end_matches(['?', '.']).to_owned(),
        reason: without_place(reason),
    }
}

/// The reason alone: line and column have their own fields.
fn without_place(reason: String) -> String {
    match reason.rsplit_once(" at line ") {
        Some((reason, _)) => reason.to_owned(),
        None => reason,
    }
}

pub(crate) fn too_long(line: u64) -> Unreadable {
    Unreadable {
        line,
        column: 0,
        field: String::new(),
        reason: format!("the line is longer than {LONGEST_LINE} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_placed() {
        #[rustfmt::skip]
        let cases = [
            // text                                                                          column field                          reason
            ("{",                                                                            1,     "",                            "EOF while parsing an object"),
            ("nonsense",                                                                     2,     "",                            "expected ident"),
            (r#"{"trips":[]}"#,                                                              12,    "",                            "missing field `claimed_on`"),
            (r#"{"claimed_on":"2026-02-30","trips":[]}"#,                                    26,    "claimed_on",                  "input is out of range"),
            (r#"{"claimed_on":"2026-02-20","trips":[{"legs":[{"distance":{"value":-1}}]}]}"#, 68,   "trips[0].legs[0].distance.value", "invalid value: integer `-1`, expected u32"),
            (r#"{"claimed_on":"2026-02-20","trips":[{"legs":[{"distance":{}}]}]}"#,           60,   "trips[0].legs[0].distance",   "a fact needs \"value\", or \"unknown\": true"),
            (r#"{"claimed_on":"2026-02-20","trips":[{"leg":[]}]}"#,                           42,   "trips[0].leg",                "unknown field `leg`, expected one of `treatment`, `legs`, `escorts`, `stay`"),
            (r#"{"claimed_on":"2026-02-20","trips":[]} {}"#,                                  40,   "",                            "trailing characters"),
        ];
        for (text, column, field, reason) in cases {
            let unreadable = case(text.as_bytes(), 7).unwrap().unwrap_err();
            let expected = Unreadable {
                line: 7,
                column,
                field: field.to_owned(),
                reason: reason.to_owned(),
            };
            assert_eq!(unreadable, expected, "{text}");
        }
    }

    #[test]
    fn an_empty_line_is_no_case_and_a_mark_at_the_beginning_no_fault() {
        assert_eq!(case(b" \r", 3), None);
        assert_eq!(case(b"\xef\xbb\xbf", 1), None);
        let text = b"\xef\xbb\xbf{\"claimed_on\":\"2026-02-20\",\"trips\":[]}";
        assert!(case(text, 1).unwrap().is_ok());
        assert!(case(text, 2).unwrap().is_err());
    }

    #[test]
    fn a_line_is_read_up_to_its_limit() {
        for (length, expected) in [
            (LONGEST_LINE, Next::Line),
            (LONGEST_LINE + 1, Next::TooLong),
        ] {
            let mut text = vec![b' '; length];
            text.extend(b"\nnext\nlast");
            let mut from = text.as_slice();
            let mut line = Vec::new();
            assert_eq!(next(&mut from, &mut line).unwrap(), expected, "{length}");
            for rest in ["next", "last"] {
                assert_eq!(next(&mut from, &mut line).unwrap(), Next::Line);
                assert_eq!(line, rest.as_bytes());
            }
            assert_eq!(next(&mut from, &mut line).unwrap(), Next::End);
        }
    }
}
