//! What was typed, as an answer.

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::Metres;

use crate::form::{HIGHEST_ORE, LONGEST_MINUTES};

/// Why what was typed is no answer. The message [`Invalid::message`] says what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    NothingChosen,
    /// Not a day.
    #[error("not a day")]
    NotADay,
    /// A day before the first one that makes sense.
    #[error("a day before {0}")]
    TooEarly(NaiveDate),
    /// A day after the last one that makes sense.
    #[error("a day after {0}")]
    TooLate(NaiveDate),
    /// Not a distance.
    #[error("not a distance")]
    NotADistance,
    /// Farther than makes sense.
    #[error("farther than {} m", .0.0)]
    TooFar(Metres),
    /// Not a sum.
    #[error("not a sum")]
    NotASum,
    /// More than makes sense.
    #[error("more than {} øre", .0.0)]
    TooMuch(Ore),
    /// A point before three digits, which begins decimals to some and groups thousands to others.
    #[error("a point that may mean thousands or decimals")]
    TwoMeanings,
    /// Not a whole number.
    #[error("not a whole number")]
    NotANumber,
    /// A number outside its bounds.
    #[error("not between {0} and {1}")]
    OutOfBounds(u32, u32),
    /// No length of time.
    #[error("not a length of time")]
    NotATime,
}

impl Invalid {
    /// The message that says what to write instead.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "calculator-error-empty",
            Self::NothingChosen => "calculator-error-choose",
            Self::NotADay => "calculator-error-day",
            Self::TooEarly(_) => "calculator-error-early",
            Self::TooLate(_) => "calculator-error-late",
            Self::NotADistance => "calculator-error-distance",
            Self::TooFar(_) => "calculator-error-far",
            Self::NotASum => "calculator-error-sum",
            Self::TooMuch(_) => "calculator-error-much",
            Self::TwoMeanings => "calculator-error-point",
            Self::NotANumber => "calculator-error-number",
            Self::OutOfBounds(..) => "calculator-error-bounds",
            Self::NotATime => "calculator-error-time",
        }
    }
}

/// A day, typed as `12.3.27`, `12 3 2027`, `12/3-2027`, `120327`, `12032027` or `2027-03-12`.
///
/// Two digits of a year mean the year that lies nearest to `today`.
///
/// # Errors
/// When it is empty, no day, or outside `first` to `last`.
pub fn read_date(
    text: &str,
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
) -> Result<NaiveDate, Invalid> {
    if text.trim().is_empty() {
        return Err(Invalid::Empty);
    }
    let day = day_of(text, today).ok_or(Invalid::NotADay)?;
    if day < first {
        return Err(Invalid::TooEarly(first));
    }
    if day > last {
        return Err(Invalid::TooLate(last));
    }
    Ok(day)
}

fn day_of(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let groups: Vec<&str> = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let is_between = |character: char| " .,/-\u{a0}".contains(character);
    if !text
        .chars()
        .all(|character| character.is_ascii_digit() || is_between(character))
    {
        return None;
    }
    let (day, month, year) = match *groups.as_slice() {
        [year, month, day] if year.len() == 4 => (day, month, year),
        [day, month, year] => (day, month, year),
        [digits] if matches!(digits.len(), 6 | 8) => {
            (digits.get(0..2)?, digits.get(2..4)?, digits.get(4..)?)
        }
        _ => return None,
    };
    let short = day.len() <= 2 && month.len() <= 2;
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => nearest_year(year.parse().ok()?, today),
        _ => return None,
    };
    short
        .then(|| NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?))
        .flatten()
}

fn nearest_year(two_digits: i32, today: NaiveDate) -> i32 {
    let this = chrono::Datelike::year(&today);
    let same_century = this - this.rem_euclid(100) + two_digits;
    [same_century - 100, same_century, same_century + 100]
        .into_iter()
        .min_by_key(|year| (year - this).abs())
        .unwrap_or(same_century)
}

/// A distance, typed in kilometres as `60`, `9,9` or `1 234,5 km`, at most three decimals.
///
/// # Errors
/// When it is empty, no distance, beyond `most`, or may mean two distances.
pub fn read_kilometres(text: &str, most: Metres) -> Result<Metres, Invalid> {
    let text = without_unit(text, &["km"]);
    if text.is_empty() {
        return Err(Invalid::Empty);
    }
    one_meaning(&text)?;
    let metres = decimal(&text, 3).ok_or(Invalid::NotADistance)?;
    let metres = Metres(u32::try_from(metres).map_err(|_| Invalid::TooFar(most))?);
    match metres {
        Metres(0) => Err(Invalid::NotADistance),
        far if far > most => Err(Invalid::TooFar(most)),
        near => Ok(near),
    }
}

/// A sum, typed in kroner as `58`, `1 234,50`, `1234.50` or `58,-`.
///
/// # Errors
/// When it is empty, no sum, too much to be believed, or may mean two sums.
pub fn read_kroner(text: &str) -> Result<Ore, Invalid> {
    let text = without_unit(text, &["kroner", "krone", "kr", "nok", ",-", "-"]);
    if text.is_empty() {
        return Err(Invalid::Empty);
    }
    one_meaning(&text)?;
    let ore = decimal(&text, 2).ok_or(Invalid::NotASum)?;
    match i64::try_from(ore) {
        Ok(ore) if ore <= HIGHEST_ORE => Ok(Ore(ore)),
        _ => Err(Invalid::TooMuch(Ore(HIGHEST_ORE))),
    }
}

/// A sum where nothing typed means nothing paid.
///
/// # Errors
/// When it is no sum, too much to be believed, or may mean two sums.
pub fn read_cost(text: &str) -> Result<Ore, Invalid> {
    match read_kroner(text) {
        Err(Invalid::Empty) => Ok(Ore(0)),
        read => read,
    }
}

/// A whole number.
///
/// # Errors
/// When it is empty, no whole number, or out of bounds.
pub fn read_number(text: &str, least: u32, most: u32) -> Result<u32, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Invalid::Empty);
    }
    if !text.chars().all(|character| character.is_ascii_digit()) {
        return Err(Invalid::NotANumber);
    }
    match text.parse::<u32>() {
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        _ => Err(Invalid::OutOfBounds(least, most)),
    }
}

/// A length of time from hours and minutes; minutes may be left out, or hours.
///
/// # Errors
/// When both are empty, they are no numbers, or it is no time or too long.
pub fn read_minutes(hours: &str, minutes: &str) -> Result<u32, Invalid> {
    if hours.trim().is_empty() && minutes.trim().is_empty() {
        return Err(Invalid::Empty);
    }
    let part = |text: &str, most: u32| match read_number(text, 0, most) {
        Err(Invalid::Empty) => Ok(0),
        read => read.map_err(|_| Invalid::NotATime),
    };
    let whole = part(hours, LONGEST_MINUTES / 60)? * 60 + part(minutes, 59)?;
    if whole == 0 {
        return Err(Invalid::NotATime);
    }
    Ok(whole)
}

fn without_unit(text: &str, units: &[&str]) -> String {
    let text = text.trim().to_lowercase();
    units
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(&text)
        .trim()
        .to_owned()
}

/// Refuses a point with three digits after it: `1.234` is a thousand to many a Norwegian.
fn one_meaning(text: &str) -> Result<(), Invalid> {
    let after_points = text.split('.').skip(1);
    let is_group = |after: &str| {
        let digits = after.chars().take_while(char::is_ascii_digit);
        digits.count() == 3
    };
    match after_points.into_iter().any(is_group) {
        true => Err(Invalid::TwoMeanings),
        false => Ok(()),
    }
}

/// A number with at most `places` decimals, in units of the last place. Spaces
/// may stand between groups of three; comma and point both begin decimals.
fn decimal(text: &str, places: u32) -> Option<u64> {
    let (whole, rest) = match text.split_once([',', '.']) {
        Some((whole, rest)) => (whole, rest),
        None => (text, ""),
    };
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    let places = places as usize;
    if rest.len() > places || (digits.is_empty() && rest.is_empty()) || digits.len() > 12 {
        return None;
    }
    digits.push_str(rest);
    digits.extend(std::iter::repeat_n('0', places - rest.len()));
    digits
        .chars()
        .all(|character| character.is_ascii_digit())
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn date(text: &str) -> Result<NaiveDate, Invalid> {
        let (first, last) = (day("2016-01-01"), day("2028-12-31"));
        read_date(text, first, last, day("2027-03-12"))
    }

    #[test]
    fn days_are_read_as_norwegians_write_them() {
        let cases = [
            "12.3.27",
            "12.03.2027",
            "12 3 2027",
            "12/3-27",
            "120327",
            "12032027",
            "2027-03-12",
            " 12. 3. 2027 ",
            "12,3,27",
        ];
        for text in cases {
            assert_eq!(date(text), Ok(day("2027-03-12")), "{text}");
        }
        for text in [
            "31.2.27",
            "12.13.27",
            "12.3",
            "tolvte mars",
            "12.3.227",
            "123.3.27",
            "12:3:27",
            "1203271",
        ] {
            assert_eq!(date(text), Err(Invalid::NotADay), "{text}");
        }
        assert_eq!(date("  "), Err(Invalid::Empty));
    }

    #[test]
    fn a_day_must_make_sense() {
        assert_eq!(date("31.12.15"), Err(Invalid::TooEarly(day("2016-01-01"))));
        assert_eq!(date("1.1.16"), Ok(day("2016-01-01")));
        assert_eq!(date("31.12.28"), Ok(day("2028-12-31")));
        assert_eq!(date("1.1.29"), Err(Invalid::TooLate(day("2028-12-31"))));
    }

    #[test]
    fn two_digits_are_the_nearest_year() {
        for (digits, year) in [
            (27, 2027),
            (76, 2076),
            (77, 1977),
            (78, 1978),
            (99, 1999),
            (0, 2000),
        ] {
            assert_eq!(nearest_year(digits, day("2027-03-12")), year, "{digits}");
        }
    }

    #[test]
    fn kilometres_become_metres() {
        let most = Metres(300_000);
        let cases = [
            ("60", 60_000),
            ("9,9", 9_900),
            ("9.9 km", 9_900),
            ("0,001", 1),
            ("60,0", 60_000),
            ("300", 300_000),
        ];
        for (text, metres) in cases {
            assert_eq!(read_kilometres(text, most), Ok(Metres(metres)), "{text}");
        }
        for text in ["0", "0,0", "-5", "seksti", "1,2,3", "60,0001", "6 0"] {
            assert_eq!(
                read_kilometres(text, most),
                Err(Invalid::NotADistance),
                "{text}"
            );
        }
        for text in ["300,001", "99999999", "999999999999"] {
            assert_eq!(
                read_kilometres(text, most),
                Err(Invalid::TooFar(most)),
                "{text}"
            );
        }
        assert_eq!(read_kilometres(" km", most), Err(Invalid::Empty));
    }

    #[test]
    fn kroner_become_ore() {
        let cases = [
            ("58", 5_800),
            ("58,5", 5_850),
            ("1 234,50", 123_450),
            ("1\u{a0}234,50 kr", 123_450),
            ("1234.50", 123_450),
            ("58,-", 5_800),
            ("0", 0),
            ("100000", 10_000_000),
        ];
        for (text, ore) in cases {
            assert_eq!(read_kroner(text), Ok(Ore(ore)), "{text}");
        }
        for text in ["-58", "58,505", "fem", "1 23", "12 34,50", "kr kr"] {
            assert_eq!(read_kroner(text), Err(Invalid::NotASum), "{text}");
        }
        assert_eq!(
            read_kroner("100000,01"),
            Err(Invalid::TooMuch(Ore(10_000_000)))
        );
        assert_eq!(read_kroner(""), Err(Invalid::Empty));
        assert_eq!(read_cost(""), Ok(Ore(0)));
    }

    #[test]
    fn a_point_before_three_digits_is_refused_since_it_may_group_thousands() {
        let most = Metres(5_000_000);
        #[rustfmt::skip]
        let cases = [
            // typed          in kilometres                 in kroner
            ("1.234",         Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("0.001",         Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("1.234,5",       Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("1.234.567",     Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("1.234 km",      Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("1.234,-",       Err(Invalid::TwoMeanings),    Err(Invalid::TwoMeanings)),
            ("1.23",          Ok(Metres(1_230)),            Ok(Ore(123))),
            ("1.2345",        Err(Invalid::NotADistance),   Err(Invalid::NotASum)),
            ("1,234",         Ok(Metres(1_234)),            Err(Invalid::NotASum)),
            ("1 234",         Ok(Metres(1_234_000)),        Ok(Ore(123_400))),
            ("1234.5",        Ok(Metres(1_234_500)),        Ok(Ore(123_450))),
        ];
        for (text, kilometres, kroner) in cases {
            assert_eq!(read_kilometres(text, most), kilometres, "{text}");
            assert_eq!(read_kroner(text), kroner, "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_bounds() {
        assert_eq!(read_number(" 18 ", 0, 120), Ok(18));
        assert_eq!(
            read_number("121", 0, 120),
            Err(Invalid::OutOfBounds(0, 120))
        );
        assert_eq!(
            read_number("99999999999", 0, 120),
            Err(Invalid::OutOfBounds(0, 120))
        );
        assert_eq!(read_number("18,5", 0, 120), Err(Invalid::NotANumber));
        assert_eq!(read_number("", 0, 120), Err(Invalid::Empty));
    }

    #[test]
    fn hours_and_minutes_are_minutes() {
        for (hours, minutes, whole) in [
            ("12", "0", 720),
            ("12", "", 720),
            ("", "30", 30),
            ("12", "01", 721),
        ] {
            assert_eq!(read_minutes(hours, minutes), Ok(whole), "{hours} {minutes}");
        }
        for (hours, minutes) in [("0", "0"), ("1", "60"), ("x", ""), ("9000", "")] {
            assert_eq!(
                read_minutes(hours, minutes),
                Err(Invalid::NotATime),
                "{hours} {minutes}"
            );
        }
        assert_eq!(read_minutes("", " "), Err(Invalid::Empty));
    }
}
