//! Lists: versions, counties, the area for Sámi languages, rules for a time.

use std::collections::BTreeMap;

use domain::{
    county::{County, HealthRegion},
    municipality::Municipality,
};
use toml::Value;

use crate::{
    figures::{Rounding, RoundingRule, SamiArea, Temporary, Window},
    version::{Version, VersionStart},
};

use super::{
    error::{LoadError, Why},
    file::{self, File, Row, one_of},
    rates::is_blank,
    sequence::{Days, follows, open_days},
};

/// What a row says when a file as a whole lacks one.
fn absent(file: &'static str, table: &'static str, row: usize, field: &str) -> LoadError {
    LoadError::Row {
        file,
        table,
        row,
        field: field.to_owned(),
        why: Why::Missing,
    }
}

/// `versions.toml`: every version once, in the order of time.
pub(super) fn versions(text: &str) -> Result<Vec<VersionStart>, LoadError> {
    let mut starts: Vec<VersionStart> = Vec::new();
    for mut row in file::rows("versions.toml", text, "version")? {
        let version = row.take("version", |value| {
            one_of(value, &Version::ALL, Version::name)
        })?;
        if Version::ALL.get(starts.len()) != Some(&version) {
            return Err(row.refuse("version", Why::Order));
        }
        let counts_from = row.take_if_there("counts_from", file::date)?;
        match (starts.last(), counts_from) {
            (None, Some(_)) => return Err(row.refuse("counts_from", Why::Unknown)),
            (Some(_), None) => return Err(row.refuse("counts_from", Why::Missing)),
            (Some(before), Some(_)) if before.counts_from >= counts_from => {
                return Err(row.refuse("counts_from", Why::Overlap));
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
        let origin = row.origin()?;
        starts.push(VersionStart {
            version,
            counts_from,
            act: row.act_of(&origin)?,
        });
        row.finish()?;
    }
    if starts.len() < Version::ALL.len() {
        return Err(absent(
            "versions.toml",
            "version",
            starts.len() + 1,
            "version",
        ));
    }
    Ok(starts)
}

/// `counties.toml`: every county once.
pub(super) fn counties(text: &str) -> Result<[HealthRegion; County::ALL.len()], LoadError> {
    let word = |_| Why::Not("a word that is known here");
    let mut regions = BTreeMap::new();
    for mut row in file::rows("counties.toml", text, "county")? {
        let county: County = row.take("name", |value| value.try_into().map_err(word))?;
        let number = row.take("number", file::text)?;
        if number != format!("{:02}", county.number()) {
            return Err(row.refuse("number", Why::Contradiction));
        }
        let region: HealthRegion = row.take("region", |value| value.try_into().map_err(word))?;
        row.origin()?;
        if regions.insert(county, region).is_some() {
            return Err(row.refuse("name", Why::Duplicate));
        }
        row.finish()?;
    }
    // Ordered by county, which is the order of `County::ALL`; all are there or one is missing.
    let in_order: Vec<_> = regions.into_values().collect();
    let count = in_order.len();
    in_order
        .try_into()
        .map_err(|_| absent("counties.toml", "county", count + 1, "name"))
}

/// `sami-area.toml`. Periods whose list is not known stand in the file and not
/// in the table.
pub(super) fn sami_areas(text: &str) -> Result<Vec<SamiArea>, LoadError> {
    let mut file = File::read("sami-area.toml", text)?;
    let numbers = numbers(file.take("municipality")?)?;
    let rows = file.take("area")?;
    file.finish()?;
    let mut before: Option<Days> = None;
    let mut areas = Vec::new();
    for mut row in rows {
        let (counts_from, counts_to) = open_days(&mut row)?;
        follows(&row, counts_from, before)?;
        before = Some((counts_from, counts_to));
        let origin = row.origin()?;
        if !is_blank(&row, origin.status, &["municipalities"]) {
            areas.push(SamiArea {
                counts_from,
                counts_to,
                act: row.act_of(&origin)?,
                status: origin.status,
                municipalities: area(&mut row, &numbers)?.into(),
            });
        }
        row.finish()?;
    }
    Ok(areas)
}

type Numbers = BTreeMap<String, Vec<Municipality>>;

/// The numbers of each municipality by its name.
fn numbers(rows: Vec<Row>) -> Result<Numbers, LoadError> {
    let mut numbers = Numbers::new();
    for mut row in rows {
        let name = row.take("name", file::text)?;
        let own = row.take("numbers", |value| {
            let number = |text: String| text.parse().map_err(|_| Why::Not("four digits"));
            texts(value)?
                .into_iter()
                .map(number)
                .collect::<Result<Vec<_>, _>>()
        })?;
        let is_taken = |number| numbers.values().flatten().any(|other| other == number);
        if own.iter().any(is_taken) {
            return Err(row.refuse("numbers", Why::Duplicate));
        }
        if numbers.insert(name, own).is_some() {
            return Err(row.refuse("name", Why::Duplicate));
        }
        row.finish()?;
    }
    Ok(numbers)
}

fn area(row: &mut Row, numbers: &Numbers) -> Result<Vec<Municipality>, LoadError> {
    let names = row.take("municipalities", texts)?;
    let mut all = Vec::new();
    for name in &names {
        let own = numbers
            .get(name)
            .ok_or_else(|| row.refuse("municipalities", Why::Not("named below")))?;
        all.extend(own);
    }
    all.sort_unstable();
    let count = all.len();
    all.dedup();
    if all.len() < count {
        return Err(row.refuse("municipalities", Why::Duplicate));
    }
    Ok(all)
}

fn texts(value: Value) -> Result<Vec<String>, Why> {
    match value {
        Value::Array(values) if !values.is_empty() => values.into_iter().map(file::text).collect(),
        Value::Array(_)
        | Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Table(_) => Err(Why::Not("a list of texts")),
    }
}

/// `windows.toml`: every rule once.
pub(super) fn windows(text: &str) -> Result<Vec<Window>, LoadError> {
    let mut windows: Vec<Window> = Vec::new();
    for mut row in file::rows("windows.toml", text, "window")? {
        let rule = row.take("rule", |value| {
            one_of(value, &Temporary::ALL, Temporary::name)
        })?;
        if windows.iter().any(|window| window.rule == rule) {
            return Err(row.refuse("rule", Why::Duplicate));
        }
        let (counts_from, counts_to) = open_days(&mut row)?;
        let origin = row.origin()?;
        windows.push(Window {
            rule,
            counts_from,
            counts_to,
            act: origin.act,
            status: origin.status,
        });
        row.finish()?;
    }
    if windows.len() < Temporary::ALL.len() {
        return Err(absent("windows.toml", "window", windows.len() + 1, "rule"));
    }
    Ok(windows)
}

/// `rounding.toml`: one row.
pub(super) fn rounding(text: &str) -> Result<Rounding, LoadError> {
    let mut found = None;
    for mut row in file::rows("rounding.toml", text, "rounding")? {
        if found.is_some() {
            return Err(row.refuse("rule", Why::Duplicate));
        }
        let rule = row.take("rule", |value| {
            one_of(value, &[RoundingRule::HalfUp], RoundingRule::name)
        })?;
        let status = row.origin()?.status;
        found = Some(Rounding { rule, status });
        row.finish()?;
    }
    found.ok_or_else(|| absent("rounding.toml", "rounding", 1, "rule"))
}
