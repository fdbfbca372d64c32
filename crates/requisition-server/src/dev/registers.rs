//! `DELETE` and `PUT /dev/registers/{register}`: taking a register away from the
//! service, and giving it back.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use domain::register::Register;
use requisition_api::{problem_code::ProblemCode, words::RegisterWord};

use super::Dev;
use crate::problem::Problem;

pub(super) async fn silence(
    State(dev): State<Dev>,
    Path(register): Path<String>,
) -> Result<StatusCode, Problem> {
    dev.silenced.silence(known(&register)?);
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn let_speak(
    State(dev): State<Dev>,
    Path(register): Path<String>,
) -> Result<StatusCode, Problem> {
    dev.silenced.let_speak(&known(&register)?);
    Ok(StatusCode::NO_CONTENT)
}

fn known(word: &str) -> Result<Register, Problem> {
    match RegisterWord::read(word) {
        register @ (Register::ExemptionCards | Register::Addresses) => Ok(register),
        Register::Unknown(_) => Err(Problem::new(ProblemCode::NotFound)),
    }
}
