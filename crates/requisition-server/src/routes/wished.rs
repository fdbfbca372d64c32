//! What every request to do something brings along.

use std::{str::FromStr, sync::Arc};

use axum::extract::{FromRequest, FromRequestParts as _, Request};
use serde::de::DeserializeOwned;

use super::Id;
use crate::{
    app::App, auth::SignedIn, given::Given, idempotency::Key, problem::Problem, query::Parameters,
};

/// A wish as it arrives: who asks, under which key, about whom or what the path names,
/// and the body. Nothing stands in the query.
pub struct Asked<I, B> {
    /// Who asks.
    pub signed_in: SignedIn,
    /// Under which key.
    pub key: Key,
    /// About whom or what.
    pub about: I,
    /// The body.
    pub body: B,
}

impl<I, B> FromRequest<Arc<App>> for Asked<I, B>
where
    I: FromStr + Send,
    B: DeserializeOwned,
{
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let signed_in = SignedIn::from_request_parts(&mut parts, app).await?;
        let key = Key::from_request_parts(&mut parts, app).await?;
        let Id(about) = Id::from_request_parts(&mut parts, app).await?;
        let query = parts.uri.query().map(str::to_owned);
        let request = Request::from_parts(parts, body);
        let Given(body) = Given::from_request(request, app).await?;
        Parameters::none(query.as_deref())?;
        Ok(Self {
            signed_in,
            key,
            about,
            body,
        })
    }
}
