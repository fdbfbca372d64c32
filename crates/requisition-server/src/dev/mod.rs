//! Knobs for development and tests: the clock, the sample data, and what practitioners,
//! the office and carriers do.
//!
//! Only in a build with the feature `dev-idp`, which answers on loopback only.

mod asked_change;
mod claims;
mod clock;
mod console;
mod days;
mod dispatch;
mod faults;
mod given;
mod pick_up;
mod registers;
mod representations;
mod requests;
mod requisitions;
mod reset;
mod seed;
mod seed_claims;
mod seed_trips;
mod sharing;
mod steps;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router, middleware,
    routing::{get, post, put},
};
use requisition_api::meta::SAMPLE_PERSONS;
use tokio::sync::Mutex;

pub use faults::{Fault, Faults, Planned};
pub use requests::{Answered, RequestLog};

use crate::{
    audit::Audit,
    clock::{Clock, SettableClock},
    configuration::Configuration,
    dev_idp::{ACR, DevIssuer, Ground, IssuerError, MOUNT},
    outside,
    registers::{Asked, Sample, Silenced},
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
    faults: Arc<Faults>,
    silenced: Silenced,
    audit: Audit,
    days: Arc<Mutex<Option<days::Playing>>>,
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

    /// What is still to go wrong.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The registers that are silent.
    pub const fn silenced(&self) -> &Silenced {
        &self.silenced
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
) -> Result<(Router, Dev, Audit), StartError> {
    let clock = Arc::new(
        configuration
            .starts_at
            .map_or_else(SettableClock::default, SettableClock::at),
    );
    let origin = outside::base(configuration, address);
    let issuer = DevIssuer::new(Ground {
        origin: origin.clone(),
        audience: configuration.audience.clone(),
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        store: store.clone(),
        limits: configuration.sign_in,
        rates: configuration.limits,
    })
    .await
    .map_err(|error| match error {
        IssuerError::NotLoopback => StartError::NotLoopback(address),
        IssuerError::Store(error) => error.into(),
    })?;
    let issuer_name = configuration
        .issuer
        .clone()
        .unwrap_or_else(|| issuer.name().to_owned());
    seed::keep_current(&store, &issuer_name, clock.now()).await?;

    let features = vec![SAMPLE_PERSONS.to_owned()];
    let mut configuration = configuration.clone();
    if configuration.issuer.is_none() && configuration.levels.is_empty() {
        configuration.levels = vec![ACR.to_owned()];
    }
    let silenced = Silenced::default();
    let (named, kept) = (issuer_name.clone(), store.clone());
    let told = Arc::clone(&clock) as Arc<dyn Clock>;
    let mut app = server::app(&configuration, named, origin, told, kept, features).await?;
    app.registers = Asked::new(Sample::that_obey(silenced.clone()));
    let audit = app.audit.clone();
    let dev = Dev {
        clock,
        issuer,
        issuer_name,
        store,
        requests: Arc::default(),
        faults: Arc::default(),
        silenced,
        audit: audit.clone(),
        days: Arc::default(),
    };
    let routes = routes::router()
        .nest(MOUNT, dev.issuer.router().with_state(()))
        .merge(router(dev.clone()));
    let framed = server::framed(routes, Arc::new(app))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&dev.requests),
            requests::record,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&dev.faults),
            faults::play,
        ));
    Ok((framed, dev, audit))
}

fn router<S: Clone + Send + Sync + 'static>(dev: Dev) -> Router<S> {
    Router::new()
        .route("/dev/clock", get(clock::show).put(clock::set))
        .route("/dev/reset", post(reset::reset))
        .route(
            "/dev/representations/{holder}/{person}/{basis}",
            put(representations::give).delete(representations::take_away),
        )
        .route("/dev/trips", post(requisitions::create))
        .route("/dev/trips/{trip_id}/pick-up", put(pick_up::move_pick_up))
        .route("/dev/trips/{trip_id}/sharing", put(sharing::set))
        .route("/dev/trips/{trip_id}/change", put(asked_change::answer))
        .route("/dev/trips/{trip_id}/steps", put(steps::step))
        .route("/dev/days", get(days::show))
        .route("/dev/days/next", post(days::next))
        .route("/dev/days/{day}", post(days::begin))
        .route("/dev/claims", get(claims::list))
        .route("/dev/claims/{claim_id}/steps", put(claims::step))
        .route("/dev/seed-claims", post(seed_claims::seed_claims))
        .route("/dev/seed-trips", post(seed_trips::seed_trips))
        .route("/dev/requests", get(requests::show).delete(requests::clear))
        .route(
            "/dev/faults",
            get(faults::show).post(faults::plan).delete(faults::clear),
        )
        .route(
            "/dev/registers/{register}",
            axum::routing::delete(registers::silence).put(registers::let_speak),
        )
        .merge(console::router())
        .with_state(dev)
}

#[cfg(test)]
mod tests;
