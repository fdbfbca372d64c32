//! The tables as Rust. What is written is read by `src/shipped.rs`, which has
//! the functions `day` and `act`.

use std::fmt::{Debug, Display, Write as _};

use chrono::{Datelike as _, NaiveDate};
use domain::{money::Ore, municipality::Municipality};

use crate::{
    act::Act,
    figures::{Cap, OrePerKm, PoliceRate, Rates, SamiArea, Status, TravelScale, Window},
    tables::Regulations,
    version::VersionStart,
};

/// The expression of the whole.
pub fn regulations(all: &Regulations) -> String {
    let Regulations {
        versions,
        rates,
        police,
        travel_scale,
        caps,
        sami_areas,
        counties,
        windows,
        rounding,
    } = all;
    let mut out = String::from("Regulations {\n");
    field(&mut out, "versions", list(versions, version));
    field(&mut out, "rates", list(rates, rate));
    field(&mut out, "police", list(police, police_rate));
    field(&mut out, "travel_scale", list(travel_scale, scale));
    field(&mut out, "caps", list(caps, cap));
    field(&mut out, "sami_areas", list(sami_areas, area));
    let regions = counties.map(|region| format!("HealthRegion::{region:?}"));
    field(&mut out, "counties", format!("[{}]", regions.join(", ")));
    field(&mut out, "windows", list(windows, window));
    let rounding = format!(
        "Rounding {{ rule: RoundingRule::{:?}, status: {} }}",
        rounding.rule,
        status(rounding.status)
    );
    field(&mut out, "rounding", rounding);
    out.push('}');
    out
}

fn field(out: &mut String, name: &str, value: impl Display) {
    // Writing into a String does not fail.
    let _ = writeln!(out, "{name}: {value},");
}

fn list<T>(rows: &[T], one: impl Fn(&T) -> String) -> String {
    let rows: Vec<_> = rows.iter().map(one).collect();
    format!("Cow::Borrowed(&[\n{}])", rows.join(",\n"))
}

fn row(name: &str, fields: &[(&str, String)]) -> String {
    let mut out = format!("{name} {{\n");
    for (name, value) in fields {
        field(&mut out, name, value);
    }
    out.push('}');
    out
}

fn day(date: NaiveDate) -> String {
    format!("day({}, {}, {})", date.year(), date.month(), date.day())
}

fn act(act: Act) -> String {
    format!("act({}, {})", day(act.adopted_on), act.number)
}

fn status(status: Status) -> String {
    format!("Status::{status:?}")
}

fn maybe<T>(value: Option<T>, one: impl Fn(T) -> String) -> String {
    value.map_or_else(
        || "None".to_owned(),
        |value| format!("Some({})", one(value)),
    )
}

/// Ore and OrePerKm print as they are written.
fn amount(amount: impl Debug) -> String {
    format!("{amount:?}")
}

fn version(start: &VersionStart) -> String {
    row(
        "VersionStart",
        &[
            ("version", format!("Version::{:?}", start.version)),
            ("counts_from", maybe(start.counts_from, day)),
            ("act", act(start.act)),
        ],
    )
}

fn rate(rates: &Rates) -> String {
    let km: OrePerKm = rates.km;
    let ore = |ore: Ore| amount(ore);
    row(
        "Rates",
        &[
            ("counts_from", day(rates.counts_from)),
            ("counts_to", day(rates.counts_to)),
            ("act", act(rates.act)),
            ("published_on", maybe(rates.published_on, day)),
            ("status", status(rates.status)),
            ("km", amount(km)),
            ("copayment_act", act(rates.copayment_act)),
            ("copayment", ore(rates.copayment)),
            ("free_choice_copayment", ore(rates.free_choice_copayment)),
            ("food", ore(rates.food)),
            ("lodging", ore(rates.lodging)),
            ("escort_income_hour", ore(rates.escort_income_hour)),
            ("hired_help_hour", ore(rates.hired_help_hour)),
            ("injury_hour", ore(rates.injury_hour)),
            ("injury_day", ore(rates.injury_day)),
        ],
    )
}

fn police_rate(police: &PoliceRate) -> String {
    row(
        "PoliceRate",
        &[
            ("counts_from", day(police.counts_from)),
            ("counts_to", day(police.counts_to)),
            ("act", act(police.act)),
            ("status", status(police.status)),
            ("hour", amount(police.hour)),
        ],
    )
}

fn scale(scale: &TravelScale) -> String {
    row(
        "TravelScale",
        &[
            ("counts_from", day(scale.counts_from)),
            ("counts_to", day(scale.counts_to)),
            ("status", status(scale.status)),
            ("snowmobile", amount(scale.snowmobile)),
            ("boat", amount(scale.boat)),
        ],
    )
}

fn cap(cap: &Cap) -> String {
    row(
        "Cap",
        &[
            ("year", cap.year.to_string()),
            ("act", maybe(cap.act, act)),
            ("status", status(cap.status)),
            ("amount", amount(cap.amount)),
        ],
    )
}

fn area(area: &SamiArea) -> String {
    let municipality = |one: &Municipality| format!("municipality({})", one.number());
    row(
        "SamiArea",
        &[
            ("counts_from", day(area.counts_from)),
            ("counts_to", maybe(area.counts_to, day)),
            ("act", act(area.act)),
            ("status", status(area.status)),
            ("municipalities", list(&area.municipalities, municipality)),
        ],
    )
}

fn window(window: &Window) -> String {
    row(
        "Window",
        &[
            ("rule", format!("Temporary::{:?}", window.rule)),
            ("counts_from", day(window.counts_from)),
            ("counts_to", maybe(window.counts_to, day)),
            ("act", maybe(window.act, act)),
            ("status", status(window.status)),
        ],
    )
}
