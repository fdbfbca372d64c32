//! A stream of events, taken apart line by line (WHATWG HTML § 9.2).

use crate::limits::Live;

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Event {
    /// The last id that was stated, here or before; `None` before the first.
    pub(crate) id: Option<String>,
    /// Its lines of data, joined.
    pub(crate) data: String,
}

/// A line or an event is longer than it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

/// Takes pieces of a stream, cut anywhere.
#[derive(Debug)]
pub(crate) struct Lines {
    line_bytes: usize,
    event_bytes: usize,
    line: Vec<u8>,
    /// A line ended with CR: an LF right after it belongs to the same end.
    after_cr: bool,
    begun: bool,
    id: Option<String>,
    data: Option<String>,
}

impl Lines {
    pub(crate) const fn new(limits: &Live) -> Self {
        Self {
            line_bytes: limits.line_bytes,
            event_bytes: limits.event_bytes,
            line: Vec::new(),
            after_cr: false,
            begun: false,
            id: None,
            data: None,
        }
    }

    /// The events that are whole with this piece.
    pub(crate) fn take(&mut self, piece: &[u8]) -> Result<Vec<Event>, TooLong> {
        let mut events = Vec::new();
        for &byte in piece {
            let belongs_to_end_before = byte == b'\n' && self.after_cr;
            self.after_cr = byte == b'\r';
            match byte {
                _ if belongs_to_end_before => {}
                b'\r' | b'\n' => events.extend(self.end_line()?),
                _ if self.line.len() >= self.line_bytes => return Err(TooLong),
                _ => self.line.push(byte),
            }
        }
        Ok(events)
    }

    /// An empty line ends an event; one without data is none.
    fn end_line(&mut self) -> Result<Option<Event>, TooLong> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let first = !std::mem::replace(&mut self.begun, true);
        let line = line
            .strip_prefix('\u{feff}')
            .filter(|_| first)
            .unwrap_or(&line);
        if line.is_empty() {
            let event = self.data.take().map(|data| Event {
                id: self.id.clone(),
                data,
            });
            return Ok(event);
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => self.add(value)?,
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            // The kind stands in the data, and how long to wait is not for the
            // other side alone to say. A line that begins with a colon is a
            // heartbeat.
            _ => {}
        }
        Ok(None)
    }

    fn add(&mut self, value: &str) -> Result<(), TooLong> {
        let begun = self.data.is_some();
        let data = self.data.get_or_insert_default();
        if data.len() + value.len() > self.event_bytes {
            return Err(TooLong);
        }
        if begun {
            data.push('\n');
        }
        data.push_str(value);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn limits() -> Live {
        Live {
            line_bytes: 32,
            event_bytes: 40,
            ..Live::default()
        }
    }

    fn read(pieces: &[&[u8]]) -> Result<Vec<(Option<String>, String)>, TooLong> {
        let mut lines = Lines::new(&limits());
        let mut events = Vec::new();
        for piece in pieces {
            events.extend(lines.take(piece)?);
        }
        Ok(events
            .into_iter()
            .map(|event| (event.id, event.data))
            .collect())
    }

    #[test]
    fn an_event_is_its_data_and_the_last_id() {
        let event = |id: Option<&str>, data: &str| (id.map(String::from), data.to_owned());
        #[rustfmt::skip]
        let cases = [
            ("id: 8\nevent: trip\ndata: {}\n\n",     vec![event(Some("8"), "{}")]),
            ("id:8\r\ndata:{}\r\n\r\n",              vec![event(Some("8"), "{}")]),
            ("id: 8\rdata: {}\r\r",                  vec![event(Some("8"), "{}")]),
            ("\u{feff}data: a\n\n",                  vec![event(None, "a")]),
            ("data: a\ndata: b\n\n",                 vec![event(None, "a\nb")]),
            ("data\n\n",                             vec![event(None, "")]),
            ("data:  a\n\n",                         vec![event(None, " a")]),
            ("id: 8\ndata: a\n\ndata: b\n\n",        vec![event(Some("8"), "a"), event(Some("8"), "b")]),
            ("id: 8\ndata: a\n\nid\ndata: b\n\n",    vec![event(Some("8"), "a"), event(Some(""), "b")]),
            ("id: 8\n\n",                            vec![]),
            (": beat\n\n: beat\n\n",                 vec![]),
            ("retry: 0\nnew: 1\n\n",                 vec![]),
            ("data: a\n",                            vec![]),
            ("data: a",                              vec![]),
            ("id: a\0b\ndata: x\n\n",                vec![event(None, "x")]),
            ("\n\n\r\n\r",                           vec![]),
            ("",                                     vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(&[text.as_bytes()]), Ok(expected.clone()), "{text:?}");
            let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
            assert_eq!(read(&bytes), Ok(expected), "{text:?} a byte at a time");
        }
    }

    /// T25.
    #[test]
    fn t25_a_line_and_an_event_have_an_end() {
        let line = |length: usize| "x".repeat(length);
        let data = |length: usize| format!("data:{}\n", line(length));
        #[rustfmt::skip]
        let cases = [
            ("a line",                line(32),                              true),
            ("a line without end",    line(33),                              false),
            ("a heartbeat",           format!(":{}", line(32)),              false),
            ("an event",              format!("{}{}\n", data(20), data(20)), true),
            ("an event without end",  format!("{}{}", data(20), data(21)),   false),
            ("many ids",              "id: 1234567890\n".repeat(1_000),      true),
        ];
        for (shows, text, fits) in cases {
            assert_eq!(read(&[text.as_bytes()]).is_ok(), fits, "{shows}");
        }
    }

    proptest! {
        /// T25.
        #[test]
        fn t25_no_stream_is_too_strange(bytes: Vec<u8>, cut: prop::sample::Index) {
            let (head, tail) = bytes.split_at(cut.index(bytes.len() + 1));
            prop_assert_eq!(read(&[head, tail]).is_ok(), read(&[&bytes]).is_ok());
        }
    }
}
