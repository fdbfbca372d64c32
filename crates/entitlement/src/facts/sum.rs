//! Sums as a claim names them.

use domain::money::Ore;
use serde::{Deserialize, Deserializer};

use super::Fact;

/// The greatest sum that a claim may name, 100 million kroner; the smallest is zero. As many of them as anybody
/// writes down add up without leaving an `i64`.
pub const MOST: Ore = Ore(10_000_000_000);

/// Reads a sum, and refuses what nobody has paid.
pub(super) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Ore, D::Error> {
    within(Ore::deserialize(from)?)
}

/// Reads a sum that may be unknown.
pub(super) fn read_fact<'de, D: Deserializer<'de>>(from: D) -> Result<Fact<Ore>, D::Error> {
    let fact = Fact::deserialize(from)?;
    if let Fact::Stated(sum, _) = fact {
        within::<D::Error>(sum)?;
    }
    Ok(fact)
}

fn within<E: serde::de::Error>(sum: Ore) -> Result<Ore, E> {
    match (Ore(0)..=MOST).contains(&sum) {
        true => Ok(sum),
        false => Err(E::custom("a sum from 0 to 100 million kroner, in øre")),
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::{Cost, Escort, Leg, LostIncome};

    #[test]
    fn a_sum_is_read_from_nothing_to_the_most() {
        #[rustfmt::skip]
        let cases = [
            ("0", true), ("1", true), ("10000000000", true), ("10000000001", false),
            ("-1", false), ("9223372036854775807", false), ("-9223372036854775808", false), ("1.5", false),
        ];
        for (sum, is_read) in cases {
            let cost = format!(r#"{{"kind":"toll","amount":{sum}}}"#);
            assert_eq!(
                serde_json::from_str::<Cost>(&cost).is_ok(),
                is_read,
                "{cost}"
            );
            let fare = format!(r#"{{"cheapest_fare":{{"value":{sum}}}}}"#);
            assert_eq!(
                serde_json::from_str::<Leg>(&fare).is_ok(),
                is_read,
                "{fare}"
            );
            let tickets = format!(r#"{{"tickets":{{"value":{sum}}}}}"#);
            assert_eq!(
                serde_json::from_str::<Escort>(&tickets).is_ok(),
                is_read,
                "{tickets}"
            );
            let help =
                format!(r#"{{"hired_help":{{"minutes":1,"paid":{sum},"next_of_kin":false}}}}"#);
            assert_eq!(
                serde_json::from_str::<LostIncome>(&help).is_ok(),
                is_read,
                "{help}"
            );
        }
    }
}
