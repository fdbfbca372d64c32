//! An answer for people, as text that prints well in a terminal and on paper.

use std::io::{self, Write};

use entitlement::Answer;
use i18n::{
    Localized, Localizer, Value,
    answer::{self, Explanation, Reason, Row, Tone},
};

use crate::{Unreadable, schema::Decided};

/// Writes a page and an empty line after it.
pub(crate) fn write(out: &mut impl Write, decided: &Decided, words: &Localizer) -> io::Result<()> {
    match decided {
        Decided::Answer(answer) => answered(out, answer, words),
        Decided::Unreadable { unreadable } => refused(out, unreadable, words),
    }
}

fn refused(out: &mut impl Write, unreadable: &Unreadable, words: &Localizer) -> io::Result<()> {
    let line = i64::try_from(unreadable.line).unwrap_or(i64::MAX);
    let column = i64::try_from(unreadable.column).unwrap_or(i64::MAX);
    let values = [
        ("line", Value::Count(line)),
        ("column", Value::Count(column)),
        ("field", unreadable.field.as_str().into()),
        ("reason", unreadable.reason.as_str().into()),
    ];
    writeln!(out, "# {}", words.text("decide-unreadable", &values).text)?;
    let part = if unreadable.field.is_empty() {
        "whole"
    } else {
        "field"
    };
    if let Some(place) = words.part("decide-unreadable", part, &values) {
        writeln!(out, "{}", place.text)?;
    }
    writeln!(out)
}

fn answered(out: &mut impl Write, answer: &Answer, words: &Localizer) -> io::Result<()> {
    let said = answer::explain(words, answer, Tone::Answer);
    writeln!(out, "# {}", said.heading.text)?;
    for sentence in &said.means {
        writeln!(out, "{}", sentence.text)?;
    }
    let mut page = Page { out, words };
    page.sums(&said)?;
    page.reasons("answer-why", &said.reasons)?;
    page.reasons("answer-judged", &said.judged)?;
    page.list("answer-missing", said.missing.iter().map(|one| &one.text))?;
    page.changes(&said)?;
    page.list(
        "answer-documents",
        said.documents.iter().map(|one| &one.text),
    )?;
    page.list("answer-rests-on", said.rests_on.iter())?;
    page.list("answer-assumed", said.assumed.iter())?;
    page.list("answer-unsettled", said.unsettled.iter())?;
    page.list("answer-deadlines", said.deadlines.iter())?;
    writeln!(out)
}

struct Page<'a, W> {
    out: &'a mut W,
    words: &'a Localizer,
}

impl<W: Write> Page<'_, W> {
    fn heading(&mut self, id: &str) -> io::Result<()> {
        writeln!(self.out, "\n## {}", self.words.text(id, &[]).text)
    }

    fn list<'b>(
        &mut self,
        id: &str,
        texts: impl ExactSizeIterator<Item = &'b Localized>,
    ) -> io::Result<()> {
        if texts.len() == 0 {
            return Ok(());
        }
        self.heading(id)?;
        for text in texts {
            writeln!(self.out, "- {}", text.text)?;
        }
        Ok(())
    }

    fn reasons(&mut self, id: &str, reasons: &[Reason]) -> io::Result<()> {
        if reasons.is_empty() {
            return Ok(());
        }
        self.heading(id)?;
        for reason in reasons {
            writeln!(
                self.out,
                "- {} ({})",
                reason.text.text, reason.citation.text
            )?;
        }
        Ok(())
    }

    fn changes(&mut self, said: &Explanation) -> io::Result<()> {
        if said.changes.is_empty() {
            return Ok(());
        }
        self.heading("answer-changes")?;
        for change in &said.changes {
            writeln!(self.out, "- {} {}", change.question.text, change.then.text)?;
        }
        Ok(())
    }

    /// What makes up the sum, and what may come on top, in columns.
    fn sums(&mut self, said: &Explanation) -> io::Result<()> {
        let sum = self.words.text("answer-sum", &[]).text;
        let rows = said.lines.iter().chain(&said.pending);
        let texts = rows.clone().map(|row| row.text.text.chars().count());
        let amounts = rows.map(|row| row.amount.text.chars().count());
        let widths = (
            texts.chain([sum.chars().count()]).max().unwrap_or_default(),
            amounts
                .chain([said.sum.text.chars().count()])
                .max()
                .unwrap_or_default(),
        );
        if !said.lines.is_empty() {
            self.heading("answer-reckoned")?;
            self.rows(&said.lines, widths)?;
            let (text, amount) = widths;
            writeln!(self.out, "  {sum:<text$}  {:>amount$}", said.sum.text)?;
        }
        if !said.pending.is_empty() {
            self.heading("answer-pending")?;
            self.rows(&said.pending, widths)?;
        }
        Ok(())
    }

    fn rows(&mut self, rows: &[Row], (text, amount): (usize, usize)) -> io::Result<()> {
        for row in rows {
            let (what, sum, cited) = (&row.text.text, &row.amount.text, &row.citation.text);
            writeln!(self.out, "  {what:<text$}  {sum:>amount$}  {cited}")?;
        }
        Ok(())
    }
}
