//! From cases to answers.

use std::io::{self, BufReader, BufWriter, Read, Write};

use i18n::{LocaleError, Localizer};

use crate::{
    input::{self, Next},
    page,
    schema::Decided,
};

/// What is written.
pub enum Form {
    /// A line of JSON for each case.
    Json,
    /// A page of text for each case.
    Words(Localizer),
}

/// How many lines were cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Decided.
    pub decided: u64,
    /// Not read.
    pub unreadable: u64,
}

/// Why the work ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The input.
    #[error("the cases cannot be read: {0}")]
    Read(#[source] io::Error),
    /// The output.
    #[error("the answers cannot be written: {0}")]
    Write(#[source] io::Error),
    /// The words that were built in.
    #[error(transparent)]
    Words(LocaleError),
}

/// Decides every line of `cases`, in order, with one case in memory at a time.
///
/// # Errors
/// When reading or writing fails. What stands in the lines never ends the work.
pub fn run(cases: impl Read, out: impl Write, form: &Form) -> Result<Seen, Failed> {
    let mut cases = BufReader::with_capacity(1 << 16, cases);
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let mut text = Vec::with_capacity(1 << 12);
    let mut seen = Seen::default();
    let mut line = 0;
    loop {
        line += 1;
        let decided = match input::next(&mut cases, &mut text).map_err(Failed::Read)? {
            Next::End => break,
            Next::TooLong => Decided::from(input::too_long(line)),
            Next::Line => match input::case(&text, line) {
                None => continue,
                Some(Ok(facts)) => Decided::from(entitlement::answer(&facts)),
                Some(Err(unreadable)) => Decided::from(unreadable),
            },
        };
        seen.count(&decided);
        write(&mut out, &decided, form).map_err(Failed::Write)?;
        // Who sends a case and waits for its answer gets it.
        if cases.buffer().is_empty() {
            out.flush().map_err(Failed::Write)?;
        }
    }
    out.flush().map_err(Failed::Write)?;
    Ok(seen)
}

impl Seen {
    fn count(&mut self, decided: &Decided) {
        match decided {
            Decided::Answer(_) => self.decided += 1,
            Decided::Unreadable { .. } => self.unreadable += 1,
        }
    }
}

fn write(out: &mut impl Write, decided: &Decided, form: &Form) -> io::Result<()> {
    match form {
        Form::Json => {
            serde_json::to_writer(&mut *out, decided)?;
            out.write_all(b"\n")
        }
        Form::Words(words) => page::write(out, decided, words),
    }
}

#[cfg(test)]
mod tests {
    use entitlement::samples::hospital_by_car;
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn answers(input: &str) -> (Seen, Vec<Value>) {
        let mut out = Vec::new();
        let seen = run(input.as_bytes(), &mut out, &Form::Json).unwrap();
        let lines = out
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty());
        let answers = lines
            .map(|line| serde_json::from_slice(line).unwrap())
            .collect();
        (seen, answers)
    }

    #[test]
    fn a_line_that_cannot_be_read_has_its_place_and_the_others_still_run() {
        let case = serde_json::to_string(&hospital_by_car("2026-02-10", 60_000)).unwrap();
        let (seen, answers) = answers(&format!("{case}\n{{\n\n{case}"));
        assert_eq!(
            seen,
            Seen {
                decided: 2,
                unreadable: 1
            }
        );
        let nets: Vec<_> = answers
            .iter()
            .map(|answer| answer["decision"]["net"].as_i64())
            .collect();
        assert_eq!(nets, [Some(4_200), None, Some(4_200)]);
        assert_eq!(answers[1]["unreadable"]["line"], 2);
    }

    #[test]
    fn what_is_written_can_be_read_again() {
        let facts = hospital_by_car("2026-02-10", 60_000);
        let (_, answers) = answers(&serde_json::to_string(&facts).unwrap());
        let read: entitlement::Answer = serde_json::from_value(answers[0].clone()).unwrap();
        assert_eq!(read, entitlement::answer(&facts));
    }

    proptest! {
        #[test]
        fn whatever_the_lines_hold_each_has_its_answer(lines in prop::collection::vec("[ -~]{0,40}", 0..8)) {
            let (seen, answers) = answers(&lines.join("\n"));
            let held = lines.iter().filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(answers.len(), held);
            prop_assert_eq!(seen.decided + seen.unreadable, held as u64);
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(answers(""), (Seen::default(), Vec::new()));
    }

    /// Answers as soon as a case has come, and only takes the next one then.
    struct OneAtATime<'a> {
        cases: std::slice::Iter<'a, String>,
        written: &'a std::cell::Cell<usize>,
        given: usize,
    }

    impl Read for OneAtATime<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            assert_eq!(
                self.written.get(),
                self.given,
                "answers before the next case"
            );
            let Some(case) = self.cases.next() else {
                return Ok(0);
            };
            into[..case.len()].copy_from_slice(case.as_bytes());
            self.given += 1;
            Ok(case.len())
        }
    }

    struct Counting<'a>(&'a std::cell::Cell<usize>);

    impl Write for Counting<'_> {
        fn write(&mut self, text: &[u8]) -> io::Result<usize> {
            let lines = text.iter().filter(|byte| **byte == b'\n').count();
            self.0.set(self.0.get() + lines);
            Ok(text.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn who_sends_one_case_gets_its_answer_before_the_next() {
        let case = serde_json::to_string(&hospital_by_car("2026-02-10", 60_000)).unwrap() + "\n";
        let cases = [case.clone(), case.clone(), case];
        let written = std::cell::Cell::new(0);
        let from = OneAtATime {
            cases: cases.iter(),
            written: &written,
            given: 0,
        };
        run(from, Counting(&written), &Form::Json).unwrap();
        assert_eq!(written.get(), 3);
    }
}
