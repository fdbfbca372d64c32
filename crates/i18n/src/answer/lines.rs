//! The lines of the sum.

use domain::money::Ore;
use entitlement::{
    Decision,
    decision::{Basis, Line},
};

use super::{Row, again, citation, money, names};
use crate::{Localized, Localizer, Value};

/// Lines as rows; what is the same for several legs of a trip is one row.
pub(super) fn rows(words: &Localizer, decision: &Decision, lines: &[Line]) -> Vec<Row> {
    let lines = lines.iter().map(|line| (line, ()));
    let rows = rows_apart(words, decision, lines).into_iter();
    rows.map(|apart| apart.row).collect()
}

/// A row of lines that have something else in common, too.
pub(crate) struct Apart<K> {
    /// The row.
    pub row: Row,
    /// What they have in common.
    pub key: K,
    /// Which of the lines they are, counted from 0.
    pub lines: Vec<u16>,
}

/// Lines as rows; those with different keys stand apart.
pub(crate) fn rows_apart<'a, K: PartialEq>(
    words: &Localizer,
    decision: &Decision,
    lines: impl Iterator<Item = (&'a Line, K)>,
) -> Vec<Apart<K>> {
    let several = again::several_trips(decision);
    let mut groups: Vec<(Line, K, Vec<u16>, i64)> = Vec::new();
    for (place, (line, key)) in (0..).zip(lines) {
        let same = |(first, other, ..): &&mut (Line, K, Vec<u16>, i64)| {
            reads_as(first, line) && *other == key
        };
        match groups.iter_mut().find(same) {
            Some((_, _, places, total)) => {
                places.push(place);
                *total += line.amount.0;
            }
            None => groups.push((*line, key, vec![place], line.amount.0)),
        }
    }
    let row = |(line, key, lines, total): (Line, K, Vec<u16>, i64)| {
        let times = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let row = Row {
            line,
            times,
            text: again::of(words, several, line.at, repeated(words, &line, times)),
            total: Ore(total),
            amount: words.value(&money(Ore(total))),
            citation: citation(words, line.rule),
        };
        Apart { row, key, lines }
    };
    groups.into_iter().map(row).collect()
}

fn reads_as(one: &Line, other: &Line) -> bool {
    (one.at.trip, one.at.who, one.rule, one.basis, one.amount)
        == (
            other.at.trip,
            other.at.who,
            other.rule,
            other.basis,
            other.amount,
        )
}

fn repeated(words: &Localizer, line: &Line, times: u32) -> Localized {
    let text = basis(words, line);
    if times == 1 {
        return text;
    }
    words.text(
        "basis-times",
        &[
            ("count", Value::Count(i64::from(times))),
            ("line", Value::Text(text.text)),
        ],
    )
}

/// How a line is reckoned.
pub fn basis(words: &Localizer, line: &Line) -> Localized {
    match line.basis {
        Basis::Kilometres { metres, rate } => words.text(
            "basis-kilometres",
            &[
                ("distance", Value::ExactMetres(metres.0)),
                ("rate", money(rate)),
            ],
        ),
        Basis::Paid(kind) => words.text(names::cost(kind), &[]),
        Basis::BoatTicket => words.text("basis-boat-ticket", &[]),
        Basis::TaxiFare => words.text("basis-taxi-fare", &[]),
        Basis::CheapestFare => words.text("basis-cheapest-fare", &[]),
        Basis::Tickets => words.text("basis-tickets", &[]),
        Basis::Days { count, rate } => {
            words.text("basis-days", &[counted(count), ("rate", money(rate))])
        }
        Basis::Nights { count, cap } => {
            words.text("basis-nights", &[counted(count), ("cap", money(cap))])
        }
        Basis::LodgingInFull => words.text("basis-lodging-in-full", &[]),
        Basis::VisitorLevy => words.text("basis-visitor-levy", &[]),
        Basis::Minutes { count, rate } => minutes(words, line, count, rate),
        Basis::Copayment { full } => {
            let part = match line.amount.0 {
                given_back if given_back > 0 => Some("less"),
                taken if taken != -full.0 => Some("cut"),
                _ => None,
            };
            let part = part.and_then(|part| words.part("basis-copayment", part, &[]));
            part.unwrap_or_else(|| words.text("basis-copayment", &[]))
        }
    }
}

fn minutes(words: &Localizer, line: &Line, count: u32, rate: Ore) -> Localized {
    let rule = words.text(line.rule.message(), &[]);
    words.text(
        "basis-minutes",
        &[
            ("rule", Value::Text(rule.text)),
            ("hours", Value::Count(i64::from(count / 60))),
            ("minutes", Value::Count(i64::from(count % 60))),
            ("rate", money(rate)),
        ],
    )
}

fn counted(count: u32) -> (&'static str, Value) {
    ("count", Value::Count(i64::from(count)))
}
