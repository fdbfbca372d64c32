//! Digits, their groups and signs.

use domain::{
    language::Language::{self, En, Nb, Nn, Se},
    money::Ore,
};

use crate::{layer::Layer, value::MoneyStyle};

/// U+2212. A hyphen is often not read aloud.
const MINUS: &str = "\u{2212}";

/// The marks between digits.
struct Marks {
    group: char,
    decimal: char,
}

const fn marks(language: Language) -> Marks {
    match language {
        Nb | Nn | Se => Marks {
            group: '\u{a0}',
            decimal: ',',
        },
        En => Marks {
            group: ',',
            decimal: '.',
        },
    }
}

/// `number` in groups of three, with its sign.
pub(crate) fn whole(number: i64, language: Language) -> String {
    let sign = if number < 0 { MINUS } else { "" };
    format!("{sign}{}", grouped(number.unsigned_abs(), language))
}

fn grouped(size: u64, language: Language) -> String {
    let digits = size.to_string();
    let mut text = String::with_capacity(digits.len() + 12);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(marks(language).group);
        }
        text.push(digit);
    }
    text
}

/// Kilometres, rounded half up to one decimal, which is left out when it is zero.
fn kilometres(metres: u32, language: Language) -> String {
    let tenths = (u64::from(metres) + 50) / 100;
    let mut text = grouped(tenths / 10, language);
    if !tenths.is_multiple_of(10) {
        text.push(marks(language).decimal);
        text.push_str(&(tenths % 10).to_string());
    }
    text
}

/// A length in words; `None` when the language lacks them.
pub(crate) fn distance(layer: &Layer, metres: u32) -> Option<String> {
    layer.unit(
        "unit-distance",
        &[("amount", kilometres(metres, layer.language()).into())],
    )
}

/// Kilometres to the metre, without zeros at the end.
fn exact_kilometres(metres: u32, language: Language) -> String {
    let mut text = grouped(u64::from(metres) / 1000, language);
    let rest = metres % 1000;
    if rest > 0 {
        text.push(marks(language).decimal);
        text.push_str(format!("{rest:03}").trim_end_matches('0'));
    }
    text
}

/// A length to the metre in words; `None` when the language lacks them.
pub(crate) fn exact_distance(layer: &Layer, metres: u32) -> Option<String> {
    layer.unit(
        "unit-distance",
        &[("amount", exact_kilometres(metres, layer.language()).into())],
    )
}

/// A share in words; `None` when the language lacks them.
pub(crate) fn percent(layer: &Layer, share: i64) -> Option<String> {
    layer.unit(
        "unit-percent",
        &[("amount", whole(share, layer.language()).into())],
    )
}

/// A sum in words; `None` when the language lacks them.
pub(crate) fn money(layer: &Layer, sum: Ore, style: MoneyStyle) -> Option<String> {
    match style {
        MoneyStyle::Written => written(layer, sum),
        MoneyStyle::Spoken => spoken(layer, sum),
    }
}

fn written(layer: &Layer, sum: Ore) -> Option<String> {
    let (kroner, ore) = sum.kroner_and_ore();
    let mut amount = grouped(kroner, layer.language());
    if ore > 0 {
        amount.push(marks(layer.language()).decimal);
        amount.push_str(&format!("{ore:02}"));
    }
    let sign = if sum.is_negative() { MINUS } else { "" };
    layer.unit(
        "unit-money",
        &[("sign", sign.into()), ("amount", amount.into())],
    )
}

fn spoken(layer: &Layer, sum: Ore) -> Option<String> {
    let (kroner, ore) = sum.kroner_and_ore();
    let kroner = layer.unit("unit-kroner-spoken", &[("kroner", kroner.into())])?;
    let size = match ore {
        0 => kroner,
        _ => layer.unit(
            "unit-kroner-and-ore-spoken",
            &[("kroner", kroner.into()), ("ore", ore.into())],
        )?,
    };
    if sum.is_negative() {
        layer.unit("unit-below-zero-spoken", &[("amount", size.into())])
    } else {
        Some(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        #[rustfmt::skip]
        let cases = [
            // number     Norwegian and Sámi                         English
            (0,           "0",                                       "0"),
            (999,         "999",                                     "999"),
            (1_000,       "1\u{a0}000",                              "1,000"),
            (-1,          "\u{2212}1",                               "\u{2212}1"),
            (-1_000,      "\u{2212}1\u{a0}000",                      "\u{2212}1,000"),
            (1_234_567,   "1\u{a0}234\u{a0}567",                     "1,234,567"),
            (i64::MIN,    "\u{2212}9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808", "\u{2212}9,223,372,036,854,775,808"),
        ];
        for (number, norwegian, english) in cases {
            for language in [Nb, Nn, Se] {
                assert_eq!(whole(number, language), norwegian);
            }
            assert_eq!(whole(number, En), english);
        }
    }

    #[test]
    fn kilometres_have_one_decimal_or_none() {
        #[rustfmt::skip]
        let cases = [
            (0,         "0"),
            (49,        "0"),
            (50,        "0,1"),
            (9_900,     "9,9"),
            (9_949,     "9,9"),
            (9_950,     "10"),
            (84_000,    "84"),
            (1_234_500, "1\u{a0}234,5"),
            (u32::MAX,  "4\u{a0}294\u{a0}967,3"),
        ];
        for (metres, expected) in cases {
            assert_eq!(kilometres(metres, Nb), expected, "{metres} m");
        }
    }

    #[test]
    fn exact_kilometres_keep_every_metre() {
        #[rustfmt::skip]
        let cases = [
            (0,           "0"),
            (1,           "0,001"),
            (9_999,       "9,999"),
            (10_000,      "10"),
            (10_010,      "10,01"),
            (300_100,     "300,1"),
            (1_234_050,   "1\u{a0}234,05"),
        ];
        for (metres, expected) in cases {
            assert_eq!(exact_kilometres(metres, Nb), expected, "{metres} m");
        }
        assert_eq!(exact_kilometres(9_950, En), "9.95");
    }
}
