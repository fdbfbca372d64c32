//! An answer while it is being given: what is chosen, ticked and typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::money::Ore;

use crate::{
    form::Form,
    given::{Costs, Given},
    read::{
        Invalid, read_cost, read_date, read_kilometres, read_kroner, read_minutes, read_number,
    },
};

/// An answer while it is being given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The option that is chosen.
    pub chosen: Option<String>,
    /// The options that are ticked.
    pub ticked: BTreeSet<String>,
    /// What is typed: a day, a number, hours; what was paid on the way there.
    pub first: String,
    /// Minutes; what was paid on the way home.
    pub second: String,
    /// Whether there is a receipt.
    pub receipt: Option<bool>,
}

/// The part of a form that something is wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The options.
    Options,
    /// What is typed first.
    First,
    /// What is typed second.
    Second,
    /// The receipt.
    Receipt,
}

impl Draft {
    /// The draft that `given` was.
    pub fn of(form: &Form, given: &Given) -> Self {
        let mut draft = Self {
            chosen: form.option(given).map(ToOwned::to_owned),
            ..Self::default()
        };
        match given {
            Given::Ticked(words) => draft.ticked = words.clone(),
            Given::Day(day) => draft.first = day.format("%d.%m.%Y").to_string(),
            Given::Distance(far) => draft.first = decimal(i64::from(far.0), 1000, 3),
            Given::Sum(sum) => draft.first = kroner(*sum),
            Given::Number(number) => draft.first = number.to_string(),
            Given::Minutes(minutes) => {
                draft.first = (minutes / 60).to_string();
                draft.second = (minutes % 60).to_string();
            }
            Given::Costs(costs) => {
                draft.first = kroner(costs.out);
                draft.second = kroner(costs.home);
                draft.receipt = costs.receipt;
            }
            Given::Chosen(_) | Given::Yes | Given::No | Given::DontKnow => {}
        }
        draft
    }

    /// The answer to a question of this form.
    ///
    /// # Errors
    /// With every part of the form that something is wrong with.
    pub fn read(&self, form: &Form, today: NaiveDate) -> Result<Given, Vec<(Field, Invalid)>> {
        let first = |wrong| vec![(Field::First, wrong)];
        let given = match form {
            Form::Choice(_) | Form::List(_) | Form::YesNo | Form::YesNoDontKnow => self
                .chosen
                .as_deref()
                .and_then(|option| form.answer(option))
                .ok_or_else(|| vec![(Field::Options, Invalid::NothingChosen)])?,
            Form::Many(options) => Given::Ticked(
                options
                    .iter()
                    .filter(|option| self.ticked.contains(**option))
                    .map(|option| (*option).to_owned())
                    .collect(),
            ),
            Form::Date { first: from, last } => {
                Given::Day(read_date(&self.first, *from, *last, today).map_err(first)?)
            }
            Form::Kilometres { most } => {
                Given::Distance(read_kilometres(&self.first, *most).map_err(first)?)
            }
            Form::Kroner => Given::Sum(read_kroner(&self.first).map_err(first)?),
            Form::Number { least, most } => {
                Given::Number(read_number(&self.first, *least, *most).map_err(first)?)
            }
            Form::Time => Given::Minutes(read_minutes(&self.first, &self.second).map_err(first)?),
            Form::Cost { both_ways, receipt } => self.costs(*both_ways, *receipt)?,
        };
        Ok(given)
    }

    /// On the way home nothing may have been paid; on neither way is a mistake.
    fn costs(&self, both_ways: bool, receipt: bool) -> Result<Given, Vec<(Field, Invalid)>> {
        let mut wrong = Vec::new();
        let mut part = |field, read: Result<Ore, Invalid>| {
            read.map_err(|invalid| wrong.push((field, invalid)))
                .unwrap_or_default()
        };
        let out = part(Field::First, read_cost(&self.first));
        let home = if both_ways {
            part(Field::Second, read_cost(&self.second))
        } else {
            Ore(0)
        };
        if wrong.is_empty() && out == Ore(0) && home == Ore(0) {
            wrong.push((Field::First, Invalid::Empty));
        }
        if receipt && self.receipt.is_none() {
            wrong.push((Field::Receipt, Invalid::NothingChosen));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Given::Costs(Costs {
            out,
            home,
            receipt: self.receipt.filter(|_| receipt),
        }))
    }
}

fn kroner(sum: Ore) -> String {
    if sum == Ore(0) {
        return String::new();
    }
    let written = decimal(sum.0, 100, 2);
    match written.split_once(',') {
        Some((_, ore)) if ore.len() == 1 => written + "0",
        _ => written,
    }
}

/// A number of parts with a comma, as [`read_kilometres`] and [`read_kroner`] read it.
fn decimal(parts: i64, of: i64, places: usize) -> String {
    let (whole, rest) = (parts / of, parts % of);
    if rest == 0 {
        return whole.to_string();
    }
    let rest = format!("{rest:0places$}");
    format!("{whole},{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use entitlement::facts::Metres;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_was_given_is_read_again_as_it_was() {
        let cost = |both_ways, receipt| Form::Cost { both_ways, receipt };
        let costs = |out, home, receipt| {
            Given::Costs(Costs {
                out: Ore(out),
                home: Ore(home),
                receipt,
            })
        };
        let date = Form::Date {
            first: day("2016-01-01"),
            last: day("2027-01-01"),
        };
        let far = Form::Kilometres {
            most: Metres(5_000_000),
        };
        let number = Form::Number { least: 0, most: 9 };
        let cases = [
            (Form::YesNoDontKnow, Given::DontKnow),
            (Form::YesNo, Given::No),
            (Form::Choice(vec!["car"]), Given::Chosen("car".into())),
            (
                Form::Many(vec!["toll", "ferry"]),
                Given::Ticked(["ferry".to_owned()].into()),
            ),
            (Form::Many(vec!["toll"]), Given::Ticked(BTreeSet::new())),
            (date, Given::Day(day("2026-02-10"))),
            (far.clone(), Given::Distance(Metres(9_900))),
            (far.clone(), Given::Distance(Metres(60_001))),
            (far, Given::Distance(Metres(60_000))),
            (Form::Kroner, Given::Sum(Ore(123_450))),
            (Form::Kroner, Given::Sum(Ore(5_805))),
            (number, Given::Number(0)),
            (Form::Time, Given::Minutes(721)),
            (cost(true, true), costs(6_000, 5_850, Some(false))),
            (cost(true, false), costs(0, 14_500, None)),
            (cost(false, true), costs(9_000, 0, Some(true))),
        ];
        for (form, given) in cases {
            let draft = Draft::of(&form, &given);
            assert_eq!(draft.read(&form, day("2026-03-01")), Ok(given), "{draft:?}");
        }
    }

    #[test]
    fn every_part_that_is_wrong_is_named() {
        let form = Form::Cost {
            both_ways: true,
            receipt: true,
        };
        let read = |first: &str, second: &str, receipt| {
            let draft = Draft {
                first: first.into(),
                second: second.into(),
                receipt,
                ..Draft::default()
            };
            draft.read(&form, day("2026-03-01")).map_err(|wrong| {
                wrong
                    .into_iter()
                    .map(|(field, _)| field)
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(
            read("x", "y", None),
            Err(vec![Field::First, Field::Second, Field::Receipt])
        );
        assert_eq!(read("", "", Some(true)), Err(vec![Field::First]));
        assert!(read("58", "", Some(true)).is_ok());
        assert!(read("", "58", Some(false)).is_ok());
    }

    #[test]
    fn nothing_chosen_is_no_answer() {
        let read = |form: Form| Draft::default().read(&form, day("2026-03-01"));
        for form in [
            Form::YesNo,
            Form::YesNoDontKnow,
            Form::Choice(vec!["car"]),
            Form::List(vec!["oslo"]),
        ] {
            assert_eq!(
                read(form),
                Err(vec![(Field::Options, Invalid::NothingChosen)])
            );
        }
        assert!(read(Form::Many(vec!["toll"])).is_ok());
    }
}
