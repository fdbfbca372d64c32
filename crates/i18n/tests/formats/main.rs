//! What a person reads for days, times, money and numbers, with the words of
//! `locales/`.

#[path = "../locale_files/mod.rs"]
mod locale_files;

mod calendar;
mod cldr;
mod messages;
mod told;
mod written;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::language::Language;
use i18n::{Isolation, Localizer, Value};

/// A localizer with the product's own words.
fn localizer(language: Language) -> Localizer {
    let fallback = language
        .fallback()
        .into_iter()
        .flat_map(locale_files::sources);
    Localizer::new(
        language,
        locale_files::sources(language).into_iter().chain(fallback),
        Isolation::Plain,
    )
    .expect("the locales of the repository can be read")
}

fn written(localizer: &Localizer, value: &Value) -> String {
    let text = localizer.value(value).text;
    assert_eq!(
        localizer.gaps(),
        [],
        "{value:?} in {}",
        localizer.language().tag()
    );
    text
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day as 2027-03-12")
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time as 07:40")
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant as 2027-03-12T06:40:00Z")
}
