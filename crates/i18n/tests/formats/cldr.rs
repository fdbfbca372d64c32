//! Our own table against the published figures of Unicode CLDR.

use chrono::{Datelike as _, NaiveDate};
use domain::{language::Language, money::Ore};
use i18n::{
    DayStyle::{Date, Full, Short},
    MoneyStyle::Written,
    Value::{self, Count, Day, Money, NearDay, Percent},
};
use serde_json::Value as Json;

use crate::{day, localizer, written};

fn published(language: Language) -> Json {
    let all: Json = serde_json::from_str(include_str!("../fixtures/cldr-48.2.0.json"))
        .expect("the fixture is JSON");
    all["languages"][language.tag()].clone()
}

fn text<'a>(figures: &'a Json, name: &str) -> &'a str {
    figures[name].as_str().expect("a text in the fixture")
}

/// A CLDR date pattern with the names of the fixture, such as `EEEE d. MMMM y`.
fn fill(pattern: &str, figures: &Json, date: NaiveDate) -> String {
    let name = |list: &str, place: u32| {
        figures[list][place as usize]
            .as_str()
            .expect("a name in the fixture")
            .to_owned()
    };
    let mut filled = String::new();
    let mut rest: Vec<char> = pattern.chars().rev().collect();
    while let Some(symbol) = rest.pop() {
        let mut run = 1;
        while rest.last() == Some(&symbol) && symbol.is_ascii_alphabetic() {
            rest.pop();
            run += 1;
        }
        filled += &match (symbol, run) {
            ('E', 4) => name("weekdays", date.weekday().num_days_from_monday()),
            ('M', 4) => name("months", date.month0()),
            ('M', 3) => name("months_short", date.month0()),
            ('M', 2) => format!("{:02}", date.month()),
            ('d', 2) => format!("{:02}", date.day()),
            ('d', 1) => date.day().to_string(),
            ('y', 1) => date.year().to_string(),
            (mark, 1) if !mark.is_ascii_alphabetic() => mark.to_string(),
            other => panic!("{other:?} is not expected in {pattern}"),
        };
    }
    filled
}

#[test]
fn dates_are_written_as_published() {
    for language in Language::ALL {
        let (localizer, figures) = (localizer(language), published(language));
        // In English the published short form is digits only, which readers of
        // different countries take apart differently; ours is the medium form.
        let short = if language == Language::En {
            "date_medium"
        } else {
            "date_short"
        };
        for date in day("2028-01-01").iter_days().take(366) {
            for (style, pattern) in [(Full, "date_full"), (Date, "date_long"), (Short, short)] {
                let expected = fill(text(&figures, pattern), &figures, date);
                assert_eq!(
                    written(&localizer, &Day(date, style)),
                    expected,
                    "{}",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn near_days_are_named_as_published() {
    let today = day("2027-03-12");
    for language in Language::ALL {
        let (localizer, figures) = (localizer(language), published(language));
        let days = [today.pred_opt(), Some(today), today.succ_opt()];
        for (place, day) in days.into_iter().flatten().enumerate() {
            let expected = figures["near"][place]
                .as_str()
                .expect("a name in the fixture");
            assert_eq!(
                written(&localizer, &NearDay { day, today }),
                expected,
                "{}",
                language.tag()
            );
        }
    }
}

#[test]
fn digits_have_the_published_marks() {
    for language in Language::ALL {
        let (localizer, figures) = (localizer(language), published(language));
        assert_eq!(figures["minimum_grouping_digits"], 1);
        let (group, decimal) = (text(&figures, "group"), text(&figures, "decimal"));
        let of = |value: Value| written(&localizer, &value);
        assert_eq!(of(Count(1_234)), format!("1{group}234"));

        let amount = format!("1{group}234{decimal}50");
        let money = text(&figures, "money").replace("#,##0.00", &amount);
        // Readers abroad know NOK; the published English pattern glues the sign to the digits.
        let money = if language == Language::En {
            money.replace('¤', "NOK\u{a0}")
        } else {
            money.replace('¤', "kr")
        };
        assert_eq!(of(Money(Ore(123_450), Written)), money);
        assert_eq!(
            of(Percent(25)),
            text(&figures, "percent").replace("#,##0", "25")
        );
    }
}

#[test]
fn minus_is_as_published_in_norwegian_and_sami() {
    for language in [Language::Nb, Language::Nn, Language::Se] {
        let minus = published(language)["minus"]
            .as_str()
            .expect("a text in the fixture")
            .to_owned();
        assert_eq!(
            written(&localizer(language), &Count(-7)),
            format!("{minus}7")
        );
    }
}
