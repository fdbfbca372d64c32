//! `GET /dev/console`: a plain page on which a developer plays practitioner, office,
//! carrier and case worker. It has no script: every button is a form.

mod claim_form;
mod claim_page;
mod outcome;
mod page;
mod requisition;

use axum::{
    Form, Router,
    extract::{Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TripId,
    pick_up::{ActiveTime, PickUpKind},
    stated_time::{SaidBy, When},
    trip::{OrganisedTrip, Vehicle},
};
use requisition_api::problem_code::ProblemCode;
use serde::Deserialize;

use self::{claim_form::Fields, outcome::Outcome, requisition::Filled};
use super::{
    Dev, asked_change,
    days::{self, Day},
    dispatch::Refused,
    given::invalid,
    pick_up, requisitions, sharing,
    steps::{self, StepWord},
};
use crate::{clock::Clock as _, problem::Problem};

const CONSOLE: &str = "/dev/console";

/// By how much a ride is delayed with one press, in **minutes**.
const DELAY: i64 = 15;

/// What can be pressed for a trip, beside the steps.
const SHARE: &str = "share";
const UNSHARE: &str = "unshare";
const DELAYED: &str = "delay";
const APPROVED: &str = "approve-change";
const DECLINED: &str = "decline-change";
const CALM: &str = "calm";
const WRONG: &str = "everything-goes-wrong";

/// The pages and what their forms do.
pub(super) fn router() -> Router<Dev> {
    Router::new()
        .route(CONSOLE, get(show))
        .route("/dev/console.css", get(styles))
        .route("/dev/console/clock", post(set_clock))
        .route("/dev/console/next", post(next))
        .route("/dev/console/requisitions", post(book))
        .route("/dev/console/trips", post(press))
        .route("/dev/console/claims", post(work))
        .layer(middleware::from_fn(from_here_only))
}

/// A form can be sent from any page that the developer has open; only those of ours
/// count.
async fn from_here_only(request: Request, next: Next) -> Response {
    if is_from_elsewhere(request.headers()) && !request.method().is_safe() {
        return Problem::new(ProblemCode::ForbiddenAction).into_response();
    }
    next.run(request).await
}

fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site");
    site.is_some_and(|site| site != "same-origin" && site != "none")
}

#[derive(Default, Deserialize)]
struct Asked {
    /// What was just done, and to which trip or claim.
    #[serde(default)]
    done: String,
    #[serde(default)]
    about: String,
}

async fn show(State(dev): State<Dev>, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let outcome = Outcome::done(&asked.done, &asked.about);
    page::page(&dev, StatusCode::OK, outcome).await
}

async fn styles() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("pages/console.css")).into_response()
}

/// Shows the page anew: what was done, or what stands against it.
async fn answer(
    dev: &Dev,
    done: Result<(String, impl std::fmt::Display), Problem>,
) -> Result<Response, Problem> {
    match done {
        Ok((done, about)) => {
            let address = format!("{CONSOLE}?done={done}&about={about}#{about}");
            Ok(Redirect::to(&address).into_response())
        }
        Err(problem) => {
            let (status, outcome) = Outcome::refused(&problem);
            page::page(dev, status, outcome).await
        }
    }
}

#[derive(Deserialize)]
struct Ahead {
    minutes: i64,
}

/// The clock only goes on: a day back, nobody would be signed in.
async fn set_clock(
    State(dev): State<Dev>,
    Form(Ahead { minutes }): Form<Ahead>,
) -> Result<Response, Problem> {
    let ahead = TimeDelta::try_minutes(minutes).filter(|_| (1..=10_080).contains(&minutes));
    let ahead = ahead.ok_or_else(|| invalid("/minutes"))?;
    dev.clock.set(dev.clock.now() + ahead);
    Ok(Redirect::to(CONSOLE).into_response())
}

async fn next(State(dev): State<Dev>) -> Result<Response, Problem> {
    let played = days::play_next(&dev).await;
    let done = played.map(|played| (played.step().to_owned(), played.shows().to_owned()));
    answer(&dev, done).await
}

async fn book(State(dev): State<Dev>, Form(filled): Form<Filled>) -> Result<Response, Problem> {
    let done = async {
        let (trips, _) = requisitions::book(&dev, filled.stated()?).await?;
        let first = trips.into_iter().next();
        let first = first.ok_or(Problem::new(ProblemCode::Internal))?;
        Ok(("requisitioned".to_owned(), first.id))
    };
    let done = done.await;
    answer(&dev, done).await
}

#[derive(Deserialize)]
struct Pressed {
    trip: String,
    act: String,
}

async fn press(State(dev): State<Dev>, Form(pressed): Form<Pressed>) -> Result<Response, Problem> {
    let done = pressed.carry_out(&dev).await;
    answer(&dev, done).await
}

async fn work(State(dev): State<Dev>, Form(fields): Form<Fields>) -> Result<Response, Problem> {
    let done = async {
        let pressed = claim_form::Pressed::read(fields)?;
        let stored = dev.store.claim_with(&pressed.claim).await?;
        let stored = stored.ok_or(Problem::new(ProblemCode::NotFound))?;
        dev.work(&pressed.claim, pressed.stated(&stored)?).await?;
        Ok((pressed.act, pressed.claim))
    };
    let done = done.await;
    answer(&dev, done).await
}

impl Pressed {
    async fn carry_out(self, dev: &Dev) -> Result<(String, TripId), Problem> {
        let Self { trip, act } = self;
        let id: TripId = trip.parse().map_err(|_| invalid("/trip"))?;
        let step = StepWord::ALL.into_iter().find(|step| step.word() == act);
        let now = dev.clock.now();
        match (step, act.as_str()) {
            (Some(step), _) => {
                dev.dispatch(&id, |trip, _| steps::take(trip, step, vehicle_for(step)))
                    .await?;
            }
            (None, SHARE | UNSHARE) => {
                dev.dispatch(&id, |trip, _| sharing::share(trip, act == SHARE))
                    .await?;
            }
            (None, APPROVED | DECLINED) => {
                dev.dispatch(&id, |trip, now| {
                    asked_change::settle(trip, act == APPROVED, now)
                })
                .await?;
            }
            (None, DELAYED) => {
                dev.dispatch(&id, delay).await?;
            }
            (None, CALM) => {
                days::start(dev, Day::Calm, &id).await?;
            }
            (None, WRONG) => {
                days::start(dev, Day::EverythingGoesWrong, &id).await?;
            }
            (None, _) => return Err(invalid("/act")),
        }
        let _ = now;
        Ok((act, id))
    }
}

fn vehicle_for(step: StepWord) -> Option<Vehicle> {
    (step == StepWord::Assign).then(|| Vehicle {
        number: "T-1234".to_owned(),
        operator: Some("Fjordvik Taxi".to_owned()),
    })
}

/// The carrier expects to be there later than anybody has said.
fn delay(trip: &mut OrganisedTrip, now: DateTime<Utc>) -> Result<(), Refused> {
    let later = match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => time.when.latest() + TimeDelta::minutes(DELAY),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => now + TimeDelta::minutes(DELAY),
    };
    let said = (When::At(later), SaidBy::Carrier);
    pick_up::state(trip, PickUpKind::Estimated, said, now);
    Ok(())
}

#[cfg(test)]
mod tests;
