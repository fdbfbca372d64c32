//! Food and lodging (§ 12).
//!
//! First paragraph: whoever has a right to travel support and was away from
//! home for more than 12 hours gets a sum for food for each 24 hours; beyond
//! the first, six hours or more into new ones count as all of them.
//!
//! Second and third paragraph: necessary lodging on the way, up to a cap for
//! each 24 hours, never private; from 2027 the visitor levy on top, in full.
//!
//! Fourth paragraph: nothing for what comes of a stay prolonged for another
//! reason than a health service. Fifth: who stays near the treatment instead
//! of going home between several gets all of it, if that is cheaper than the
//! trips; a case worker compares. Sixth: nothing for lodging that the
//! treatment needs.
//!
//! Before 3 March 2025 the same held, fourth to sixth paragraph elsewhere.
//!
//! Each 24 hours and each night get the rate of the day they begin, from the
//! first day of travel on. How meals at the treatment place count is guidance.

use chrono::{Days, NaiveDate};
use domain::money::Ore;
use regulations::{Rates, Regulations, Temporary, Version};

use crate::{
    case::{Right, Steps, TripCase},
    decision::{At, Basis, Decision, Used, Verdict},
    facts::{Fact, FactName, Lodging, LodgingKind, LodgingReason, Source, Stay},
    ledger::Ledger,
    rule::RuleId,
};

/// Minutes: away for longer than this gives food.
pub(crate) const HALF_A_DAY: u32 = 12 * 60;

/// Minutes in 24 hours.
const DAY: u32 = 24 * 60;

/// Minutes into new 24 hours that count as all of them.
const INTO_A_NEW_DAY: u32 = 6 * 60;

/// Food and lodging of the patient.
pub(crate) fn stay(case: &TripCase<'_>, right: Right, decision: &mut Decision) -> Right {
    of_person(case, &case.trip.stay, case.at, right, decision)
}

/// Food and lodging of whoever has a right to travel support.
pub(crate) fn of_person(
    case: &TripCase<'_>,
    stay: &Stay,
    at: At,
    right: Right,
    decision: &mut Decision,
) -> Right {
    let nothing_said = stay.minutes_away.is_not_stated() && stay.lodging.is_empty();
    let (Some(first), false) = (case.day, nothing_said || right == Right::No) else {
        return Right::Yes;
    };
    if case.regulations.version_on(first) == Version::V0 {
        return Right::Yes;
    }
    let (steps, certain, pending) = decision.parts();
    let mut person = Person {
        regulations: case.regulations,
        first,
        at,
        steps,
        ledger: Ledger::new(certain, pending, right),
    };
    let prolonged = person.judged_if(RuleId::R12_6, stay.prolonged, FactName::Prolonged);
    let between = person.judged_if(RuleId::R12_7, stay.stayed_between, FactName::StaysBetween);
    // Which day is the first is not known before every day is.
    let first_day = if case.every_day_is_known() {
        Right::Yes
    } else {
        Right::Missing
    };
    let due = prolonged.and(between).and(first_day);
    let in_full = between != Right::Yes;
    let mut night = first;
    let whole = Used::one(FactName::Prolonged, stay.prolonged.source())
        .and(FactName::StaysBetween, stay.stayed_between.source());
    let mut found = due.and(person.food(stay, due, whole));
    for lodging in &stay.lodging {
        found = found.and(person.lodging(lodging, night, (in_full, due, whole)));
        let nights = Days::new(u64::from(lodging.nights));
        night = night.checked_add_days(nights).unwrap_or(NaiveDate::MAX);
    }
    found
}

/// Days that count for food.
const fn food_days(minutes: u32) -> u32 {
    if minutes <= HALF_A_DAY {
        0
    } else if minutes <= DAY {
        1
    } else {
        minutes / DAY + (minutes % DAY >= INTO_A_NEW_DAY) as u32
    }
}

/// Whose food and lodging it is, and where it is written down.
struct Person<'a> {
    regulations: &'a Regulations,
    /// The first day of travel.
    first: NaiveDate,
    at: At,
    steps: Steps<'a>,
    ledger: Ledger<'a>,
}

impl Person<'_> {
    /// What a case worker judges once it is so, or may be.
    fn judged_if(&mut self, rule: RuleId, fact: Fact<bool>, name: FactName) -> Right {
        if fact.or_usual(false).value() == Some(false) {
            return Right::Yes;
        }
        let used = Used::one(name, fact.source());
        self.steps.note(self.at, rule, Verdict::Judged, used, 0)
    }

    /// First paragraph.
    fn food(&mut self, stay: &Stay, due: Right, whole: Used) -> Right {
        let used = Used::one(FactName::HoursAway, stay.minutes_away.source());
        let minutes = match stay.minutes_away {
            Fact::NotStated => return Right::Yes,
            Fact::Unknown(_) => {
                return self.note(RuleId::R12_1, Verdict::Judged, used, 0);
            }
            Fact::Stated(minutes, _) => minutes,
        };
        let days = food_days(minutes);
        if days == 0 {
            self.note(RuleId::R12_1, Verdict::Fails, used, minutes);
            return Right::Yes;
        }
        self.note(RuleId::R12_1, Verdict::Holds, used, minutes);
        if minutes > DAY {
            let begun = minutes % DAY;
            let verdict = if begun >= INTO_A_NEW_DAY {
                Verdict::Holds
            } else {
                Verdict::Fails
            };
            self.note(RuleId::R12_2, verdict, used, begun);
        }
        let meals = self.judged_if(RuleId::R12_3, stay.meals_provided, FactName::MealsProvided);
        let due = due.and(meals);
        let used = used
            .and(FactName::MealsProvided, stay.meals_provided.source())
            .and_all(whole);
        let (at, ledger) = (self.at, &mut self.ledger);
        let known = by_rates(self.regulations, self.first, days, |rates, count| {
            let rate = rates.food;
            let basis = Basis::Days { count, rate };
            let amount = Ore(i64::from(count) * rate.0);
            ledger.add(at, RuleId::R12_1, due, amount, basis, used);
        });
        meals.and(self.rates_known(known))
    }

    /// Second to sixth paragraph.
    fn lodging(
        &mut self,
        lodging: &Lodging,
        first: NaiveDate,
        (in_full, due, whole): (bool, Right, Used),
    ) -> Right {
        let (rule, verdict, used) = necessary(lodging);
        let used = used.and_all(whole);
        let found = self.note(rule, verdict, used, u32::from(lodging.nights));
        if found == Right::No || lodging.nights == 0 {
            return Right::Yes;
        }
        let due = due.and(found);
        let known = if in_full {
            let basis = Basis::LodgingInFull;
            let rule = RuleId::R12_7;
            self.ledger
                .add(self.at, rule, due, lodging.paid, basis, used);
            Right::Yes
        } else {
            self.up_to_the_cap(lodging, first, due, used)
        };
        self.visitor_levy(lodging, first, due);
        found.and(known)
    }

    fn up_to_the_cap(
        &mut self,
        lodging: &Lodging,
        first: NaiveDate,
        due: Right,
        used: Used,
    ) -> Right {
        let nights = u32::from(lodging.nights);
        let mut left = (lodging.paid.0, i64::from(nights));
        let (at, ledger) = (self.at, &mut self.ledger);
        let known = by_rates(self.regulations, first, nights, |rates, count| {
            let cap = rates.lodging;
            let share = part(left.0, i64::from(count), left.1);
            left = (left.0 - share, left.1 - i64::from(count));
            let amount = Ore(share.min(i64::from(count) * cap.0));
            let basis = Basis::Nights { count, cap };
            ledger.add(at, RuleId::R12_4, due, amount, basis, used);
        });
        self.rates_known(known)
    }

    /// Second paragraph from 2027, by the last of the nights: there was no levy before.
    fn visitor_levy(&mut self, lodging: &Lodging, first: NaiveDate, due: Right) {
        if lodging.visitor_levy.0 <= 0 {
            return;
        }
        let used = Used::one(FactName::Lodging, Source::Patient);
        let more_nights = Days::new(u64::from(lodging.nights.saturating_sub(1)));
        let last = first
            .checked_add_days(more_nights)
            .unwrap_or(NaiveDate::MAX);
        if !self.regulations.holds_on(Temporary::VisitorLevy, last) {
            self.note(RuleId::R12_9, Verdict::Fails, used, 0);
            return;
        }
        let levy = lodging.visitor_levy;
        let basis = Basis::VisitorLevy;
        self.note(RuleId::R12_9, Verdict::Holds, used, 0);
        self.ledger
            .add(self.at, RuleId::R12_9, due, levy, basis, used);
    }

    fn rates_known(&mut self, known: bool) -> Right {
        if known {
            return Right::Yes;
        }
        let used = Used::one(FactName::Date, Source::Patient);
        self.note(RuleId::R0_2, Verdict::Judged, used, 0)
    }

    fn note(&mut self, rule: RuleId, verdict: Verdict, used: Used, figure: u32) -> Right {
        let figure = i64::from(figure);
        self.steps.note(self.at, rule, verdict, used, figure)
    }
}

/// Whether nights give a right, and by which paragraph.
fn necessary(lodging: &Lodging) -> (RuleId, Verdict, Used) {
    let used = Used::one(FactName::Lodging, Source::Patient);
    if lodging.kind == LodgingKind::Private {
        return (RuleId::R12_5, Verdict::Fails, used);
    }
    let receipt = lodging.receipt.or_usual(false);
    let for_reason = Used::one(FactName::LodgingReason, lodging.reason.source())
        .and(FactName::Receipt, receipt.source());
    let for_receipt = Used::one(FactName::Receipt, receipt.source());
    match (lodging.reason.value(), receipt.value()) {
        (Some(LodgingReason::Prolonged), _) => (RuleId::R12_6, Verdict::Fails, for_reason),
        (Some(LodgingReason::Treatment), _) => (RuleId::R12_8, Verdict::Fails, for_reason),
        (_, Some(false)) => (RuleId::R12_4, Verdict::Fails, for_receipt),
        (Some(LodgingReason::HealthDocumented), Some(true)) => {
            (RuleId::R12_4, Verdict::Holds, for_reason)
        }
        (Some(LodgingReason::HealthDocumented), None) => {
            (RuleId::R12_4, Verdict::Judged, for_receipt)
        }
        (Some(LodgingReason::Traffic | LodgingReason::Health) | None, _) => {
            (RuleId::R12_4, Verdict::Judged, for_reason)
        }
    }
}

/// So many of the parts that a sum is divided into; the last ones get what is left.
fn part(sum: i64, count: i64, of: i64) -> i64 {
    let share = i128::from(sum) * i128::from(count) / i128::from(of.max(1));
    i64::try_from(share).unwrap_or(sum)
}

/// Splits days in a row by the rates that count on them; whether all are known.
fn by_rates(
    regulations: &Regulations,
    first: NaiveDate,
    count: u32,
    mut each: impl FnMut(&Rates, u32),
) -> bool {
    let (mut day, mut left) = (first, count);
    while left > 0 {
        let Some(rates) = regulations.rates_on(day) else {
            return false;
        };
        let until_row_ends = (rates.counts_to - day).num_days() + 1;
        let here = left.min(u32::try_from(until_row_ends).unwrap_or(left));
        each(rates, here);
        left -= here;
        day = rates.counts_to.succ_opt().unwrap_or(NaiveDate::MAX);
    }
    true
}

#[cfg(test)]
mod tests;
