//! Which operation a request is, and what the one who asks may do.

use std::sync::Arc;

use axum::{
    extract::Request,
    middleware::{Next, from_fn},
    response::Response,
    routing::MethodRouter,
};
use domain::ids::PersonId;
use requisition_api::problem_code::ProblemCode;

use crate::{
    app::App,
    audit::Trail,
    auth::SignedIn,
    authorisation::{Grant, Operation, Relation, granted, may, relation},
    problem::Problem,
    routes::bodiless::bodiless,
};

/// A route of `operation`. There is no other way to mount one that a person
/// signs in for: what it is stands in the audit.
pub fn on(operation: Operation, route: MethodRouter<Arc<App>>) -> MethodRouter<Arc<App>> {
    named(operation, bodiless(route))
}

/// The same of one that reads a body, and reads it strictly.
pub fn with_body(operation: Operation, route: MethodRouter<Arc<App>>) -> MethodRouter<Arc<App>> {
    named(operation, route)
}

fn named(operation: Operation, route: MethodRouter<Arc<App>>) -> MethodRouter<Arc<App>> {
    route.route_layer(from_fn(move |request: Request, next: Next| {
        name(operation, request, next)
    }))
}

async fn name(operation: Operation, request: Request, next: Next) -> Response {
    if let Some(trail) = request.extensions().get::<Trail>() {
        trail.is(operation);
    }
    next.run(request).await
}

/// What the signed-in person may do with what belongs to `person`.
///
/// Of anybody else the store is asked the same questions whether or not there is
/// such a person, so that the two cannot be told apart by the time it takes either.
///
/// # Errors
///
/// `not_found` when it is nothing and when there is no such person,
/// `child_consent_required` and `protected_address_channel` as the table says,
/// `internal` when the store does not answer.
pub async fn grant_for(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    operation: Operation,
) -> Result<Grant, Problem> {
    let grant = grant_of(app, signed_in, person, operation).await?;
    match grant.refusal() {
        Some(code) => Err(Problem::new(code)),
        None => Ok(grant),
    }
}

/// The same before anything is refused.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn grant_of(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    operation: Operation,
) -> Result<Grant, Problem> {
    let (grant, _) = standing_of(app, signed_in, person, operation).await?;
    Ok(grant)
}

/// The same with what stands between the two; `None` when there is no such person.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn standing_of(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    operation: Operation,
) -> Result<(Grant, Option<Relation>), Problem> {
    let SignedIn {
        person: actor, now, ..
    } = signed_in;
    let is_oneself = *person == actor.id;
    let (person, grounds) = if is_oneself {
        (Some(actor.clone()), Vec::new())
    } else {
        let person = app.store.person(person).await?;
        (person, signed_in.grounds(app).await?)
    };
    let Some(person) = person else {
        return Ok((Grant::None, None));
    };
    let relation = relation(actor, &person, &grounds, *now);
    let grant = granted(relation, operation);
    signed_in.trail.concerns(&person.id, relation);
    Ok((grant, Some(relation)))
}

/// What the signed-in person may do with what is their own.
///
/// # Errors
///
/// As [`grant_for`].
pub fn own_grant(signed_in: &SignedIn, operation: Operation) -> Result<Grant, Problem> {
    let SignedIn { person, now, .. } = signed_in;
    let grant = may(person, person, &[], operation, *now);
    match grant.refusal() {
        Some(ProblemCode::NotFound) => Err(Problem::new(ProblemCode::ForbiddenAction)),
        Some(code) => Err(Problem::new(code)),
        None => Ok(grant),
    }
}
