//! The figures that lines of the guide name.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use domain::{holidays::LAST_CALL, money::Ore};
use regulations::{Rates, Regulations, Status};

use crate::{
    deadlines::{CLAIM_MONTHS, COMPLAINT_WEEKS, TOO_LATE_YEARS},
    rules::{
        p08_short_trips::SHORT,
        p12_food_and_lodging::HALF_A_DAY,
        p24_copayment::PAYS_FROM,
        p26_documents::{GROWN_UP, HIDES_NOTHING},
    },
};

/// Years that a travel certificate holds at most, by the guidance on it.
const CERTIFICATE_YEARS: u32 = 1;

/// A figure that a line names. Each has one name in every text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// § 21: what a kilometre gives.
    Km,
    /// § 24: the user fee for each direction.
    Fee,
    /// § 24: the user fee at a place chosen freely.
    FreeChoiceFee,
    /// § 12: food for each 24 hours.
    Food,
    /// § 12: the most for lodging, for each 24 hours.
    Lodging,
    /// § 18: an escort's lost income, for each hour.
    EscortIncome,
    /// The cap on user fees in the calendar year.
    Cap,
    /// § 8: the shortest way that gives something.
    ShortestWay,
    /// § 12: hours away that give food.
    HoursAway,
    /// Years from which nobody is a child.
    OfAge,
    /// § 24: years from which a user fee is due.
    PaysFrom,
    /// Years up to which a child is looked at as half grown, and from which it has
    /// something to hide.
    HalfGrown,
    /// § 25: months in which to claim.
    ClaimMonths,
    /// § 25: years after which nothing is paid.
    TooLateYears,
    /// Weeks in which to complain.
    ComplaintWeeks,
    /// Years that a travel certificate holds at most.
    CertificateYears,
    /// The time of day by which transport is ordered on the last working day before.
    LastCall,
}

/// How much a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A sum of money.
    Sum(Ore),
    /// Metres.
    Length(u32),
    /// Years, months, weeks or hours, as the text says.
    Number(u32),
    /// A time of day in Norway.
    Clock(NaiveTime),
}

impl Figure {
    /// All.
    pub const ALL: [Self; 17] = [
        Self::Km,
        Self::Fee,
        Self::FreeChoiceFee,
        Self::Food,
        Self::Lodging,
        Self::EscortIncome,
        Self::Cap,
        Self::ShortestWay,
        Self::HoursAway,
        Self::OfAge,
        Self::PaysFrom,
        Self::HalfGrown,
        Self::ClaimMonths,
        Self::TooLateYears,
        Self::ComplaintWeeks,
        Self::CertificateYears,
        Self::LastCall,
    ];

    /// What texts call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Km => "km",
            Self::Fee => "fee",
            Self::FreeChoiceFee => "choice",
            Self::Food => "food",
            Self::Lodging => "lodging",
            Self::EscortIncome => "income",
            Self::Cap => "cap",
            Self::ShortestWay => "shortest",
            Self::HoursAway => "hours",
            Self::OfAge => "adult",
            Self::PaysFrom => "pays",
            Self::HalfGrown => "half",
            Self::ClaimMonths => "months",
            Self::TooLateYears => "years",
            Self::ComplaintWeeks => "weeks",
            Self::CertificateYears => "certificate",
            Self::LastCall => "call",
        }
    }

    /// How much it is on `date`; `None` where nobody has laid it down, or what is known
    /// of it is not confirmed.
    pub fn on(self, date: NaiveDate) -> Option<Amount> {
        let known = Regulations::current();
        let rate = |sum: fn(&Rates) -> Ore| {
            let rates = known.rates_on(date)?;
            is_sure(rates.status).then(|| Amount::Sum(sum(rates)))
        };
        match self {
            Self::Km => rate(|rates| Ore(rates.km.0)),
            Self::Fee => rate(|rates| rates.copayment),
            Self::FreeChoiceFee => rate(|rates| rates.free_choice_copayment),
            Self::Food => rate(|rates| rates.food),
            Self::Lodging => rate(|rates| rates.lodging),
            Self::EscortIncome => rate(|rates| rates.escort_income_hour),
            Self::Cap => {
                let cap = known.cap_in(date.year())?;
                is_sure(cap.status).then_some(Amount::Sum(cap.amount))
            }
            Self::ShortestWay => Some(Amount::Length(SHORT)),
            Self::HoursAway => Some(Amount::Number(HALF_A_DAY / 60)),
            Self::OfAge => Some(Amount::Number(GROWN_UP)),
            Self::PaysFrom => Some(Amount::Number(PAYS_FROM)),
            Self::HalfGrown => Some(Amount::Number(HIDES_NOTHING)),
            Self::ClaimMonths => Some(Amount::Number(CLAIM_MONTHS)),
            Self::TooLateYears => Some(Amount::Number(TOO_LATE_YEARS)),
            Self::ComplaintWeeks => Some(Amount::Number(u32::from(COMPLAINT_WEEKS))),
            Self::CertificateYears => Some(Amount::Number(CERTIFICATE_YEARS)),
            Self::LastCall => Some(Amount::Clock(LAST_CALL)),
        }
    }
}

const fn is_sure(status: Status) -> bool {
    match status {
        Status::Verified | Status::VerifiedSecondary => true,
        Status::Unverified => false,
    }
}
