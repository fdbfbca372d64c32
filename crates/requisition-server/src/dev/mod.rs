//! Knobs for development and tests: the clock, the sample data, a pick-up time.
//!
//! Only in a build with the feature `dev-idp`, which answers on loopback only.

mod clock;
mod given;
mod pick_up;
mod requests;
mod reset;
mod seed;
mod seed_trips;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router, middleware,
    routing::{get, post, put},
};
use requisition_api::meta::SAMPLE_PERSONS;
use url::Url;

pub use requests::{Answered, RequestLog};

use crate::{
    clock::{Clock, SettableClock},
    configuration::Configuration,
    dev_idp::{DevIssuer, MOUNT},
    routes,
    server::{self, StartError},
    store::{Store, StoreError},
};

/// What a service of development has beyond the others. Clones share everything.
#[derive(Clone)]
pub struct Dev {
    clock: Arc<SettableClock>,
    issuer: DevIssuer,
    /// Under whose name the sample people are known.
    issuer_name: String,
    store: Store,
    requests: Arc<RequestLog>,
}

impl std::fmt::Debug for Dev {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dev").finish_non_exhaustive()
    }
}

impl Dev {
    /// The clock of service and issuer.
    pub fn clock(&self) -> &SettableClock {
        &self.clock
    }

    /// The issuer.
    pub const fn issuer(&self) -> &DevIssuer {
        &self.issuer
    }

    /// What was answered last.
    pub fn requests(&self) -> &RequestLog {
        &self.requests
    }

    /// Replaces everything in the database by the sample data as seen from the
    /// clock.
    ///
    /// # Errors
    ///
    /// When the database does not answer; then nothing is changed.
    pub async fn reset(&self) -> Result<(), StoreError> {
        seed::reset(&self.store, &self.issuer_name, self.clock.now()).await
    }
}

/// The service with its own issuer and its knobs.
pub(crate) async fn build(
    configuration: &Configuration,
    address: SocketAddr,
    store: Store,
) -> Result<(Router, Dev), StartError> {
    let clock = Arc::new(
        configuration
            .starts_at
            .map_or_else(SettableClock::default, SettableClock::at),
    );
    let origin = Url::parse(&format!("http://{address}")).map_err(|_| StartError::Issuer)?;
    let issuer = match &configuration.dev_issuer {
        Some(issuer) => issuer.clone(),
        None => DevIssuer::new(
            &origin,
            &configuration.audience,
            Arc::clone(&clock) as Arc<dyn Clock>,
        )
        .map_err(|_| StartError::NotLoopback(address))?,
    };
    let issuer_name = configuration
        .issuer
        .clone()
        .unwrap_or_else(|| issuer.name().to_owned());
    let dev = Dev {
        clock: Arc::clone(&clock),
        issuer,
        issuer_name: issuer_name.clone(),
        store: store.clone(),
        requests: Arc::default(),
    };
    seed::keep_current(&store, &issuer_name, clock.now()).await?;

    let features = vec![SAMPLE_PERSONS.to_owned()];
    let app = server::app(configuration, issuer_name, clock, store, features)?;
    let routes = routes::router()
        .nest(MOUNT, dev.issuer.router().with_state(()))
        .merge(router(dev.clone()));
    let framed = server::framed(routes, Arc::new(app)).layer(middleware::from_fn_with_state(
        Arc::clone(&dev.requests),
        requests::record,
    ));
    Ok((framed, dev))
}

fn router<S: Clone + Send + Sync + 'static>(dev: Dev) -> Router<S> {
    Router::new()
        .route("/dev/clock", get(clock::show).put(clock::set))
        .route("/dev/reset", post(reset::reset))
        .route("/dev/trips/{trip_id}/pick-up", put(pick_up::move_pick_up))
        .route("/dev/seed-trips", post(seed_trips::seed_trips))
        .route("/dev/requests", get(requests::show).delete(requests::clear))
        .with_state(dev)
}

#[cfg(test)]
mod tests;
