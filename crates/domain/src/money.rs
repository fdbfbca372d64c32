//! Money.

use serde::{Deserialize, Serialize};

/// A sum in Norwegian **øre**, a whole number. 100 øre are 1 krone.
///
/// Never a floating point number, in memory, on the wire or in a database.
///
/// ```
/// use domain::money::Ore;
///
/// assert_eq!(Ore(17_100).kroner_and_ore(), (171, 0));
/// assert_eq!(Ore(-50).kroner_and_ore(), (0, 50));
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Ore(pub i64);

impl Ore {
    /// The greatest sum that is reckoned with: 100 milliard kroner. Very many of them add up without leaving an `i64`.
    pub const MOST: Self = Self(10_000_000_000_000);

    /// The size of the sum as whole kroner and the øre that remain, without its sign.
    pub const fn kroner_and_ore(self) -> (u64, u8) {
        let size = self.0.unsigned_abs();
        // A remainder of 100 fits any integer type.
        (size / 100, (size % 100) as u8)
    }

    /// Whether the sum is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}
