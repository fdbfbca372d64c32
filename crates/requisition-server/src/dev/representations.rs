//! `PUT` and `DELETE /dev/representations/{holder}/{person}/{basis}`: giving and
//! taking away a ground to act for somebody.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use chrono::{DateTime, Utc};
use domain::{ids::PersonId, person::Basis};
use requisition_api::{problem_code::ProblemCode, times, words::BasisWord};
use serde::Deserialize;

use super::{
    Dev,
    given::{Given, invalid},
};
use crate::{problem::Problem, store::Representation};

/// How far the ground goes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// For a parent: whether one is registered at the child's address.
    #[serde(default)]
    shared_address: bool,
    valid_from: Option<String>,
    valid_until: Option<String>,
}

/// Who acts for whom on which ground.
type Between = (String, String, String);

pub(super) async fn give(
    State(dev): State<Dev>,
    Path(between): Path<Between>,
    Given(wanted): Given<Wanted>,
) -> Result<StatusCode, Problem> {
    let (holder, person, basis) = read(between)?;
    for id in [&holder, &person] {
        let known = dev.store.person(id).await?;
        known.ok_or(Problem::new(ProblemCode::NotFound))?;
    }
    let mut batch = dev.store.begin().await?;
    let given = Representation {
        holder,
        person,
        basis,
        shared_address: wanted.shared_address,
        valid_from: instant(wanted.valid_from.as_deref(), "/valid_from")?,
        valid_until: instant(wanted.valid_until.as_deref(), "/valid_until")?,
    };
    batch.put_representation(&given).await?;
    batch.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn take_away(
    State(dev): State<Dev>,
    Path(between): Path<Between>,
) -> Result<StatusCode, Problem> {
    let (holder, person, basis) = read(between)?;
    let mut batch = dev.store.begin().await?;
    let was_there = batch
        .remove_representation(&holder, &person, &basis)
        .await?;
    batch.commit().await?;
    was_there
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(Problem::new(ProblemCode::NotFound))
}

fn read((holder, person, basis): Between) -> Result<(PersonId, PersonId, Basis), Problem> {
    let not_found = || Problem::new(ProblemCode::NotFound);
    let id = |text: String| text.parse().map_err(|_| not_found());
    let basis = match BasisWord::read(&basis) {
        basis @ (Basis::Parent | Basis::PowerOfAttorney) => basis,
        Basis::Oneself | Basis::Unknown(_) => return Err(not_found()),
    };
    Ok((id(holder)?, id(person)?, basis))
}

fn instant(text: Option<&str>, pointer: &str) -> Result<Option<DateTime<Utc>>, Problem> {
    text.map(|text| times::read(text).ok_or_else(|| invalid(pointer)))
        .transpose()
}
