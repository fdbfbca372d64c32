//! The rules, by the names they are known by.

use serde::{Deserialize, Serialize, de::Error as _};

/// Where a rule stands written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The act or regulation.
    pub act: Act,
    /// The section, without its sign; empty where the whole act is meant.
    pub section: &'static str,
    /// The paragraph (ledd) in the section, 0 where the whole section is meant.
    pub paragraph: u8,
    /// The letter in the paragraph.
    pub letter: Option<char>,
}

/// Acts and regulations that rules cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Pasientreiseforskriften, FOR-2015-06-25-793.
    TravelRegulation,
    /// Egenandelstakforskriften, FOR-2020-12-18-2990.
    CapRegulation,
    /// Syketransportregisterforskriften, FOR-2016-06-03-573.
    RegisterRegulation,
    /// Forskrift om barns opphold i helseinstitusjon, FOR-2000-12-01-1217.
    ChildrenRegulation,
    /// Pasient- og brukerrettighetsloven, LOV-1999-07-02-63.
    PatientRightsAct,
    /// Official guidance, no law.
    Guidance,
}

impl Act {
    /// The number in Lovdata; empty for guidance.
    pub const fn number(self) -> &'static str {
        match self {
            Self::TravelRegulation => "FOR-2015-06-25-793",
            Self::CapRegulation => "FOR-2020-12-18-2990",
            Self::RegisterRegulation => "FOR-2016-06-03-573",
            Self::ChildrenRegulation => "FOR-2000-12-01-1217",
            Self::PatientRightsAct => "LOV-1999-07-02-63",
            Self::Guidance => "",
        }
    }
}

/// How sure the reading of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The text of the law, read.
    Law,
    /// Follows from the law by arithmetic.
    Derived,
    /// Official guidance.
    Guidance,
    /// Not seen confirmed; shown as such.
    Unverified,
}

/// Who may apply a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The engine decides.
    Automatic,
    /// A case worker judges.
    CaseWorker,
    /// Nothing is decided by it; it is told.
    Information,
}

pub(crate) const fn cite(
    act: Act,
    section: &'static str,
    paragraph: u8,
    letter: Option<char>,
) -> Citation {
    Citation {
        act,
        section,
        paragraph,
        letter,
    }
}

macro_rules! rules {
    ($($name:ident $id:literal $act:ident $section:literal $paragraph:literal $letter:tt $standing:ident $way:ident: $about:literal;)*) => {
        /// A rule: one row of the decision tables, one message `rule-<id>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[expect(non_camel_case_types, reason = "sections such as § 1a keep their letter")]
        pub enum RuleId {
            $(#[doc = $about] $name,)*
        }

        impl RuleId {
            /// All, in the order of the regulation.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The name, as in `24-4`. Stored with decisions and never given to another rule.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The message that says it in words, as in `rule-24-4`.
            pub const fn message(self) -> &'static str {
                match self { $(Self::$name => concat!("rule-", $id),)* }
            }

            /// Where it stands written.
            pub const fn citation(self) -> Citation {
                match self { $(Self::$name => cite(Act::$act, $section, $paragraph, letter!($letter)),)* }
            }

            /// How sure the reading is.
            pub const fn standing(self) -> Standing {
                match self { $(Self::$name => Standing::$standing,)* }
            }

            /// Who may apply it.
            pub const fn way(self) -> Way {
                match self { $(Self::$name => Way::$way,)* }
            }
        }
    };
}

macro_rules! letter {
    (_) => {
        None
    };
    ($letter:literal) => {
        Some($letter)
    };
}

rules! {
    R0_1 "0-1" TravelRegulation "" 0 _ Law CaseWorker: "Travelled before 1 October 2016: another regulation.";
    R0_2 "0-2" TravelRegulation "" 0 _ Law CaseWorker: "Travelled in a year whose rates are not known yet.";
    R0_3 "0-3" Guidance "" 0 _ Law CaseWorker: "Opted out of automated processing.";
    R0_4 "0-4" Guidance "" 0 _ Guidance CaseWorker: "Protected address: by paper or a secure channel.";
    R0_5 "0-5" Guidance "" 0 _ Guidance CaseWorker: "An estate, a broken deadline, tuberculosis, organ donation, an exposed child.";
    R0_6 "0-6" TravelRegulation "" 0 _ Unverified Information: "How sums are rounded is not published.";
    R1a_1 "1a-1" TravelRegulation "1a" 2 _ Law Automatic: "Specialist care in the home region.";
    R1a_2 "1a-2" TravelRegulation "1a" 2 _ Law Automatic: "The nearest place that gives the care.";
    R1a_3 "1a-3" TravelRegulation "1a" 3 'a' Law Automatic: "A specialist with an agreement with the home region.";
    R1a_4 "1a-4" TravelRegulation "1a" 3 'b' Law Automatic: "A national or multi-regional service.";
    R1a_5 "1a-5" TravelRegulation "1a" 4 _ Law Automatic: "A place chosen freely.";
    R1a_6 "1a-6" TravelRegulation "1a" 4 _ Law Automatic: "Private radiology: to the nearest only.";
    R2_1 "2-1" TravelRegulation "2" 1 _ Law Automatic: "The regular general practitioner.";
    R2_2 "2-2" TravelRegulation "2" 2 _ Law Automatic: "Others with refund, in the home municipality or the nearest.";
    R2_3 "2-3" Guidance "2" 2 _ Guidance Automatic: "Providers without refund.";
    R2_4 "2-4" TravelRegulation "2" 3 _ Law Automatic: "Services that only get a contribution.";
    R3_1 "3-1" TravelRegulation "3" 1 _ Law Automatic: "Family counselling and municipal services.";
    R3_2 "3-2" TravelRegulation "3" 2 _ Law CaseWorker: "Family counselling where parties must meet.";
    R4_1 "4-1" TravelRegulation "4" 1 _ Law Automatic: "A Sámi-speaking doctor.";
    R5_1 "5-1" TravelRegulation "5" 1 _ Law Automatic: "Travelled farther than the nearest place.";
    R6_1 "6-1" TravelRegulation "6" 1 _ Law CaseWorker: "Continues with the former provider.";
    R7_1 "7-1" TravelRegulation "7" 1 'a' Law Automatic: "Necessary care.";
    R7_2 "7-2" TravelRegulation "7" 1 'b' Law CaseWorker: "A clinical study.";
    R7_3 "7-3" TravelRegulation "7" 1 'c' Law Automatic: "Family counselling and nursing home without medical need.";
    R7_4 "7-4" TravelRegulation "7" 2 _ Law Automatic: "Certificates, prevention, collecting medicine, evaluation.";
    R7_5 "7-5" Guidance "7" 1 _ Guidance CaseWorker: "Assisted fertilisation.";
    R7_6 "7-6" Guidance "7" 1 _ Guidance CaseWorker: "Donors.";
    R8_1 "8-1" TravelRegulation "8" 1 _ Law Automatic: "Shorter than 10 km.";
    R8_2 "8-2" TravelRegulation "8" 1 _ Law Automatic: "One minimum or flat fare.";
    R8_3 "8-3" TravelRegulation "8" 2 _ Law Automatic: "Acute help.";
    R8_4 "8-4" TravelRegulation "8" 2 _ Law Automatic: "Health attested to need taxi or car.";
    R8_5 "8-5" Guidance "8" 1 _ Guidance CaseWorker: "Public transport would not be in time.";
    R8_6 "8-6" TravelRegulation "8" 2 _ Law Automatic: "Lack of transport alone exempts no short trip.";
    R9_1 "9-1" TravelRegulation "9" 1 'a' Law Automatic: "Offered transport not used.";
    R9_2 "9-2" TravelRegulation "9" 1 'b' Law Automatic: "Told to use free public transport.";
    R10_1 "10-1" TravelRegulation "10" 1 _ Law Automatic: "Outside Norway.";
    R10_2 "10-2" TravelRegulation "10" 1 _ Guidance Automatic: "A trip from abroad before 3 March 2025.";
    R11_1 "11-1" TravelRegulation "11" 1 _ Law Automatic: "Covered by other rules.";
    R11_2 "11-2" Guidance "11" 1 _ Guidance CaseWorker: "An escort stays instead of going home.";
    R12_1 "12-1" TravelRegulation "12" 1 _ Law Automatic: "Food beyond 12 hours away.";
    R12_2 "12-2" TravelRegulation "12" 1 _ Law Automatic: "Six hours into a new day count as a day.";
    R12_3 "12-3" Guidance "12" 1 _ Guidance CaseWorker: "Meals given at the treatment place.";
    R12_4 "12-4" TravelRegulation "12" 2 _ Law CaseWorker: "Necessary lodging up to the cap.";
    R12_5 "12-5" TravelRegulation "12" 3 _ Law Automatic: "Private lodging.";
    R12_6 "12-6" TravelRegulation "12" 4 _ Law Automatic: "A stay prolonged for other reasons.";
    R12_7 "12-7" TravelRegulation "12" 5 _ Law CaseWorker: "Stays instead of going home between treatments.";
    R12_8 "12-8" TravelRegulation "12" 6 _ Law Automatic: "Lodging for the treatment.";
    R12_9 "12-9" TravelRegulation "12" 2 _ Law Automatic: "The visitor levy from 2027.";
    R13_1 "13-1" TravelRegulation "13" 1 _ Law CaseWorker: "Leave with a life-threatening illness.";
    R13_2 "13-2" Guidance "13" 1 _ Guidance Automatic: "Other leave.";
    R14_1 "14-1" TravelRegulation "14" 2 _ Law CaseWorker: "Income lost by an occupational injury.";
    R14_2 "14-2" TravelRegulation "14" 4 _ Law Information: "Disability benefit is not deducted.";
    R15_1 "15-1" TravelRegulation "15" 1 _ Law CaseWorker: "Freight and cleaning.";
    R16_1 "16-1" TravelRegulation "16" 1 _ Law Information: "Offered transport must be sound.";
    R16_2 "16-2" TravelRegulation "16" 2 _ Law Information: "Who assesses adapted transport.";
    R16_3 "16-3" TravelRegulation "16" 4 _ Law CaseWorker: "The trust attests lack of scheduled transport.";
    R17_1 "17-1" TravelRegulation "17" 1 _ Law Automatic: "An escort whose need is confirmed.";
    R17_2 "17-2" Guidance "17" 1 _ Guidance Automatic: "An escort of a child.";
    R17_3 "17-3" Guidance "17" 1 _ Guidance CaseWorker: "A second escort.";
    R17_4 "17-4" ChildrenRegulation "10" 0 _ Law CaseWorker: "Parents of an admitted child.";
    R17_5 "17-5" TravelRegulation "17" 4 _ Law Automatic: "The escort's own short way.";
    R17_6 "17-6" TravelRegulation "17" 5 _ Law Automatic: "The escort has far, the patient has not.";
    R17_7 "17-7" TravelRegulation "17" 6 _ Law CaseWorker: "A cheaper escort could have come.";
    R17_8 "17-8" TravelRegulation "17" 2 _ Law CaseWorker: "A support person at the abortion board.";
    R17_9 "17-9" TravelRegulation "17" 4 _ Law Automatic: "Food and lodging of an escort.";
    R18_1 "18-1" TravelRegulation "18" 1 _ Law CaseWorker: "An escort's lost income.";
    R18_2 "18-2" TravelRegulation "18" 1 _ Law CaseWorker: "An escort's hired help.";
    R18_3 "18-3" TravelRegulation "18" 3 _ Law Automatic: "No cut in pay.";
    R18_4 "18-4" Guidance "18" 0 _ Guidance Automatic: "An escort on benefits before 3 March 2025.";
    R18a_1 "18a-1" TravelRegulation "18a" 1 _ Law CaseWorker: "A specially qualified escort.";
    R19_1 "19-1" TravelRegulation "19" 1 'a' Law CaseWorker: "Next of kin to child psychiatry or family counselling.";
    R19_2 "19-2" TravelRegulation "19" 1 'b' Law CaseWorker: "Next of kin to a centre or course.";
    R19_3 "19-3" TravelRegulation "19" 2 'a' Law CaseWorker: "A child to a seriously ill parent.";
    R19_4 "19-4" TravelRegulation "19" 2 'b' Law CaseWorker: "A child who is followed up.";
    R19_5 "19-5" Guidance "19" 0 _ Guidance Automatic: "A visit to somebody who is ill.";
    R20_1 "20-1" TravelRegulation "20" 1 _ Law Automatic: "From home to treatment and back.";
    R20_2 "20-2" TravelRegulation "20" 2 _ Law Automatic: "From another place, capped at the way from home.";
    R20_3 "20-3" TravelRegulation "20" 3 _ Law CaseWorker: "The need arose unexpectedly.";
    R20_4 "20-4" TravelRegulation "20" 4 _ Law Automatic: "From the point of entry in Norway.";
    R20_5 "20-5" TravelRegulation "20" 5 _ Law CaseWorker: "Home after an occupational injury.";
    R20_6 "20-6" TravelRegulation "20" 6 _ Law CaseWorker: "Home to Svalbard.";
    R21_1 "21-1" TravelRegulation "21" 1 _ Law Automatic: "The standard rate below 300 km.";
    R21_2 "21-2" TravelRegulation "21" 4 _ Law Automatic: "The cheapest scheduled fare beyond 300 km.";
    R21_3 "21-3" TravelRegulation "21" 4 _ Law Automatic: "The standard rate beyond 300 km with a need for a car.";
    R21_4 "21-4" PatientRightsAct "2-6" 3 _ Derived Automatic: "Exactly 300 km.";
    R21_5 "21-5" TravelRegulation "21" 4 _ Law Automatic: "The ordered part is left out.";
    R21_6 "21-6" TravelRegulation "21" 2 _ Law Automatic: "A passenger ticket by boat.";
    R21_7 "21-7" TravelRegulation "21" 3 _ Law CaseWorker: "Own boat, snowmobile, ATV.";
    R21_8 "21-8" TravelRegulation "21" 5 _ Law Automatic: "Patient or escort is paid.";
    R21_9 "21-9" TravelRegulation "21" 5 _ Law Automatic: "Both documented scheduled transport.";
    R21_10 "21-10" PatientRightsAct "2-6" 3 _ Derived CaseWorker: "Two patients in one car.";
    R22_1 "22-1" TravelRegulation "22" 1 _ Law Automatic: "Ferry, toll and parking with a need for a car.";
    R22_2 "22-2" TravelRegulation "22" 1 _ Law Automatic: "No extras without that need.";
    R22_3 "22-3" TravelRegulation "22" 1 _ Derived Automatic: "The fee for studded tyres.";
    R22_4 "22-4" Guidance "22" 1 _ Guidance Automatic: "A travel certificate counts as attestation.";
    R22_5 "22-5" Guidance "22" 0 _ Guidance Automatic: "Relief from March 2020 to May 2022.";
    R22a_1 "22a-1" TravelRegulation "22a" 1 _ Law Automatic: "A taxi agreed with the trust.";
    R22a_2 "22a-2" TravelRegulation "22a" 3 _ Law Automatic: "A taxi without agreement.";
    R22a_3 "22a-3" TravelRegulation "22a" 3 _ Law Automatic: "An acute taxi.";
    R23_1 "23-1" TravelRegulation "23" 1 _ Law Information: "A flight that the trust booked.";
    R23_2 "23-2" TravelRegulation "23" 1 'a' Law Automatic: "A flight below 300 km.";
    R23_3 "23-3" TravelRegulation "23" 1 'b' Law Automatic: "A flight beyond 300 km.";
    R23a_1 "23a-1" TravelRegulation "23a" 1 _ Law CaseWorker: "An ambulance boat.";
    R24_1 "24-1" TravelRegulation "24" 1 _ Law Automatic: "The user fee in each direction.";
    R24_2 "24-2" TravelRegulation "24" 2 _ Law Automatic: "The user fee at a place chosen freely.";
    R24_3 "24-3" TravelRegulation "24" 2 _ Law CaseWorker: "Ordinary fee where that place is the nearest or the only one.";
    R24_4 "24-4" TravelRegulation "24" 3 _ Law Automatic: "Free from the user fee.";
    R24_5 "24-5" CapRegulation "3" 0 _ Law Automatic: "Free with an exemption card.";
    R24_6 "24-6" CapRegulation "2" 0 _ Derived Automatic: "The fee takes no more than the leg gives.";
    R24_7 "24-7" CapRegulation "3" 0 _ Guidance Information: "Fees beyond the cap are paid back.";
    R24_8 "24-8" RegisterRegulation "15" 0 _ Law Information: "The fee is reported.";
    R24_9 "24-9" Guidance "24" 0 _ Guidance Information: "A fee not paid on the way is invoiced.";
    R25_1 "25-1" TravelRegulation "25" 1 _ Law Automatic: "Claimed within six months.";
    R25_2 "25-2" TravelRegulation "25" 2 _ Law CaseWorker: "Late, because not able.";
    R25_3 "25-3" TravelRegulation "25" 2 _ Law CaseWorker: "Late, because misled.";
    R25_4 "25-4" TravelRegulation "25" 2 _ Law Automatic: "More than three years late.";
    R25_5 "25-5" TravelRegulation "25" 3 _ Law Information: "No interest.";
    R25_6 "25-6" TravelRegulation "25" 3 _ Law Information: "The home region pays.";
    R26_1 "26-1" TravelRegulation "26" 1 _ Law Automatic: "Documents may be asked for.";
    R26_2 "26-2" TravelRegulation "26" 2 _ Law Automatic: "Attendance found in registers.";
    R26_3 "26-3" Guidance "26" 0 _ Guidance Automatic: "Attendance must be confirmed on paper.";
    R26_4 "26-4" Guidance "26" 0 _ Guidance Automatic: "No confirmation for a child under 12.";
    R27_1 "27-1" TravelRegulation "27" 1 _ Law CaseWorker: "Somebody else paid the escort.";
    R27_2 "27-2" Guidance "27" 0 _ Guidance CaseWorker: "Small sums before 3 March 2025.";
    R27_3 "27-3" PatientRightsAct "2-6a" 0 _ Law CaseWorker: "Paid in error.";
}

impl Serialize for RuleId {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::ALL
            .iter()
            .copied()
            .find(|rule| rule.id() == id)
            .ok_or_else(|| D::Error::custom("no such rule"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_rules_have_one_name() {
        let names: BTreeSet<_> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(names.len(), RuleId::ALL.len());
    }
}
