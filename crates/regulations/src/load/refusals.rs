//! What the loader refuses, and that a new year is a row of data.

use super::*;
use chrono::{Datelike as _, NaiveDate};
use domain::money::Ore;

use crate::figures::{OrePerKm, Status};

/// The rates of a year that nobody has laid down, as text.
const NEXT: &str = r#"
[[rates]]
counts_from = YEAR-01-01
counts_to = YEAR-12-31
act = "FOR-2026-12-15-9999"
published_on = 2026-12-17
status = "UNVERIFIED"
source = "made up for a test"
km = "3.30 kr/km"
copayment = "175 kr/direction"
free_choice_copayment = "410 kr/direction"
copayment_act = "FOR-2026-12-15-9999"
food = "295 kr/24h"
lodging = "760 kr/24h"
escort_income_hour = "178 kr/h"
hired_help_hour = "59 kr/h"
injury_hour = "91 kr/h"
injury_day = "476.50 kr/day"
"#;

/// The year after the last one that is laid down: 2027, until 2027 is.
fn next_year() -> i32 {
    let last = Regulations::current().rates.last().unwrap();
    last.counts_to.year() + 1
}

fn with(row: &str) -> Texts {
    let row = row
        .replace("YEAR", &next_year().to_string())
        .replace("BEFORE", &(next_year() - 1).to_string());
    let mut texts = Texts::shipped();
    texts.rates.to_mut().push_str(&row);
    texts
}

#[test]
fn the_tables_that_are_compiled_in_are_the_data() {
    assert_eq!(&Texts::shipped().load().unwrap(), Regulations::current());
}

#[test]
fn a_new_year_is_a_row_of_data_and_nothing_else() {
    let year = next_year();
    let regulations = with(NEXT).load().unwrap();
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    for on in [on(year, 1, 1), on(year, 12, 31)] {
        assert_eq!(Regulations::current().rates_on(on), None, "{on}");
        let rates = regulations.rates_on(on).unwrap();
        assert_eq!(rates.km, OrePerKm(330), "{on}");
        assert_eq!(rates.copayment, Ore(17_500), "{on}");
        assert_eq!(rates.injury_day, Ore(47_650), "{on}");
        assert_eq!(rates.status, Status::Unverified, "{on}");
        assert_eq!(rates.published_on, "2026-12-17".parse().ok(), "{on}");
    }
    assert_eq!(regulations.rates_on(on(year + 1, 1, 1)), None);
    let last_day = on(year - 1, 12, 31);
    assert_eq!(
        regulations.rates_on(last_day),
        Regulations::current().rates_on(last_day)
    );
}

/// Loads `texts` after `old` has become `new` in one of them.
fn changed(
    mut texts: Texts,
    file: impl Fn(&mut Texts) -> &mut Cow<'static, str>,
    old: &str,
    new: &str,
) -> LoadError {
    let text = file(&mut texts);
    assert!(text.contains(old), "the data no longer say {old}");
    *text = text.replacen(old, new, 1).into();
    texts.load().unwrap_err()
}

fn row(file: &'static str, table: &'static str, row: usize, field: &str, why: Why) -> LoadError {
    let field = field.to_owned();
    LoadError::Row {
        file,
        table,
        row,
        field,
        why,
    }
}

#[test]
fn a_row_of_rates_is_refused_with_the_field_that_is_wrong() {
    let number = Regulations::current().rates.len() + 1;
    #[rustfmt::skip]
    let cases = [
        // old                                          new                                          field               why
        ("counts_from = YEAR-01-01",                    "counts_from = YEAR-01-02",                  "counts_from",      Why::Gap),
        ("counts_from = YEAR-01-01",                    "counts_from = BEFORE-12-31",                  "counts_from",      Why::Overlap),
        ("counts_from = YEAR-01-01",                    "counts_from = 2015-01-01",                  "counts_from",      Why::Overlap),
        ("counts_from = YEAR-01-01",                    "counts_from = \"YEAR-01-01\"",              "counts_from",      Why::Not("a date")),
        ("counts_from = YEAR-01-01",                    "counts_from = YEAR-01-01T00:00:00",         "counts_from",      Why::Not("a date")),
        ("counts_from = YEAR-01-01",                    "counts_from = YEAR",                        "counts_from",      Why::Not("a date")),
        ("counts_from = YEAR-01-01",                    "",                                          "counts_from",      Why::Missing),
        ("counts_to = YEAR-12-31",                      "counts_to = BEFORE-12-31",                    "counts_to",        Why::EndsBeforeItBegins),
        ("counts_to = YEAR-12-31",                      "",                                          "counts_to",        Why::Missing),
        ("act = \"FOR-2026-12-15-9999\"",               "",                                          "act",              Why::Missing),
        ("act = \"FOR-2026-12-15-9999\"",               "act = \"LOV-2026-12-15-9999\"",             "act",              Why::Not("an act, FOR-YYYY-MM-DD-number")),
        ("copayment_act = \"FOR-2026-12-15-9999\"",     "",                                          "copayment_act",    Why::Missing),
        ("published_on = 2026-12-17",                   "published_on = 2026-12-14",                 "published_on",     Why::PublishedBeforeAdopted),
        ("status = \"UNVERIFIED\"\nsource = \"made",    "source = \"made",                           "status",           Why::Missing),
        ("status = \"UNVERIFIED\"\nsource = \"made",    "status = \"sure\"\nsource = \"made",        "status",           Why::Not("a word that is known here")),
        ("source = \"made up for a test\"",             "",                                          "source",           Why::Missing),
        ("source = \"made up for a test\"",             "source = \" \"",                            "source",           Why::Not("a text")),
        ("km = \"3.30 kr/km\"",                         "km = \"3.30 kr/h\"",                        "km",               Why::Unit("kr/km")),
        ("km = \"3.30 kr/km\"",                         "km = \"3.30\"",                             "km",               Why::Unit("kr/km")),
        ("km = \"3.30 kr/km\"",                         "km = 3.30",                                 "km",               Why::Not("a text")),
        ("km = \"3.30 kr/km\"",                         "km = \"3.3 kr/km\"",                        "km",               Why::Amount),
        ("copayment = \"175 kr/direction\"",            "copayment = \"175 kr/24h\"",                "copayment",        Why::Unit("kr/direction")),
        ("food = \"295 kr/24h\"",                       "food = \"-295 kr/24h\"",                    "food",             Why::Amount),
        ("lodging = \"760 kr/24h\"",                    "",                                          "lodging",          Why::Missing),
        ("injury_day = \"476.50 kr/day\"",              "injury_day = \"476.50 kr/h\"",              "injury_day",       Why::Unit("kr/day")),
        ("injury_day = \"476.50 kr/day\"",              "injury_day = \"476 kr/day\"\nkmm = \"1\"",  "kmm",              Why::Unknown),
    ];
    for (old, new, field, why) in cases {
        assert!(NEXT.contains(old), "{old}");
        // `act` is also the end of `copayment_act`, which stands later.
        let texts = with(&NEXT.replacen(old, new, 1));
        let expected = row("rates.toml", "rates", number, field, why);
        assert_eq!(texts.load(), Err(expected), "{new:?}");
    }
}

#[test]
fn every_file_is_refused_for_what_is_wrong_in_it() {
    type File = fn(&mut Texts) -> &mut Cow<'static, str>;
    const VERSIONS: File = |texts| &mut texts.versions;
    const POLICE: File = |texts| &mut texts.police;
    const SCALE: File = |texts| &mut texts.travel_scale;
    const CAPS: File = |texts| &mut texts.caps;
    const SAMI: File = |texts| &mut texts.sami_area;
    const COUNTIES: File = |texts| &mut texts.counties;
    const WINDOWS: File = |texts| &mut texts.windows;
    const ROUNDING: File = |texts| &mut texts.rounding;
    let word = Why::Not("a word that is known here");
    #[rustfmt::skip]
    let cases = [
        (VERSIONS, "version = \"V2.4\"",            "version = \"V2.5\"",               row("versions.toml", "version", 7, "version", word)),
        (VERSIONS, "version = \"V2.4\"",            "version = \"V2.3\"",               row("versions.toml", "version", 7, "version", Why::Order)),
        (VERSIONS, "counts_from = 2027-01-01",      "counts_from = 2026-01-01",         row("versions.toml", "version", 7, "counts_from", Why::Overlap)),
        (VERSIONS, "counts_from = 2027-01-01",      "",                                 row("versions.toml", "version", 7, "counts_from", Why::Missing)),
        (VERSIONS, "version = \"V0\"",              "version = \"V0\"\ncounts_from = 2008-07-04", row("versions.toml", "version", 1, "counts_from", Why::Unknown)),
        (VERSIONS, "counts_from = 2027-01-01",      "counts_from = 2027-01-01\ncounts_to = 2028-01-01", row("versions.toml", "version", 7, "counts_to", Why::Unknown)),
        (POLICE,   "counts_to = 2025-12-31",        "counts_to = 2025-12-30",           row("police.toml", "police", 2, "counts_from", Why::Gap)),
        (POLICE,   "counts_to = 2025-12-31",        "counts_to = 2026-01-01",           row("police.toml", "police", 2, "counts_from", Why::Overlap)),
        (POLICE,   "481 kr/h",                      "481 kr/day",                       row("police.toml", "police", 1, "hour", Why::Unit("kr/h"))),
        (SCALE,    "counts_from = 2019-01-01",      "counts_from = 2019-01-02",         row("travel-scale.toml", "travel_scale", 4, "counts_from", Why::Gap)),
        (SCALE,    "boat = \"7.50 kr/km\"",         "",                                 row("travel-scale.toml", "travel_scale", 1, "boat", Why::Missing)),
        (SCALE,    "status = \"UNVERIFIED\"",       "status = \"VERIFIED\"",            row("travel-scale.toml", "travel_scale", 4, "snowmobile", Why::Missing)),
        (SCALE,    "status = \"UNVERIFIED\"",       "status = \"UNVERIFIED\"\nboat = \"7.50 kr/km\"", row("travel-scale.toml", "travel_scale", 4, "snowmobile", Why::Missing)),
        (CAPS,     "year = 2018",                   "year = 2019",                      row("caps.toml", "cap", 3, "year", Why::Gap)),
        (CAPS,     "year = 2018",                   "year = 2017",                      row("caps.toml", "cap", 3, "year", Why::Overlap)),
        (CAPS,     "year = 2018",                   "year = 2018.0",                    row("caps.toml", "cap", 3, "year", Why::Not("a year"))),
        (CAPS,     "2258 kr/year",                  "2258 kr/day",                      row("caps.toml", "cap", 3, "amount", Why::Unit("kr/year"))),
        (CAPS,     "act = \"FOR-2015-12-15-1575\"", "published_on = 2015-12-16",        row("caps.toml", "cap", 1, "act", Why::Missing)),
        (SAMI,     "counts_to = 2017-06-30",        "",                                 row("sami-area.toml", "area", 2, "counts_from", Why::Overlap)),
        (SAMI,     "counts_to = 2017-06-30",        "counts_to = 2017-06-29",           row("sami-area.toml", "area", 2, "counts_from", Why::Gap)),
        (SAMI,     "counts_to = 2017-06-30",        "counts_to = 2012-12-31",           row("sami-area.toml", "area", 1, "counts_to", Why::EndsBeforeItBegins)),
        (SAMI,     "\"Karasjok\"",                  "\"Karasjokk\"",                    row("sami-area.toml", "area", 1, "municipalities", Why::Not("named below"))),
        (SAMI,     "\"Karasjok\"",                  "\"Kautokeino\"",                   row("sami-area.toml", "area", 1, "municipalities", Why::Duplicate)),
        (SAMI,     "\"Karasjok\"",                  "5610",                             row("sami-area.toml", "area", 1, "municipalities", Why::Not("a text"))),
        (SAMI,     "status = \"UNVERIFIED\"",       "status = \"VERIFIED\"\nact = \"FOR-2005-06-17-657\"", row("sami-area.toml", "area", 2, "municipalities", Why::Missing)),
        (SAMI,     "[\"1840\"]",                    "[\"1826\"]",                       row("sami-area.toml", "municipality", 2, "numbers", Why::Duplicate)),
        (SAMI,     "[\"1840\"]",                    "[\"184\"]",                        row("sami-area.toml", "municipality", 2, "numbers", Why::Not("four digits"))),
        (SAMI,     "[\"1840\"]",                    "[]",                               row("sami-area.toml", "municipality", 2, "numbers", Why::Not("a list of texts"))),
        (SAMI,     "name = \"Saltdal\"",            "name = \"Hattfjelldal\"",          row("sami-area.toml", "municipality", 2, "name", Why::Duplicate)),
        (COUNTIES, "name = \"oslo\"",               "name = \"viken\"",                 row("counties.toml", "county", 1, "name", word)),
        (COUNTIES, "number = \"03\"",               "number = \"3\"",                   row("counties.toml", "county", 1, "number", Why::Contradiction)),
        (COUNTIES, "number = \"11\"\nname = \"rogaland\"", "number = \"03\"\nname = \"oslo\"", row("counties.toml", "county", 2, "name", Why::Duplicate)),
        (COUNTIES, "region = \"west\"",             "region = \"east\"",                row("counties.toml", "county", 2, "region", word)),
        (WINDOWS,  "rule = \"visitor_levy\"",       "rule = \"pandemic_relief\"",       row("windows.toml", "window", 2, "rule", Why::Duplicate)),
        (WINDOWS,  "rule = \"visitor_levy\"",       "rule = \"levy\"",                  row("windows.toml", "window", 2, "rule", word)),
        (WINDOWS,  "counts_to = 2022-05-31",        "counts_to = 2020-03-11",           row("windows.toml", "window", 1, "counts_to", Why::EndsBeforeItBegins)),
        (ROUNDING, "rule = \"half_up\"",            "rule = \"half_even\"",             row("rounding.toml", "rounding", 1, "rule", word)),
    ];
    for (file, old, new, expected) in cases {
        assert_eq!(changed(Texts::shipped(), file, old, new), expected, "{new}");
    }
}

#[test]
fn a_file_that_lacks_a_row_it_needs_is_refused() {
    let cut = |text: &Cow<'static, str>, table: &str| {
        let (rest, _) = text.rsplit_once(table).unwrap();
        Cow::Owned(rest.to_owned())
    };
    let whole = Texts::shipped();
    #[rustfmt::skip]
    let cases = [
        (Texts { versions: cut(&whole.versions, "[[version]]"), ..whole.clone() }, row("versions.toml", "version", 7, "version", Why::Missing)),
        (Texts { counties: cut(&whole.counties, "[[county]]"),  ..whole.clone() }, row("counties.toml", "county", 16, "name", Why::Missing)),
        (Texts { windows:  cut(&whole.windows, "[[window]]"),   ..whole.clone() }, row("windows.toml", "window", 2, "rule", Why::Missing)),
        (Texts { rounding: "rounding = []".into(),              ..whole.clone() }, row("rounding.toml", "rounding", 1, "rule", Why::Missing)),
    ];
    for (texts, expected) in cases {
        assert_eq!(texts.load(), Err(expected));
    }
}

#[test]
fn what_is_no_table_of_rows_is_refused_by_its_name() {
    #[rustfmt::skip]
    let cases = [
        ("rate = 1\n",                   "rates"),
        ("rates = [1]\n",                "rates"),
        ("rates = 1\n",                  "rates"),
        ("",                             "rates"),
        ("[rates]\nkm = 1\n",            "rates"),
        ("rates = []\n[[rate]]\nx=1\n",  "rate"),
        ("rates = []\nversion = 2\n",    "version"),
    ];
    for (text, name) in cases {
        let rates = Cow::Borrowed(text);
        let loaded = Texts {
            rates,
            ..Texts::shipped()
        }
        .load();
        let (file, name) = ("rates.toml", name.to_owned());
        assert_eq!(loaded, Err(LoadError::Table { file, name }), "{text:?}");
    }
}

#[test]
fn what_is_not_toml_is_refused_with_its_file() {
    let rates = Cow::Borrowed("[[rates]\n");
    let loaded = Texts {
        rates,
        ..Texts::shipped()
    }
    .load();
    let is_syntax = |error: &LoadError| {
        matches!(
            error,
            LoadError::Syntax {
                file: "rates.toml",
                ..
            }
        )
    };
    assert!(loaded.is_err_and(|error| is_syntax(&error)));
}

#[test]
fn a_refusal_names_file_row_and_field() {
    let error = row("rates.toml", "rates", 13, "km", Why::Unit("kr/km"));
    assert_eq!(
        error.to_string(),
        "rates.toml, rates 13, km: is not in kr/km"
    );
}
