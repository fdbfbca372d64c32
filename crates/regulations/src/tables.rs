//! The tables, and the questions they answer.

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{
    county::{County, HealthRegion},
    money::Ore,
    municipality::Municipality,
};

use crate::{
    figures::{Cap, PoliceRate, Rates, Rounding, SamiArea, Temporary, TravelScale, Window},
    period::{Dated as _, row_on},
    version::{Version, VersionStart},
};

/// Every dated figure and list that the rules of patient travel need.
///
/// Rows stand in the order of time and never overlap. Where no row counts the
/// answer is `None`, never the figure of another year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regulations {
    /// When each version of the text began, oldest first.
    pub versions: Cow<'static, [VersionStart]>,
    /// The rates of pasientreiseforskriften, without gaps.
    pub rates: Cow<'static, [Rates]>,
    /// What police get for each hour, without gaps.
    pub police: Cow<'static, [PoliceRate]>,
    /// Statens reiseregulativ, only the years whose rates are known.
    pub travel_scale: Cow<'static, [TravelScale]>,
    /// The caps on user fees, year by year.
    pub caps: Cow<'static, [Cap]>,
    /// The administrative area for Sámi languages, only the periods whose list is known.
    pub sami_areas: Cow<'static, [SamiArea]>,
    /// The region of each county, in the order of [`County::ALL`].
    pub counties: [HealthRegion; County::ALL.len()],
    /// Rules that hold for a time.
    pub windows: Cow<'static, [Window]>,
    /// How kilometres times rate become a sum.
    pub rounding: Rounding,
}

impl Regulations {
    /// The version whose text holds for a leg on `date`.
    pub fn version_on(&self, date: NaiveDate) -> Version {
        let began = |start: &&VersionStart| start.counts_from.is_none_or(|first| first <= date);
        let start = self.versions.iter().rev().find(began);
        start.map_or(Version::V0, |start| start.version)
    }

    /// The rates for a leg on `date`; `None` before 2016-10-01 and for years
    /// whose rates are not laid down here.
    pub fn rates_on(&self, date: NaiveDate) -> Option<&Rates> {
        row_on(&self.rates, date)
    }

    /// § 18a: what police get for each hour; `None` before 2025-03-03 and for
    /// years without a figure.
    pub fn police_hour_on(&self, date: NaiveDate) -> Option<Ore> {
        row_on(&self.police, date).map(|row| row.hour)
    }

    /// § 21 third paragraph: the rates for boat, snowmobile and ATV; `None`
    /// where they are not known.
    pub fn travel_scale_on(&self, date: NaiveDate) -> Option<&TravelScale> {
        row_on(&self.travel_scale, date)
    }

    /// The cap on user fees in a calendar year, with how well it is known.
    pub fn cap_in(&self, year: i32) -> Option<&Cap> {
        self.caps.iter().rev().find(|cap| cap.year == year)
    }

    /// Whether a municipality belonged to the administrative area for Sámi
    /// languages on `date`; `None` where the list of that day is not known.
    /// Any number it has had names it.
    pub fn is_sami_area(&self, municipality: Municipality, date: NaiveDate) -> Option<bool> {
        let area = row_on(&self.sami_areas, date)?;
        Some(area.municipalities.binary_search(&municipality).is_ok())
    }

    /// The region of the specialist health service that a county belongs to.
    pub const fn region_of(&self, county: County) -> HealthRegion {
        self.counties[county as usize]
    }

    /// Whether a rule that holds for a time holds on `date`.
    pub fn holds_on(&self, rule: Temporary, date: NaiveDate) -> bool {
        self.windows
            .iter()
            .any(|window| window.rule == rule && window.counts_on(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{OrePerKm, RoundingRule, Status};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What is compiled in, without the years that were added after this was
    /// written: a new year is data and breaks no test.
    fn until_2026() -> Regulations {
        let all = Regulations::current();
        let is_older = |last: NaiveDate| last < day("2027-01-01");
        Regulations {
            rates: only(&all.rates, |row| is_older(row.counts_to)),
            police: only(&all.police, |row| is_older(row.counts_to)),
            travel_scale: only(&all.travel_scale, |row| is_older(row.counts_to)),
            caps: only(&all.caps, |row| row.year < 2027),
            ..all.clone()
        }
    }

    fn only<T: Clone>(rows: &[T], keep: impl Fn(&T) -> bool) -> Cow<'static, [T]> {
        rows.iter().filter(|row| keep(row)).cloned().collect()
    }

    fn kroner(amount: i64) -> Ore {
        Ore(amount * 100)
    }

    type Figures = (
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        [i64; 9],
    );

    /// First and last day, the act, the act of the user fees; then in øre a
    /// kilometre, and in kroner user fee, food, lodging, escort's hour, hired
    /// help, injury's hour and day, user fee of free choice. Written from the
    /// amending acts, not from the data.
    #[rustfmt::skip]
    const RATES: [Figures; 12] = [
        ("2016-10-01", "2016-12-31", "FOR-2016-09-12-1056", "FOR-2016-09-12-1056", [220, 146, 210, 535, 120, 40, 65, 335, 400]),
        ("2017-01-01", "2017-12-31", "FOR-2016-12-19-1749", "FOR-2016-09-12-1056", [230, 146, 215, 550, 125, 40, 65, 345, 400]),
        ("2018-01-01", "2018-12-31", "FOR-2017-12-19-2255", "FOR-2017-12-19-2255", [240, 149, 220, 565, 130, 45, 70, 355, 400]),
        ("2019-01-01", "2019-12-31", "FOR-2018-12-15-2035", "FOR-2017-12-19-2255", [250, 149, 225, 580, 135, 45, 70, 365, 400]),
        ("2020-01-01", "2020-12-31", "FOR-2019-12-09-1706", "FOR-2019-12-09-1706", [260, 159, 232, 598, 139, 46, 72, 376, 400]),
        ("2021-01-01", "2021-12-31", "FOR-2020-12-17-2959", "FOR-2019-12-09-1706", [270, 159, 238, 614, 143, 48, 74, 386, 400]),
        ("2022-01-01", "2022-12-31", "FOR-2021-12-16-3664", "FOR-2019-12-09-1706", [280, 159, 244, 631, 147, 49, 76, 396, 400]),
        ("2023-01-01", "2023-12-31", "FOR-2022-12-15-2233", "FOR-2022-12-15-2233", [290, 164, 253, 655, 153, 51, 79, 411, 400]),
        ("2024-01-01", "2024-12-31", "FOR-2023-12-19-2234", "FOR-2023-12-19-2234", [300, 171, 264, 683, 160, 53, 82, 429, 400]),
        ("2025-01-01", "2025-03-02", "FOR-2024-12-16-3144", "FOR-2023-12-19-2234", [310, 171, 275, 711, 167, 55, 85, 447, 400]),
        ("2025-03-03", "2025-12-31", "FOR-2025-01-22-96",   "FOR-2025-01-22-96",   [310, 171, 275, 711, 167, 55, 85, 447, 400]),
        ("2026-01-01", "2026-12-31", "FOR-2025-12-15-2590", "FOR-2025-01-22-96",   [320, 171, 284, 734, 172, 57, 88, 461, 400]),
    ];

    #[test]
    fn every_rate_counts_from_its_first_day_to_its_last() {
        let known = until_2026();
        assert_eq!(known.rates.len(), RATES.len());
        for (first, last, act, copayment_act, figures) in RATES {
            let [
                km,
                copayment,
                food,
                lodging,
                escort,
                help,
                hour,
                most,
                free_choice,
            ] = figures;
            for on in [first, last] {
                let rates = known.rates_on(day(on)).unwrap();
                assert_eq!(rates.counts_from, day(first), "{on}");
                assert_eq!(rates.counts_to, day(last), "{on}");
                assert_eq!(rates.act.to_string(), act, "{on}");
                assert_eq!(rates.copayment_act.to_string(), copayment_act, "{on}");
                assert_eq!(rates.status, Status::Verified, "{on}");
                assert_eq!(rates.km, OrePerKm(km), "{on}");
                assert_eq!(rates.copayment, kroner(copayment), "{on}");
                assert_eq!(rates.free_choice_copayment, kroner(free_choice), "{on}");
                assert_eq!(rates.food, kroner(food), "{on}");
                assert_eq!(rates.lodging, kroner(lodging), "{on}");
                assert_eq!(rates.escort_income_hour, kroner(escort), "{on}");
                assert_eq!(rates.hired_help_hour, kroner(help), "{on}");
                assert_eq!(rates.injury_hour, kroner(hour), "{on}");
                assert_eq!(rates.injury_day, kroner(most), "{on}");
            }
        }
    }

    #[test]
    fn outside_the_known_years_there_are_no_rates_at_all() {
        let known = until_2026();
        for on in [
            "2016-09-30",
            "2008-07-04",
            "2027-01-01",
            "2027-12-31",
            "2099-06-01",
        ] {
            assert_eq!(known.rates_on(day(on)), None, "{on}");
        }
        for on in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(known.rates_on(on), None);
            assert_eq!(known.travel_scale_on(on), None);
            assert_eq!(known.police_hour_on(on), None);
        }
    }

    #[test]
    fn a_version_holds_from_its_first_day_until_the_next_one() {
        let known = until_2026();
        #[rustfmt::skip]
        let cases = [
            ("2016-09-30", Version::V0),
            ("2016-10-01", Version::V1),
            ("2025-03-02", Version::V1),
            ("2025-03-03", Version::V2),
            ("2025-04-24", Version::V2),
            ("2025-04-25", Version::V2_1),
            ("2025-05-31", Version::V2_1),
            ("2025-06-01", Version::V2_2),
            ("2025-12-31", Version::V2_2),
            ("2026-01-01", Version::V2_3),
            ("2026-12-31", Version::V2_3),
            ("2027-01-01", Version::V2_4),
            ("2031-01-01", Version::V2_4),
        ];
        for (on, version) in cases {
            assert_eq!(known.version_on(day(on)), version, "{on}");
        }
        assert_eq!(known.version_on(NaiveDate::MIN), Version::V0);
    }

    #[test]
    fn police_have_an_hour_of_their_own_since_march_2025() {
        let known = until_2026();
        #[rustfmt::skip]
        let cases = [
            ("2025-03-02", None),
            ("2025-03-03", Some(481)),
            ("2025-12-31", Some(481)),
            ("2026-01-01", Some(496)),
            ("2026-12-31", Some(496)),
            ("2027-01-01", None),
        ];
        for (on, hour) in cases {
            assert_eq!(known.police_hour_on(day(on)), hour.map(kroner), "{on}");
        }
    }

    #[test]
    fn boat_and_snowmobile_have_a_rate_only_in_years_that_were_seen() {
        let known = until_2026();
        #[rustfmt::skip]
        let cases = [
            ("2015-12-31", None),
            ("2016-01-01", Some(750)),
            ("2016-10-01", Some(750)),
            ("2017-07-01", Some(750)),
            ("2018-12-31", Some(750)),
            ("2019-01-01", None),
            ("2020-12-31", None),
            ("2021-01-01", Some(750)),
            ("2022-07-01", Some(750)),
            ("2023-12-31", Some(750)),
            ("2024-01-01", None),
            ("2026-12-31", None),
            ("2027-01-01", None),
        ];
        for (on, rate) in cases {
            let scale = known.travel_scale_on(day(on));
            assert_eq!(scale.map(|scale| scale.snowmobile.0), rate, "{on}");
            assert_eq!(scale.map(|scale| scale.boat.0), rate, "{on}");
            let status = rate.map(|_| Status::VerifiedSecondary);
            assert_eq!(scale.map(|scale| scale.status), status, "{on}");
        }
    }

    #[test]
    fn every_cap_is_as_well_known_as_it_says() {
        let known = until_2026();
        use Status::{Unverified, Verified, VerifiedSecondary};
        #[rustfmt::skip]
        let cases = [
            (2016, 2185, Verified,          Some("FOR-2015-12-15-1575")),
            (2017, 2205, Verified,          Some("FOR-2016-12-22-1838")),
            (2018, 2258, Verified,          Some("FOR-2017-12-22-2386")),
            (2019, 2369, Verified,          Some("FOR-2018-12-17-2016")),
            (2020, 2460, Verified,          Some("FOR-2019-12-16-1815")),
            (2021, 2460, VerifiedSecondary, None),
            (2022, 2921, VerifiedSecondary, None),
            (2023, 3040, Verified,          None),
            (2024, 3165, Verified,          None),
            (2025, 3278, Unverified,        None),
            (2026, 3278, VerifiedSecondary, None),
        ];
        assert_eq!(known.caps.len(), cases.len());
        for (year, amount, status, act) in cases {
            let cap = known.cap_in(year).unwrap();
            assert_eq!(cap.amount, kroner(amount), "{year}");
            assert_eq!(cap.status, status, "{year}");
            assert_eq!(cap.act.map(|act| act.to_string()).as_deref(), act, "{year}");
        }
        assert_eq!(known.cap_in(2015), None);
        assert_eq!(known.cap_in(2027), None);
    }

    #[test]
    fn the_area_for_sámi_languages_changes_and_is_not_known_in_every_year() {
        let known = until_2026();
        let (yes, no, unknown) = (Some(true), Some(false), None);
        #[rustfmt::skip]
        let cases = [
            // what it shows                       number  2016-10-01  2017-06-30  2017-07-01  2023-12-31  2024-01-01  2025-12-31  2026-01-01
            ("Karasjok, number of today",          "5610", [yes,       yes,        unknown,    unknown,    yes,        yes,        yes]),
            ("Karasjok, number of then",           "2021", [yes,       yes,        unknown,    unknown,    yes,        yes,        yes]),
            ("Karasjok, number in between",        "5437", [yes,       yes,        unknown,    unknown,    yes,        yes,        yes]),
            ("Tysfjord, split in 2020",            "1850", [yes,       yes,        unknown,    unknown,    no,         no,         no]),
            ("Hamarøy, came in later",             "1875", [no,        no,         unknown,    unknown,    yes,        yes,        yes]),
            ("Saltdal, the newest",                "1840", [no,        no,         unknown,    unknown,    no,         no,         yes]),
            ("Oslo, never",                        "0301", [no,        no,         unknown,    unknown,    no,         no,         no]),
        ];
        let days = [
            "2016-10-01",
            "2017-06-30",
            "2017-07-01",
            "2023-12-31",
            "2024-01-01",
            "2025-12-31",
            "2026-01-01",
        ];
        for (shows, number, expected) in cases {
            let municipality = number.parse().unwrap();
            let found = days.map(|on| known.is_sami_area(municipality, day(on)));
            assert_eq!(found, expected, "{shows}");
        }
    }

    #[test]
    fn each_list_names_exactly_its_municipalities() {
        let known = until_2026();
        // Karasjok, Kautokeino, Nesseby, Porsanger, Tana, Kåfjord, Lavangen, Tysfjord,
        // Røyrvik, Snåsa under the numbers of 2016.
        let of_2016 = [2021, 2011, 2027, 2020, 2025, 1940, 1920, 1850, 1739, 1736];
        // Karasjok, Kautokeino, Nesseby, Tana, Porsanger, Kåfjord, Lavangen, Tjeldsund,
        // Hattfjelldal, Hamarøy, Røyrvik, Røros, Snåsa under those of 2024, then Saltdal.
        let of_2026 = [
            5610, 5612, 5636, 5628, 5622, 5540, 5518, 5512, 1826, 1875, 5043, 5025, 5041, 1840,
        ];
        let (of_2024, _) = of_2026.split_at(13);
        let in_2016 = |number: u16| number < 2100;
        // Hamarøy and Tjeldsund had these two in Nordland until 2019.
        let since_2024 = |number: u16| {
            ["18", "50", "55", "56"].contains(&&*(number / 100).to_string())
                && ![1849, 1852].contains(&number)
        };
        type Numbers<'a> = (&'a str, &'a [u16], &'a dyn Fn(u16) -> bool);
        let cases: [Numbers<'_>; 3] = [
            ("2016-10-01", &of_2016, &in_2016),
            ("2024-01-01", of_2024, &since_2024),
            ("2026-01-01", &of_2026, &since_2024),
        ];
        for (on, expected, was_given_then) in cases {
            for number in (101..10_000).filter(|number| was_given_then(*number)) {
                let found = known.is_sami_area(Municipality::with_number(number).unwrap(), day(on));
                assert_eq!(found, Some(expected.contains(&number)), "{number} on {on}");
            }
        }
    }

    #[test]
    fn every_county_belongs_to_one_region() {
        let known = until_2026();
        use HealthRegion::{Central, North, SouthEast, West};
        #[rustfmt::skip]
        let cases = [
            (County::Nordland,      North),
            (County::Troms,         North),
            (County::Finnmark,      North),
            (County::Svalbard,      North),
            (County::Trondelag,     Central),
            (County::MoreOgRomsdal, Central),
            (County::Rogaland,      West),
            (County::Vestland,      West),
            (County::Oslo,          SouthEast),
            (County::Ostfold,       SouthEast),
            (County::Akershus,      SouthEast),
            (County::Buskerud,      SouthEast),
            (County::Innlandet,     SouthEast),
            (County::Vestfold,      SouthEast),
            (County::Telemark,      SouthEast),
            (County::Agder,         SouthEast),
        ];
        assert_eq!(cases.len(), County::ALL.len());
        for (county, region) in cases {
            assert_eq!(known.region_of(county), region, "{county:?}");
        }
    }

    #[test]
    fn a_rule_for_a_time_holds_on_its_first_and_last_day() {
        let known = until_2026();
        #[rustfmt::skip]
        let cases = [
            (Temporary::PandemicRelief, "2020-03-11", false),
            (Temporary::PandemicRelief, "2020-03-12", true),
            (Temporary::PandemicRelief, "2022-05-31", true),
            (Temporary::PandemicRelief, "2022-06-01", false),
            (Temporary::VisitorLevy,    "2026-12-31", false),
            (Temporary::VisitorLevy,    "2027-01-01", true),
            (Temporary::VisitorLevy,    "2040-01-01", true),
        ];
        for (rule, on, holds) in cases {
            assert_eq!(known.holds_on(rule, day(on)), holds, "{rule:?} {on}");
        }
    }

    #[test]
    fn how_to_round_is_stated_and_not_confirmed() {
        let known = until_2026();
        assert_eq!(known.rounding.rule, RoundingRule::HalfUp);
        assert_eq!(known.rounding.status, Status::Unverified);
    }
}
