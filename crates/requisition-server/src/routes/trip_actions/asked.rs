//! What a request to do something with trips comes to.

use axum::response::Response;
use chrono::{DateTime, Utc};
use domain::{
    ids::{PersonId, TripId},
    wish::TripOrder,
};
use requisition_api::trip_actions::BasedOnBody;

use super::{
    act::act,
    order::book,
    wanted::{Deed, Wanted},
};
pub use crate::routes::wished::Asked;
use crate::{app::App, problem::Problem};

impl<I, B> Asked<I, B> {
    /// Does what `wanted` makes of the path, the body and the service's clock.
    ///
    /// # Errors
    ///
    /// As `wanted` and [`act`].
    pub async fn act(
        self,
        app: &App,
        wanted: impl FnOnce(I, B, DateTime<Utc>) -> Result<Wanted, Problem>,
    ) -> Result<Response, Problem> {
        let wanted = wanted(self.about, self.body, self.signed_in.now)?;
        act(app, &self.signed_in, self.key, wanted).await
    }
}

impl<B> Asked<PersonId, B> {
    /// Books what `order` makes of the body, for the person of the path.
    ///
    /// # Errors
    ///
    /// As `order` and [`book`].
    pub async fn book(
        self,
        app: &App,
        order: impl FnOnce(B) -> Result<TripOrder, Problem>,
    ) -> Result<Response, Problem> {
        let order = order(self.body)?;
        book(app, &self.signed_in, self.key, (self.about, order)).await
    }
}

impl Asked<TripId, BasedOnBody> {
    /// Does `deed` to the one trip of the path, at the version of the body.
    ///
    /// # Errors
    ///
    /// As [`act`].
    pub async fn act_on_trip(self, app: &App, deed: Deed) -> Result<Response, Problem> {
        self.act(app, |trip, body, _| {
            Ok(Wanted::of_trip(trip, body.version, deed))
        })
        .await
    }
}
