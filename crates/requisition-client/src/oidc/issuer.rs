//! The sign-in service, as this program talks to it.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use commands::ports::{ApiError, SignInError};
use openidconnect::{
    AuthorizationCode, ClientId, Nonce, OAuth2TokenResponse as _, PkceCodeVerifier, RedirectUrl,
    RefreshToken, RequestTokenError,
    core::{
        CoreClient, CoreErrorResponseType, CoreJwsSigningAlgorithm, CoreTokenResponse,
        CoreTokenType,
    },
};
use openidconnect::{StandardErrorResponse, TokenResponse as _};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{sync::Mutex, time::Instant};
use url::form_urlencoded;

use super::{
    carrier::{Carrier, CarryError},
    discovery::{self, Metadata},
};
use crate::http::Http;

/// How long an access token is taken to hold when the issuer does not say.
const UNSTATED_LIFE: Duration = Duration::from_secs(60);

/// One issuer and what is known about it.
#[derive(Debug)]
pub(crate) struct Issuer {
    http: Http,
    name: String,
    client_id: String,
    known: Mutex<Option<Arc<Metadata>>>,
}

/// What an issuer hands out.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) access: SecretString,
    /// When the access token ends, by the clock that only goes forward.
    pub(crate) ends: Instant,
    pub(crate) life: Duration,
    pub(crate) refresh: Option<SecretString>,
}

/// A code that came back, and what proves that this program asked for it.
#[derive(Debug)]
pub(crate) struct Proof {
    pub(crate) code: SecretString,
    pub(crate) verifier: PkceCodeVerifier,
    pub(crate) nonce: Nonce,
    pub(crate) redirect: RedirectUrl,
}

/// Why an issuer did not do what it was asked. Holds nothing of its answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum IssuerError {
    #[error("the issuer could not be reached")]
    Offline,
    #[error("the issuer cannot answer now")]
    Unavailable,
    #[error("the issuer asks to wait {seconds} s")]
    Wait { seconds: u32 },
    #[error("the grant is no longer good")]
    GrantEnded,
    #[error("the issuer refused")]
    Refused,
    #[error("the issuer is not trusted: {0}")]
    Distrusted(&'static str),
}

impl Issuer {
    pub(crate) fn new(http: Http, name: &str, client_id: &str) -> Self {
        Self {
            http,
            name: name.to_owned(),
            client_id: client_id.to_owned(),
            known: Mutex::new(None),
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Asks the issuer about itself anew: keys change.
    pub(crate) async fn discover(&self) -> Result<Arc<Metadata>, IssuerError> {
        let carrier = Carrier::new(&self.http);
        let metadata = Arc::new(discovery::discover(&self.name, &carrier).await?);
        *self.known.lock().await = Some(Arc::clone(&metadata));
        Ok(metadata)
    }

    async fn known(&self) -> Result<Arc<Metadata>, IssuerError> {
        let known = self.known.lock().await.clone();
        match known {
            Some(metadata) => Ok(metadata),
            None => self.discover().await,
        }
    }

    /// Exchanges a code. `device_now` counts only where the issuer does not
    /// state its own clock: a device's clock may be wrong by days.
    pub(crate) async fn redeem(
        &self,
        metadata: &Metadata,
        proof: Proof,
        device_now: DateTime<Utc>,
    ) -> Result<Tokens, IssuerError> {
        let client = self.client(metadata).set_redirect_uri(proof.redirect);
        let carrier = Carrier::new(&self.http);
        let asked = Instant::now();
        let code = AuthorizationCode::new(proof.code.expose_secret().to_owned());
        let answer = client
            .exchange_code(code)
            .map_err(|_| IssuerError::Distrusted("the issuer exchanges no codes"))?
            .set_pkce_verifier(proof.verifier)
            .request_async(&carrier)
            .await
            .map_err(explain)?;

        let now = carrier.date().unwrap_or(device_now);
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs([CoreJwsSigningAlgorithm::EcdsaP256Sha256])
            .set_time_fn(move || now);
        let id_token = answer
            .id_token()
            .ok_or(IssuerError::Distrusted("there is no ID token"))?;
        id_token
            .claims(&verifier, &proof.nonce)
            .map_err(|_| IssuerError::Distrusted("the ID token does not hold"))?;
        tokens(&answer, asked)
    }

    /// Exchanges a refresh token. The one given may be used up afterwards.
    pub(crate) async fn refresh(&self, token: &SecretString) -> Result<Tokens, IssuerError> {
        let metadata = self.known().await?;
        let client = self.client(&metadata);
        let carrier = Carrier::new(&self.http);
        let asked = Instant::now();
        let token = RefreshToken::new(token.expose_secret().to_owned());
        let answer = client
            .exchange_refresh_token(&token)
            .map_err(|_| IssuerError::Distrusted("the issuer refreshes nothing"))?
            .request_async(&carrier)
            .await
            .map_err(explain)?;
        tokens(&answer, asked)
    }

    /// Tells the issuer to refuse a refresh token and all that came from it
    /// (RFC 7009).
    pub(crate) async fn revoke(&self, token: &SecretString) -> Result<(), IssuerError> {
        let metadata = self.known().await?;
        let Some(endpoint) = discovery::revocation(&metadata) else {
            return Ok(());
        };
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token.expose_secret())
            .append_pair("token_type_hint", "refresh_token")
            .append_pair("client_id", &self.client_id)
            .finish();
        let mut request = reqwest::Request::new(reqwest::Method::POST, endpoint.clone());
        let form_type =
            reqwest::header::HeaderValue::from_static("application/x-www-form-urlencoded");
        request
            .headers_mut()
            .insert(reqwest::header::CONTENT_TYPE, form_type);
        *request.body_mut() = Some(form.into());
        let reply = self.http.send(request).await.map_err(CarryError::Send)?;
        let done = reply.status.is_success();
        done.then_some(()).ok_or(IssuerError::Refused)
    }

    pub(crate) fn client(&self, metadata: &Metadata) -> Client {
        CoreClient::from_provider_metadata(
            metadata.clone(),
            ClientId::new(self.client_id.clone()),
            None,
        )
    }
}

pub(crate) type Client = CoreClient<
    openidconnect::EndpointSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointMaybeSet,
    openidconnect::EndpointMaybeSet,
>;

fn tokens(answer: &CoreTokenResponse, asked: Instant) -> Result<Tokens, IssuerError> {
    if *answer.token_type() != CoreTokenType::Bearer {
        return Err(IssuerError::Distrusted("the token is of another type"));
    }
    let life = answer.expires_in().unwrap_or(UNSTATED_LIFE);
    let ends = asked
        .checked_add(life)
        .ok_or(IssuerError::Distrusted("the token holds for ever"))?;
    Ok(Tokens {
        access: answer.access_token().secret().clone().into(),
        ends,
        life,
        refresh: answer
            .refresh_token()
            .map(|token| token.secret().clone().into()),
    })
}

type TokenError = RequestTokenError<CarryError, StandardErrorResponse<CoreErrorResponseType>>;

/// Only the kind goes on: the texts of the library can hold tokens.
fn explain(error: TokenError) -> IssuerError {
    match error {
        RequestTokenError::Request(error) => error.into(),
        RequestTokenError::ServerResponse(answer)
            if *answer.error() == CoreErrorResponseType::InvalidGrant =>
        {
            IssuerError::GrantEnded
        }
        RequestTokenError::ServerResponse(_) => IssuerError::Refused,
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            IssuerError::Distrusted("its answer cannot be read")
        }
    }
}

impl From<CarryError> for IssuerError {
    fn from(error: CarryError) -> Self {
        match error {
            CarryError::Send(error) if error.is_offline() => Self::Offline,
            CarryError::Send(_) => Self::Distrusted("its answer cannot be taken in"),
            CarryError::Busy => Self::Unavailable,
            CarryError::Pause(pause) => Self::Wait {
                seconds: crate::problem::seconds(pause),
            },
            CarryError::Request => Self::Distrusted("it cannot be asked"),
        }
    }
}

impl From<IssuerError> for ApiError {
    /// For a refresh in the course of something else.
    fn from(error: IssuerError) -> Self {
        match error {
            IssuerError::Offline => Self::Offline,
            IssuerError::Unavailable => Self::Unavailable { trace: None },
            IssuerError::Wait { seconds } => Self::TooManyRequests { seconds },
            IssuerError::GrantEnded => Self::SignedOut,
            IssuerError::Refused | IssuerError::Distrusted(_) => Self::Misfit {
                operation: "refreshing the session",
            },
        }
    }
}

impl From<IssuerError> for SignInError {
    fn from(error: IssuerError) -> Self {
        match error {
            IssuerError::Distrusted(reason) => Self::Refused { reason },
            IssuerError::GrantEnded => Self::Refused {
                reason: "the code was not accepted",
            },
            IssuerError::Refused => Self::Refused {
                reason: "the issuer refused",
            },
            IssuerError::Offline | IssuerError::Unavailable | IssuerError::Wait { .. } => {
                Self::Api(error.into())
            }
        }
    }
}
