//! What a cell of the table grants.

use requisition_api::problem_code::ProblemCode;

use crate::store::Visibility;

/// What the table grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Nothing, and not even that there is anything.
    None,
    /// Nothing until a parent has agreed.
    ConsentRequired,
    /// Nothing here: people with a protected address use another channel.
    OtherChannel,
    /// Only what the one who asks has sent in themselves.
    Own,
    /// When, in which car; not where.
    LogisticsWithoutAddress,
    /// When, where, in which car; not why. Nothing that is kept from a youth.
    LogisticsOnly,
    /// All but every place.
    WithoutAddress,
    /// All but what is kept from guardians.
    Visible,
    /// Everything.
    All,
}

impl Grant {
    /// The grant of a cell; `None` when it cannot be read.
    pub(super) fn read(cell: &str) -> Option<Self> {
        match cell {
            "none" => Some(Self::None),
            "consent_required" => Some(Self::ConsentRequired),
            "other_channel" => Some(Self::OtherChannel),
            "own" => Some(Self::Own),
            "logistics_without_address" => Some(Self::LogisticsWithoutAddress),
            "logistics_only" => Some(Self::LogisticsOnly),
            "without_address" => Some(Self::WithoutAddress),
            "visible" => Some(Self::Visible),
            "all" => Some(Self::All),
            _ => None,
        }
    }

    /// How an operation is refused; `None` when it is granted, if only in part.
    pub const fn refusal(self) -> Option<ProblemCode> {
        match self {
            Self::None => Some(ProblemCode::NotFound),
            Self::ConsentRequired => Some(ProblemCode::ChildConsentRequired),
            Self::OtherChannel => Some(ProblemCode::ProtectedAddressChannel),
            Self::Own
            | Self::LogisticsWithoutAddress
            | Self::LogisticsOnly
            | Self::WithoutAddress
            | Self::Visible
            | Self::All => None,
        }
    }

    /// Which trips are as if they did not exist.
    pub const fn leaves_out(self) -> Option<Visibility> {
        match self {
            Self::Visible => Some(Visibility::HiddenFromGuardians),
            Self::ConsentRequired | Self::LogisticsOnly | Self::LogisticsWithoutAddress => {
                Some(Visibility::HiddenFromYouth)
            }
            Self::None | Self::OtherChannel | Self::Own | Self::WithoutAddress | Self::All => None,
        }
    }

    /// Whether a trip of this visibility may be known of at all: in a list, by
    /// its id, in the feed of changes.
    pub fn shows(self, visibility: Visibility) -> bool {
        match self {
            Self::None | Self::ConsentRequired | Self::OtherChannel | Self::Own => false,
            Self::LogisticsWithoutAddress
            | Self::LogisticsOnly
            | Self::WithoutAddress
            | Self::Visible
            | Self::All => self.leaves_out() != Some(visibility),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_from_one_side_is_shown_to_the_other() {
        use Visibility::{HiddenFromGuardians, HiddenFromYouth, LogisticsForGuardians, Ordinary};
        let shown = |grant: Grant| {
            [
                Ordinary,
                HiddenFromGuardians,
                LogisticsForGuardians,
                HiddenFromYouth,
            ]
            .map(|visibility| grant.shows(visibility))
        };
        #[rustfmt::skip]
        let cases = [
            (Grant::None,                    [false, false, false, false]),
            (Grant::ConsentRequired,         [false, false, false, false]),
            (Grant::OtherChannel,            [false, false, false, false]),
            (Grant::Own,                     [false, false, false, false]),
            (Grant::LogisticsWithoutAddress, [true,  true,  true,  false]),
            (Grant::LogisticsOnly,           [true,  true,  true,  false]),
            (Grant::WithoutAddress,          [true,  true,  true,  true]),
            (Grant::Visible,                 [true,  false, true,  true]),
            (Grant::All,                     [true,  true,  true,  true]),
        ];
        for (grant, expected) in cases {
            assert_eq!(shown(grant), expected, "{grant:?}");
        }
    }
}
