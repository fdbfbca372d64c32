//! Amounts with their unit, `2.20 kr/km`.

use super::error::Why;

/// The øre of a text like `2.20 kr/km` whose unit is `unit`.
pub(super) fn ore(text: &str, unit: &'static str) -> Result<i64, Why> {
    let (amount, said) = text.split_once(' ').ok_or(Why::Unit(unit))?;
    if said != unit {
        return Err(Why::Unit(unit));
    }
    let (kroner, ore) = amount.split_once('.').unwrap_or((amount, "00"));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    // Nine digits of kroner never overflow.
    let is_amount = (1..=9).contains(&kroner.len()) && ore.len() == 2;
    if !is_amount || !are_digits(kroner) || !are_digits(ore) {
        return Err(Why::Amount);
    }
    let number = |part: &str| part.parse::<i64>().map_err(|_| Why::Amount);
    Ok(number(kroner)? * 100 + number(ore)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_whole_øre_in_the_unit_of_its_field() {
        #[rustfmt::skip]
        let cases = [
            ("2.20 kr/km",         Ok(220)),
            ("3.00 kr/km",         Ok(300)),
            ("146 kr/km",          Ok(14_600)),
            ("0.05 kr/km",         Ok(5)),
            ("999999999.99 kr/km", Ok(99_999_999_999)),
            ("1000000000 kr/km",   Err(Why::Amount)),
            ("2.2 kr/km",          Err(Why::Amount)),
            ("2.205 kr/km",        Err(Why::Amount)),
            ("2,20 kr/km",         Err(Why::Amount)),
            ("-2.20 kr/km",        Err(Why::Amount)),
            ("+2.20 kr/km",        Err(Why::Amount)),
            ("2.-1 kr/km",         Err(Why::Amount)),
            (".20 kr/km",          Err(Why::Amount)),
            (" kr/km",             Err(Why::Amount)),
            ("2.20 kr/h",          Err(Why::Unit("kr/km"))),
            ("2.20 kr",            Err(Why::Unit("kr/km"))),
            ("220 øre/km",         Err(Why::Unit("kr/km"))),
            ("2.20  kr/km",        Err(Why::Unit("kr/km"))),
            ("2.20",               Err(Why::Unit("kr/km"))),
            ("",                   Err(Why::Unit("kr/km"))),
        ];
        for (text, expected) in cases {
            assert_eq!(ore(text, "kr/km"), expected, "{text}");
        }
    }
}
