//! Numbers of receipts, trips and what they are booked on.

use domain::ids::{ReceiptId, RequisitionId, TripId};
use rand::Rng as _;
use uuid::Uuid;

/// No letter or digit that is taken for another one, and no vowel, so that no word
/// comes about.
const SIGNS: &[u8] = b"2345679CDFGHJKMNPQRTVWX";

/// How many signs there are, half of them before the dash.
const LENGTH: usize = 8;

/// A new number, random, to be read out on the phone: `K7M2-9QXD`.
pub fn new() -> ReceiptId {
    let mut random = rand::rng();
    let mut text = String::with_capacity(LENGTH + 1);
    for place in 0..LENGTH {
        if place == LENGTH / 2 {
            text.push('-');
        }
        let sign = SIGNS.get(random.random_range(0..SIGNS.len()));
        text.extend(sign.map(|sign| char::from(*sign)));
    }
    text.parse()
        .expect("plain letters within the length of an id")
}

/// An id that no trip has.
pub fn trip() -> TripId {
    let id = format!("trp_{}", Uuid::new_v4().simple());
    id.parse().expect("36 plain letters are an id")
}

/// The number of a requisition, to be read out on the phone: twelve digits that begin
/// with 9, one more than a national identity number has.
pub fn reference() -> RequisitionId {
    let number = Uuid::new_v4().as_u128() % 100_000_000_000;
    let number = format!("9{number:011}");
    number.parse().expect("twelve digits are an id")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn numbers_are_short_easy_to_say_and_none_is_like_another() {
        let numbers: BTreeSet<_> = (0..1000).map(|_| String::from(new())).collect();
        assert_eq!(numbers.len(), 1000);
        for number in &numbers {
            let (one, other) = number.split_once('-').unwrap();
            assert_eq!((one.len(), other.len()), (4, 4), "{number}");
            for sign in one.chars().chain(other.chars()) {
                assert!(!"0OQ1IL8BS5Z2UVAE".contains(sign) || "2 5 Q V".contains(sign));
                assert!(sign.is_ascii_uppercase() || sign.is_ascii_digit());
            }
        }
    }
}
