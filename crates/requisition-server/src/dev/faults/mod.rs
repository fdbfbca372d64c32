//! `/dev/faults`: what goes wrong between a client and the service, on demand.
//!
//! A fault is planned for a method and the template of a path, or for all, and
//! happens as often as it was planned. It happens outside of everything else, so
//! that the service behind it is the one that is shipped.

mod bomb;
mod broken;
mod kind;
mod routes;

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use serde::{Deserialize, Serialize};

pub use kind::Fault;
pub(super) use routes::{clear, plan, show};

/// The template of what no route has.
const NO_ROUTE: &str = "(none)";

/// Where and how often a fault happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The method; without one, any.
    #[serde(default)]
    pub method: Option<String>,
    /// The template of the path, such as `/v1/trips/{trip_id}`; without one, any
    /// but those of the knobs.
    #[serde(default)]
    pub path: Option<String>,
    /// How often it still happens.
    #[serde(default = "once")]
    pub times: u32,
    /// What happens.
    pub fault: Fault,
}

fn once() -> u32 {
    1
}

impl Planned {
    /// `fault`, once, to whatever is asked next.
    pub const fn next(fault: Fault) -> Self {
        Self {
            method: None,
            path: None,
            times: 1,
            fault,
        }
    }

    /// The same for requests of one method to one template only.
    #[must_use]
    pub fn at(self, method: &Method, path: &str) -> Self {
        Self {
            method: Some(method.to_string()),
            path: Some(path.to_owned()),
            ..self
        }
    }

    /// The same, `times` times.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    fn is_for(&self, method: &Method, path: &str) -> bool {
        let named = |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|it| it == is);
        self.times > 0 && named(&self.method, method.as_str()) && named(&self.path, path)
    }
}

/// The faults that are still to happen.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Planned>>);

impl Faults {
    /// Plans a fault. Of several for one request, the one planned first happens.
    pub fn plan(&self, planned: Planned) {
        self.lock().push(planned);
    }

    /// What is still to happen, in order.
    pub fn planned(&self) -> Vec<Planned> {
        self.lock().clone()
    }

    /// Takes all of them back.
    pub fn clear(&self) {
        self.lock().clear();
    }

    fn take(&self, method: &Method, path: &str) -> Option<Fault> {
        if path.starts_with("/dev/") {
            return None;
        }
        let mut planned = self.lock();
        let found = planned.iter_mut().find(|one| one.is_for(method, path))?;
        found.times -= 1;
        let fault = found.fault.clone();
        planned.retain(|one| one.times > 0);
        Some(fault)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Planned>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets what was planned happen to one request.
pub(super) async fn play(
    State(faults): State<Arc<Faults>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| NO_ROUTE.to_owned(), |path| path.as_str().to_owned());
    match faults.take(request.method(), &path) {
        Some(fault) => broken::happen(fault, request, next).await,
        None => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_happens_where_and_as_often_as_it_was_planned() {
        let faults = Faults::default();
        faults.plan(
            Planned::next(Fault::Garbage)
                .at(&Method::GET, "/v1/me")
                .times(2),
        );
        assert_eq!(faults.take(&Method::POST, "/v1/me"), None);
        assert_eq!(faults.take(&Method::GET, "/v1/meta"), None);
        assert_eq!(faults.take(&Method::GET, "/v1/me"), Some(Fault::Garbage));
        assert_eq!(faults.planned()[0].times, 1);
        assert_eq!(faults.take(&Method::GET, "/v1/me"), Some(Fault::Garbage));
        assert_eq!(faults.take(&Method::GET, "/v1/me"), None);
        assert_eq!(faults.planned(), []);
    }

    #[test]
    fn a_fault_for_anything_spares_the_knobs_and_comes_in_its_turn() {
        let faults = Faults::default();
        faults.plan(Planned::next(Fault::Truncated));
        faults.plan(Planned::next(Fault::Garbage));
        assert_eq!(faults.take(&Method::DELETE, "/dev/faults"), None);
        let first = faults.take(&Method::PUT, "(none)");
        assert_eq!(first, Some(Fault::Truncated));
        faults.clear();
        assert_eq!(faults.take(&Method::GET, "/v1/me"), None);
    }
}
