//! The rights guide in words.

use chrono::NaiveDate;
use entitlement::guide::{Amount, Figure, Guide, Line, Source, figures, rules_since};

use crate::{
    ClockStyle, DayStyle, Localized, Localizer, MoneyStyle, Value,
    answer::{citation, cited},
};

/// A line in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about.
    pub heading: Localized,
    /// Two or three sentences.
    pub text: Localized,
    /// The rules and guidance that it rests on.
    pub sources: Localized,
    /// From when on those rules hold; `None` where only guidance stands behind it, whose
    /// day is named with it.
    pub since: Option<Localized>,
}

/// `line` as it is on `today`; `phone` is whom to call. Where a figure of that day is not
/// known, the line is told without amounts.
pub fn told(words: &Localizer, line: &Line, (phone, today): (&str, NaiveDate)) -> Told {
    let id = line.topic.message();
    let is_known = figures(line, today).is_some();
    let mut values = vec![("phone", Value::from(phone))];
    let each = |figure: &Figure| Some((figure.name(), written(figure.on(today)?)));
    values.extend(line.figures.iter().filter_map(each));
    let part = if is_known { "text" } else { "unknown" };
    let text = words.part(id, part, &values);
    let heading = words.text(id, &values);
    Told {
        text: text.unwrap_or_else(|| heading.clone()),
        heading,
        sources: sources(words, line),
        since: since(words, line, today),
    }
}

const fn written(amount: Amount) -> Value {
    match amount {
        Amount::Sum(sum) => Value::Money(sum, MoneyStyle::Written),
        Amount::Length(metres) => Value::Metres(metres),
        Amount::Number(number) => Value::Count(number as i64),
        Amount::Clock(clock) => Value::Clock(clock, ClockStyle::Marked),
    }
}

/// Each once, in their order: two rules may stand in one place.
fn sources(words: &Localizer, line: &Line) -> Localized {
    let mut all: Vec<String> = Vec::new();
    for source in line.sources {
        let text = source_said(words, *source).text;
        if !all.contains(&text) {
            all.push(text);
        }
    }
    let all = Value::Text(all.join("; "));
    words.text("rights-sources", &[("sources", all)])
}

fn source_said(words: &Localizer, source: Source) -> Localized {
    let guide = match source {
        Source::Rule(rule) => return citation(words, rule),
        Source::Section(place) => return cited(words, place),
        Source::Guide(guide) => guide,
    };
    let id = match guide {
        Guide::Ordering => "rights-guide-ordering",
        Guide::Judging => "rights-guide-judging",
        Guide::Certificate => "rights-guide-certificate",
    };
    let day = Value::Day(guide.dated(), DayStyle::Date);
    words.text(id, &[("day", day)])
}

fn since(words: &Localizer, line: &Line, today: NaiveDate) -> Option<Localized> {
    let is_rule = |source: &Source| matches!(source, Source::Rule(_));
    let since = rules_since(today).filter(|_| line.sources.iter().any(is_rule))?;
    let day = Value::Day(since, DayStyle::Date);
    Some(words.text("rights-since", &[("day", day)]))
}
