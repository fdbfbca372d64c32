//! Times of a trip: as they are read, as they are heard, who said them and when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    mode::Mode,
    oslo,
    pick_up::PickUpKind,
    stated_time::{SaidBy, StatedTime, When},
};
use i18n::{ClockStyle, Localized, Value};
use leptos::prelude::*;

use super::words::day_style;
use crate::text::{Precision, Words, use_words};

/// How a time is written down.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// How sure it is.
    pub precision: Precision,
    /// The day that the reader has before them; a time on another day names its day.
    pub day: Option<NaiveDate>,
    /// Today in Norway.
    pub today: NaiveDate,
}

impl Writing {
    /// The time for the eye: "kl. 07:40", "kl. 07:30–07:50".
    pub fn seen(self, words: Words, when: When) -> Localized {
        self.write(words, when, Sense::Eye)
    }

    /// The time for the ear: "klokka 07:40".
    pub fn heard(self, words: Words, when: When) -> Localized {
        self.write(words, when, Sense::Ear)
    }

    /// The time for the eye, as a value of a message.
    pub fn value(self, words: Words, when: When) -> Value {
        Value::Text(self.seen(words, when).text)
    }

    /// The time for the ear without the word for it: "07:40".
    pub fn bare_value(self, words: Words, when: When) -> Value {
        match when {
            When::At(at) if self.day_in_mind(when) => Value::clock_of(at, ClockStyle::Digits),
            When::At(_) | When::Between { .. } => self.heard_value(words, when),
        }
    }

    /// The time for the ear, as a value of a message.
    pub fn heard_value(self, words: Words, when: When) -> Value {
        Value::Text(self.heard(words, when).text)
    }

    fn write(self, words: Words, when: When, sense: Sense) -> Localized {
        match (when, self.day_in_mind(when)) {
            (When::At(at), true) => words.value(&Value::clock_of(at, self.clock_style(sense))),
            (When::At(at), false) => words.value(&self.moment(at)),
            (When::Between { from, to }, true) => {
                let id = match sense {
                    Sense::Eye => "time-window",
                    Sense::Ear => "time-window-spoken",
                };
                let digits = |at| Value::clock_of(at, ClockStyle::Digits);
                words.text(id, &[("from", digits(from)), ("to", digits(to))])
            }
            (When::Between { from, to }, false) => {
                let ends = [("from", self.moment(from)), ("to", self.moment(to))];
                words.text("time-window-days", &ends)
            }
        }
    }

    /// Whether all of `when` falls on the day that the reader has before them.
    fn day_in_mind(self, when: When) -> bool {
        [when.earliest(), when.latest()]
            .into_iter()
            .all(|at| self.day == Some(oslo::date(at)))
    }

    fn moment(self, at: DateTime<Utc>) -> Value {
        Value::Moment(at, day_style(oslo::date(at), self.today))
    }

    const fn clock_style(self, sense: Sense) -> ClockStyle {
        match (self.precision, sense) {
            (Precision::Exact, Sense::Eye) => ClockStyle::Marked,
            (Precision::Exact, Sense::Ear) => ClockStyle::Spoken,
            (Precision::About, Sense::Eye) => ClockStyle::About,
            (Precision::About, Sense::Ear) => ClockStyle::SpokenAbout,
        }
    }
}

#[derive(Clone, Copy)]
enum Sense {
    Eye,
    Ear,
}

/// How sure a pick-up time is: a timetable and a promise are kept to the
/// minute, a plan and a guess are not.
pub const fn precision(kind: PickUpKind, by: &Mode) -> Precision {
    if i18n::trip::is_exact(kind, by) {
        Precision::Exact
    } else {
        Precision::About
    }
}

/// A time on the page, for eye, ear and machine.
pub fn shown(when: When, writing: Writing) -> AnyView {
    let words = use_words();
    view! {
        <time datetime=machine(when)>
            <span aria-hidden="true">{words.show(writing.seen(words, when))}</span>
            <span class="ds-sr-only">{words.show(writing.heard(words, when))}</span>
        </time>
    }
    .into_any()
}

/// The first instant in UTC, which every machine reads the same.
pub fn machine(when: When) -> String {
    when.earliest()
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// Who said something, and when: "Pasientreiser sa dette i går kl. 14:02."
pub fn said(words: Words, by: &SaidBy, at: DateTime<Utc>, today: NaiveDate) -> Localized {
    let at = Value::NearMoment { at, today };
    words.of(|words| i18n::trip::said(words, by, at))
}

/// The source and age of a time, on a line of its own.
pub fn source(time: &StatedTime, today: NaiveDate) -> AnyView {
    let words = use_words();
    let told = said(words, &time.said_by, time.said_at, today);
    view! { <p class="trip-source">{words.show(told)}</p> }.into_any()
}

/// Whether two times come from the same mouth at the same moment.
pub fn same_source(one: &StatedTime, other: &StatedTime) -> bool {
    (&one.said_by, one.said_at) == (&other.said_by, other.said_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{language::Language, sample::at};
    use i18n::{Isolation, Localizer, Source};
    use leptos::reactive::owner::Owner;

    fn words() -> Words {
        let text = concat!(
            include_str!("../../../../locales/nb/unit.ftl"),
            "\n",
            include_str!("../../../../locales/nb/time.ftl")
        );
        let source = Source {
            language: Language::Nb,
            name: "nb".into(),
            text: text.into(),
        };
        Words::new(Localizer::new(Language::Nb, [source], Isolation::Plain).unwrap())
    }

    #[test]
    fn a_time_names_its_day_only_where_that_is_another_than_the_readers() {
        let owner = Owner::new();
        owner.set();
        let words = words();
        let exact = Writing {
            precision: Precision::Exact,
            day: Some(oslo::date(at("2026-12-02T11:00:00Z"))),
            today: oslo::date(at("2026-12-01T11:00:00Z")),
        };
        let about = Writing {
            precision: Precision::About,
            ..exact
        };
        let when = |text| When::At(at(text));
        let window = |from, to| When::Between {
            from: at(from),
            to: at(to),
        };
        #[rustfmt::skip]
        let cases = [
            // when                                                      how    seen                                       heard
            (when("2026-12-02T06:40:00Z"),                               exact, "kl. 07:40",                               "klokka 07:40"),
            (when("2026-12-02T06:40:00Z"),                               about, "ca. kl. 07:40",                           "ca. klokka 07:40"),
            (when("2026-12-02T22:59:00Z"),                               exact, "kl. 23:59",                               "klokka 23:59"),
            (when("2026-12-02T23:00:00Z"),                               exact, "torsdag 3. desember kl. 00:00",           "torsdag 3. desember kl. 00:00"),
            (when("2027-01-02T06:40:00Z"),                               exact, "lørdag 2. januar 2027 kl. 07:40",         "lørdag 2. januar 2027 kl. 07:40"),
            (window("2026-12-02T06:30:00Z", "2026-12-02T06:50:00Z"),     exact, "kl. 07:30–07:50",                         "mellom klokka 07:30 og 07:50"),
            (window("2026-12-02T22:30:00Z", "2026-12-02T23:10:00Z"),     exact, "fra onsdag 2. desember kl. 23:30 til torsdag 3. desember kl. 00:10",
                                                                                "fra onsdag 2. desember kl. 23:30 til torsdag 3. desember kl. 00:10"),
        ];
        for (when, how, seen, heard) in cases {
            assert_eq!(how.seen(words, when).text, seen, "{when:?}");
            assert_eq!(how.heard(words, when).text, heard, "{when:?}");
        }
    }

    #[test]
    fn a_plan_is_about_and_a_promise_or_a_timetable_is_to_the_minute() {
        use PickUpKind::{Estimated, Promised, Scheduled};
        use Precision::{About, Exact};
        #[rustfmt::skip]
        let cases = [
            (Scheduled, Mode::Taxi,    About),
            (Estimated, Mode::Minibus, About),
            (Promised,  Mode::Taxi,    Exact),
            (Scheduled, Mode::Flight,  Exact),
            (Estimated, Mode::Train,   Exact),
            (Scheduled, Mode::Unknown("hovercraft".into()), About),
        ];
        for (kind, by, expected) in cases {
            assert_eq!(precision(kind, &by), expected, "{kind:?} by {by:?}");
        }
    }
}
