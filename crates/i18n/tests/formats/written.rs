//! The table of forms, language by language.

use domain::{
    language::Language::{self, En, Nb, Nn, Se},
    money::Ore,
};
use i18n::{
    ClockStyle::{About, Digits, Marked, Spoken as ReadAloud, SpokenAbout},
    DayStyle::{Date, DateWithoutYear, Full, Short, Weekday, WithoutYear},
    MoneyStyle::{Spoken, Written},
    Value::{self, Clock, Count, Day, Metres, Moment, Money, NearDay, NearMoment, Percent},
};

use crate::{clock, day, instant, localizer, written};

#[test]
#[rustfmt::skip]
fn every_form_in_every_language() {
    let cases: Vec<(Value, [&str; 4])> = vec![
        // value                                    nb                          nn                          se                                en
        (Day(day("2027-03-12"), Full),             ["fredag 12. mars 2027",     "fredag 12. mars 2027",     "2027 njukčamánnu 12, bearjadat", "Friday, 12 March 2027"]),
        (Day(day("2027-03-12"), WithoutYear),      ["fredag 12. mars",          "fredag 12. mars",          "njukčamánnu 12, bearjadat",      "Friday, 12 March"]),
        (Day(day("2027-03-02"), Date),             ["2. mars 2027",             "2. mars 2027",             "2027 njukčamánnu 2",             "2 March 2027"]),
        (Day(day("2027-03-12"), DateWithoutYear),  ["12. mars",                 "12. mars",                 "njukčamánnu 12",                 "12 March"]),
        (Day(day("2027-03-02"), Short),            ["02.03.2027",               "02.03.2027",               "2027-03-02",                     "2 Mar 2027"]),
        (Day(day("2027-03-13"), Weekday),          ["lørdag",                   "laurdag",                  "lávvardat",                      "Saturday"]),
        (Clock(clock("07:40"), Digits),            ["07:40",                    "07:40",                    "07:40",                          "07:40"]),
        (Clock(clock("07:40"), Marked),            ["kl. 07:40",                "kl. 07:40",                "07:40",                          "07:40"]),
        (Clock(clock("00:00"), Marked),            ["kl. 00:00",                "kl. 00:00",                "00:00",                          "00:00"]),
        (Clock(clock("07:40"), About),             ["ca. kl. 07:40",            "ca. kl. 07:40",            "ca. kl. 07:40",                  "about 07:40"]),
        (Clock(clock("07:40"), ReadAloud),         ["klokka 07:40",             "klokka 07:40",             "klokka 07:40",                   "07:40"]),
        (Clock(clock("07:40"), SpokenAbout),       ["ca. klokka 07:40",         "ca. klokka 07:40",         "ca. klokka 07:40",               "about 07:40"]),
        (Money(Ore(123_450), Written),             ["1\u{a0}234,50\u{a0}kr",    "1\u{a0}234,50\u{a0}kr",    "1\u{a0}234,50\u{a0}kr",          "NOK\u{a0}1,234.50"]),
        (Money(Ore(17_100), Written),              ["171\u{a0}kr",              "171\u{a0}kr",              "171\u{a0}kr",                    "NOK\u{a0}171"]),
        (Money(Ore(0), Written),                   ["0\u{a0}kr",                "0\u{a0}kr",                "0\u{a0}kr",                      "NOK\u{a0}0"]),
        (Money(Ore(5), Written),                   ["0,05\u{a0}kr",             "0,05\u{a0}kr",             "0,05\u{a0}kr",                   "NOK\u{a0}0.05"]),
        (Money(Ore(-123_450), Written),            ["\u{2212}1\u{a0}234,50\u{a0}kr", "\u{2212}1\u{a0}234,50\u{a0}kr", "\u{2212}1\u{a0}234,50\u{a0}kr", "\u{2212}NOK\u{a0}1,234.50"]),
        (Money(Ore(22_000), Spoken),               ["220 kroner",               "220 kroner",               "220 kroner",                     "220 kroner"]),
        (Money(Ore(100), Spoken),                  ["1 krone",                  "1 krone",                  "1 krone",                        "1 krone"]),
        (Money(Ore(22_050), Spoken),               ["220 kroner og 50 øre",     "220 kroner og 50 øre",     "220 kroner og 50 øre",           "220 kroner and 50 øre"]),
        (Money(Ore(-22_000), Spoken),              ["minus 220 kroner",         "minus 220 kroner",         "minus 220 kroner",               "minus 220 kroner"]),
        (Metres(84_000),                           ["84\u{a0}km",               "84\u{a0}km",               "84\u{a0}km",                     "84\u{a0}km"]),
        (Metres(9_900),                            ["9,9\u{a0}km",              "9,9\u{a0}km",              "9,9\u{a0}km",                    "9.9\u{a0}km"]),
        (Percent(25),                              ["25\u{a0}%",                "25\u{a0}%",                "25\u{a0}%",                      "25%"]),
        (Count(1_234),                             ["1\u{a0}234",               "1\u{a0}234",               "1\u{a0}234",                     "1,234"]),
        (Count(-7),                                ["\u{2212}7",                "\u{2212}7",                "\u{2212}7",                      "\u{2212}7"]),
        (Moment(instant("2027-03-12T06:40:00Z"), DateWithoutYear), ["12. mars kl. 07:40", "12. mars kl. 07:40", "njukčamánnu 12 07:40",        "12 March at 07:40"]),
    ];
    for (value, expected) in cases {
        in_every_language(&value, expected);
    }
}

#[test]
#[rustfmt::skip]
fn near_days_have_their_own_words() {
    let today = day("2026-12-31");
    let near = |text| NearDay { day: day(text), today };
    let cases = [
        // day                  nb                            nn                            se                                  en
        (near("2026-12-29"),   ["tirsdag 29. desember",       "tysdag 29. desember",        "juovlamánnu 29, maŋŋebárga",       "Tuesday, 29 December"]),
        (near("2026-12-30"),   ["i går",                      "i går",                      "ikte",                             "yesterday"]),
        (near("2026-12-31"),   ["i dag",                      "i dag",                      "odne",                             "today"]),
        (near("2027-01-01"),   ["i morgen",                   "i morgon",                   "ihttin",                           "tomorrow"]),
        (near("2027-01-02"),   ["lørdag 2. januar 2027",      "laurdag 2. januar 2027",     "2027 ođđajagemánnu 2, lávvardat",  "Saturday, 2 January 2027"]),
        (near("2025-12-31"),   ["onsdag 31. desember 2025",   "onsdag 31. desember 2025",   "2025 juovlamánnu 31, gaskavahkku", "Wednesday, 31 December 2025"]),
        (NearMoment { at: instant("2026-12-31T23:30:00Z"), today },
                               ["i morgen kl. 00:30",         "i morgon kl. 00:30",         "ihttin 00:30",                     "tomorrow at 00:30"]),
    ];
    for (value, expected) in cases {
        in_every_language(&value, expected);
    }
}

#[test]
#[rustfmt::skip]
fn today_and_tomorrow_are_days_in_norway_also_when_clocks_and_calendars_are_odd() {
    let near = |at: &str, today: &str| NearMoment { at: instant(at), today: day(today) };
    let cases = [
        // instant                                           nb                       nn                       se                 en
        // The hour that comes twice is today both times, and says which it is.
        (near("2026-10-24T23:59:00Z", "2026-10-25"),      ["i dag kl. 01:59",       "i dag kl. 01:59",       "odne 01:59",      "today at 01:59"]),
        (near("2026-10-25T00:30:00Z", "2026-10-25"),      ["i dag kl. 02:30 sommertid", "i dag kl. 02:30 sommartid", "i dag kl. 02:30 sommertid", "today at 02:30 summer time"]),
        (near("2026-10-25T01:30:00Z", "2026-10-25"),      ["i dag kl. 02:30 vintertid", "i dag kl. 02:30 vintertid", "i dag kl. 02:30 vintertid", "today at 02:30 winter time"]),
        (near("2026-10-25T02:00:00Z", "2026-10-25"),      ["i dag kl. 03:00",       "i dag kl. 03:00",       "odne 03:00",      "today at 03:00"]),
        (Value::clock_of(instant("2026-10-25T00:30:00Z"), About),
                                                          ["ca. kl. 02:30 sommertid", "ca. kl. 02:30 sommartid", "ca. kl. 02:30 sommertid", "about 02:30 summer time"]),
        (Value::clock_of(instant("2026-10-25T01:30:00Z"), ReadAloud),
                                                          ["klokka 02:30 vintertid", "klokka 02:30 vintertid", "klokka 02:30 vintertid", "02:30 winter time"]),
        // A day of 25 hours: its last minute, and the first of the next.
        (near("2026-10-25T22:59:00Z", "2026-10-25"),      ["i dag kl. 23:59",       "i dag kl. 23:59",       "odne 23:59",      "today at 23:59"]),
        (near("2026-10-25T23:00:00Z", "2026-10-25"),      ["i morgen kl. 00:00",    "i morgon kl. 00:00",    "ihttin 00:00",    "tomorrow at 00:00"]),
        // A day of 23 hours, without any half past two.
        (near("2026-03-29T00:59:00Z", "2026-03-29"),      ["i dag kl. 01:59",       "i dag kl. 01:59",       "odne 01:59",      "today at 01:59"]),
        (near("2026-03-29T01:00:00Z", "2026-03-29"),      ["i dag kl. 03:00",       "i dag kl. 03:00",       "odne 03:00",      "today at 03:00"]),
        (near("2026-03-29T22:00:00Z", "2026-03-29"),      ["i morgen kl. 00:00",    "i morgon kl. 00:00",    "ihttin 00:00",    "tomorrow at 00:00"]),
        (near("2028-02-29T08:00:00Z", "2028-02-28"),      ["i morgen kl. 09:00",    "i morgon kl. 09:00",    "ihttin 09:00",    "tomorrow at 09:00"]),
        (near("2028-03-01T08:00:00Z", "2028-02-29"),      ["i morgen kl. 09:00",    "i morgon kl. 09:00",    "ihttin 09:00",    "tomorrow at 09:00"]),
        (near("2027-03-01T08:00:00Z", "2027-02-28"),      ["i morgen kl. 09:00",    "i morgon kl. 09:00",    "ihttin 09:00",    "tomorrow at 09:00"]),
        (near("2026-12-31T23:00:00Z", "2026-12-31"),      ["i morgen kl. 00:00",    "i morgon kl. 00:00",    "ihttin 00:00",    "tomorrow at 00:00"]),
        (near("2026-04-05T22:00:00Z", "2026-04-05"),      ["i morgen kl. 00:00",    "i morgon kl. 00:00",    "ihttin 00:00",    "tomorrow at 00:00"]),
    ];
    for (value, expected) in cases {
        in_every_language(&value, expected);
    }
}

#[test]
fn a_value_without_words_in_sami_says_that_it_is_bokmal() {
    let sami = localizer(Se);
    assert_eq!(sami.value(&Clock(clock("07:40"), Marked)).language, Se);
    let about = sami.value(&Clock(clock("07:40"), About));
    assert_eq!((about.language, sami.lang(&about)), (Nb, Some("nb")));
}

fn in_every_language(value: &Value, expected: [&str; 4]) {
    for (language, expected) in [Nb, Nn, Se, En].into_iter().zip(expected) {
        assert_eq!(
            written(localizer_of(language), value),
            expected,
            "{value:?} in {}",
            language.tag()
        );
    }
}

/// Reading the words once a language keeps the table quick.
fn localizer_of(language: Language) -> &'static i18n::Localizer {
    use std::sync::LazyLock;
    static ALL: LazyLock<[i18n::Localizer; 4]> = LazyLock::new(|| Language::ALL.map(localizer));
    ALL.iter()
        .find(|one| one.language() == language)
        .expect("every language is there")
}
