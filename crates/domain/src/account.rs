//! Account numbers (*kontonummer*): where travel support is paid to.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// How many digits an account number has.
pub const DIGITS: usize = 11;

/// What each digit but the last counts in the check of an account number.
const WEIGHTS: [u32; DIGITS - 1] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// A Norwegian account number: 11 digits, the last of which checks the others (modulus
/// 11). Whether there is such an account is known to its bank alone.
///
/// ```
/// use domain::account::AccountNumber;
///
/// let account: AccountNumber = "1234.56.78903".parse().unwrap();
/// assert_eq!(account.to_string(), "12345678903");
/// assert_eq!(account.ending().to_string(), "903");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountNumber([u8; DIGITS]);

/// The last three digits of an account number: enough to know one's own, and nothing
/// that could be paid to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountEnding([u8; 3]);

/// Why a text is no account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAccount {
    /// There is something in it that is neither a digit nor what parts digits.
    #[error("an account number has digits only")]
    Characters,
    /// It has not 11 digits.
    #[error("an account number has 11 digits")]
    Length,
    /// The last digit does not fit the others: one of them is wrong.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl AccountNumber {
    /// Its last three digits.
    pub const fn ending(&self) -> AccountEnding {
        let [.., a, b, c] = self.0;
        AccountEnding([a, b, c])
    }
}

/// Full stops, hyphens and blanks may stand between the digits, as people write them.
impl FromStr for AccountNumber {
    type Err = NotAnAccount;

    fn from_str(written: &str) -> Result<Self, NotAnAccount> {
        let is_between = |one: &char| one.is_whitespace() || matches!(one, '.' | '-');
        let digits: Option<Vec<u8>> = written
            .chars()
            .filter(|one| !is_between(one))
            .map(|one| one.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let digits = digits.ok_or(NotAnAccount::Characters)?;
        let digits: [u8; DIGITS] = digits.try_into().map_err(|_| NotAnAccount::Length)?;
        let [first @ .., last] = digits;
        // Nothing but noughts fits its own check, and is no account.
        if check_digit(first) != Some(last) || first == [0; DIGITS - 1] {
            return Err(NotAnAccount::CheckDigit);
        }
        Ok(Self(digits))
    }
}

/// The digit that checks `first`; `None` where no digit does: there is no such account.
fn check_digit(first: [u8; DIGITS - 1]) -> Option<u8> {
    let pairs = first.into_iter().zip(WEIGHTS);
    let sum: u32 = pairs.map(|(digit, weight)| u32::from(digit) * weight).sum();
    let check = (11 - sum % 11) % 11;
    u8::try_from(check).ok().filter(|check| *check < 10)
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.0, f)
    }
}

/// The number itself stands in no log.
impl fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AccountNumber(…{})", self.ending())
    }
}

impl fmt::Display for AccountEnding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.0, f)
    }
}

impl FromStr for AccountEnding {
    type Err = NotAnAccount;

    fn from_str(text: &str) -> Result<Self, NotAnAccount> {
        let digits: Vec<u8> = text
            .bytes()
            .filter(u8::is_ascii_digit)
            .map(|one| one - b'0')
            .collect();
        if digits.len() < text.len() {
            return Err(NotAnAccount::Characters);
        }
        digits
            .try_into()
            .map(Self)
            .map_err(|_| NotAnAccount::Length)
    }
}

fn write(digits: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    digits.iter().try_for_each(|digit| write!(f, "{digit}"))
}

impl TryFrom<String> for AccountNumber {
    type Error = NotAnAccount;

    fn try_from(text: String) -> Result<Self, NotAnAccount> {
        text.parse()
    }
}

impl From<AccountNumber> for String {
    fn from(account: AccountNumber) -> Self {
        account.to_string()
    }
}

impl TryFrom<String> for AccountEnding {
    type Error = NotAnAccount;

    fn try_from(text: String) -> Result<Self, NotAnAccount> {
        text.parse()
    }
}

impl From<AccountEnding> for String {
    fn from(ending: AccountEnding) -> Self {
        ending.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn eleven_digits_whose_last_fits_the_others_are_an_account_number() {
        use NotAnAccount::{Characters, CheckDigit, Length};
        let account = |text: &str| text.parse::<AccountNumber>();
        #[rustfmt::skip]
        let cases = [
            ("12345678903",       Ok("12345678903")),
            ("1234.56.78903",     Ok("12345678903")),
            ("1234 56 78903",     Ok("12345678903")),
            (" 1234-56-78903\t",  Ok("12345678903")),
            ("1234\u{a0}5678903", Ok("12345678903")),
            ("10000100000",       Ok("10000100000")),
            ("12345678904",       Err(CheckDigit)),
            ("12345678930",       Err(CheckDigit)),
            ("00000000000",       Err(CheckDigit)),
            // No digit would fit: the check would be 10.
            ("00000000060",       Err(CheckDigit)),
            ("1234567890",        Err(Length)),
            ("123456789033",      Err(Length)),
            ("",                  Err(Length)),
            ("1234567890x",       Err(Characters)),
            ("+12345678903",      Err(Characters)),
            ("1234/56/78903",     Err(Characters)),
            ("١٢٣٤٥٦٧٨٩٠٣",       Err(Characters)),
        ];
        for (written, expected) in cases {
            let read = account(written).map(|account| account.to_string());
            assert_eq!(
                read.as_deref().map_err(|error| *error),
                expected,
                "{written:?}"
            );
        }
    }

    #[test]
    fn of_ten_digits_at_most_one_eleventh_fits() {
        #[rustfmt::skip]
        let cases = [
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0], Some(3)),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Some(0)),
            // 2 × 6 = 12, 11 − 1 = 10.
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 6], None),
            // 5 + 6 = 11.
            ([1, 0, 0, 0, 0, 1, 0, 0, 0, 0], Some(0)),
        ];
        for (first, check) in cases {
            assert_eq!(check_digit(first), check, "{first:?}");
        }
    }

    #[test]
    fn an_ending_is_three_digits() {
        for (text, expected) in [
            ("903", Ok(AccountEnding([9, 0, 3]))),
            ("003", Ok(AccountEnding([0, 0, 3]))),
            ("90", Err(NotAnAccount::Length)),
            ("9033", Err(NotAnAccount::Length)),
            ("9o3", Err(NotAnAccount::Characters)),
        ] {
            assert_eq!(text.parse::<AccountEnding>(), expected, "{text}");
        }
    }

    #[test]
    fn no_log_tells_the_number() {
        let account: AccountNumber = "12345678903".parse().unwrap();
        assert_eq!(format!("{account:?}"), "AccountNumber(…903)");
    }

    fn accounts() -> impl Strategy<Value = AccountNumber> {
        prop::array::uniform10(0..10u8).prop_filter_map("no digit fits", |first| {
            let check = check_digit(first)?;
            let digits = first.into_iter().chain([check]);
            let text: String = digits.map(|digit| char::from(b'0' + digit)).collect();
            text.parse().ok()
        })
    }

    proptest! {
        #[test]
        fn a_number_survives_being_written(account in accounts()) {
            prop_assert_eq!(account.to_string().parse(), Ok(account));
            let json = serde_json::to_string(&account).unwrap();
            prop_assert_eq!(serde_json::from_str::<AccountNumber>(&json).unwrap(), account);
        }

        #[test]
        fn no_single_wrong_digit_goes_unnoticed(account in accounts(), at in 0..DIGITS, by in 1..10u8) {
            let mut digits = account.0;
            digits[at] = (digits[at] + by) % 10;
            let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
            prop_assert_eq!(text.parse::<AccountNumber>(), Err(NotAnAccount::CheckDigit));
        }

        #[test]
        fn no_two_neighbours_that_change_places_go_unnoticed(account in accounts(), at in 0..DIGITS - 1) {
            let mut digits = account.0;
            digits.swap(at, at + 1);
            prop_assume!(digits != account.0);
            let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
            prop_assert!(text.parse::<AccountNumber>().is_err());
        }

        #[test]
        fn nothing_that_is_written_breaks_the_reading(text in ".{0,30}") {
            let _any = text.parse::<AccountNumber>();
        }
    }
}
