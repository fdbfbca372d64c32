//! The port [`Api`] over HTTP.

use std::sync::Arc;

use commands::ports::{
    Api, ApiError, Clock, Me, Meta, NotASession, Opener, PAGE_SIZE, Period, Plain, Read,
    SignInError, Store, TripSlice, TripsQuery,
};
use domain::{ids::TripId, person::Person, trip::OrganisedTrip};
use requisition_api::{headers, paths};
use reqwest::{
    StatusCode, Url,
    header::{ACCEPT, AUTHORIZATION, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::de::DeserializeOwned;
use tokio::sync::watch;

use crate::{
    address::ServiceAddress,
    http::{Http, Reply, SendError},
    kept::{Answer, Kept},
    limits::Limits,
    oidc::{self, Circumstances, Issuer, Session, SignInWords, Unclaimed},
    parse::{self, Misfit},
    problem,
};

/// The service and the session with it.
pub struct Client<S, C> {
    address: ServiceAddress,
    limits: Limits,
    http: Http,
    kept: Kept,
    session: Arc<Session<S>>,
    clock: C,
    words: Box<dyn Fn() -> SignInWords + Send + Sync>,
    /// How many sign-ins have begun. A new one closes the door of the one before.
    sign_ins: watch::Sender<u64>,
}

/// Why no client could be made.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client could not be set up")]
pub struct ClientError(#[from] reqwest::Error);

/// What is needed to make a forgotten session useless at the issuer.
#[derive(Debug)]
pub struct Revocation(Option<SecretString>);

/// One operation of the contract: its name for the log, and what reads its body.
struct Operation<B, T> {
    name: &'static str,
    parse: fn(B) -> Result<T, Misfit>,
}

const META: Operation<requisition_api::meta::MetaBody, Meta> = Operation {
    name: "GET /v1/meta",
    parse: parse::meta,
};
const ME: Operation<requisition_api::me::MeBody, Me> = Operation {
    name: "GET /v1/me",
    parse: parse::me,
};
const PERSONS: Operation<requisition_api::persons::PersonsBody, Vec<Person>> = Operation {
    name: "GET /v1/persons",
    parse: parse::persons,
};
const TRIPS: Operation<
    requisition_api::page::PageBody<requisition_api::trips::TripBody>,
    TripSlice,
> = Operation {
    name: "GET /v1/persons/{person_id}/trips",
    parse: parse::trips,
};
const TRIP: Operation<requisition_api::trips::TripBody, OrganisedTrip> = Operation {
    name: "GET /v1/trips/{trip_id}",
    parse: parse::trip,
};

impl<S: Store, C: Clock> Client<S, C> {
    /// A client with the limits of the product.
    ///
    /// `words` gives the words of the page that the browser shows at the end of
    /// a sign-in; it is asked each time. `clock` counts only where the sign-in
    /// service does not state its own.
    ///
    /// # Errors
    /// When the HTTP client cannot be set up.
    ///
    /// # Panics
    /// When the program has not installed a `rustls` provider at its start.
    pub fn new(
        address: ServiceAddress,
        store: S,
        clock: C,
        words: impl Fn() -> SignInWords + Send + Sync + 'static,
    ) -> Result<Self, ClientError> {
        Self::with_limits(address, store, clock, words, Limits::default())
    }

    /// The same with limits of one's own.
    ///
    /// # Errors
    /// As [`Client::new`].
    ///
    /// # Panics
    /// As [`Client::new`].
    pub fn with_limits(
        address: ServiceAddress,
        store: S,
        clock: C,
        words: impl Fn() -> SignInWords + Send + Sync + 'static,
        limits: Limits,
    ) -> Result<Self, ClientError> {
        let http = Http::new(&limits, address.is_loopback())?;
        let issuer = Issuer::new(http.clone(), address.issuer(), address.client_id());
        Ok(Self {
            session: Arc::new(Session::new(store, Arc::new(issuer), &limits)),
            address,
            limits,
            http,
            kept: Kept::default(),
            clock,
            words: Box::new(words),
            sign_ins: watch::Sender::new(0),
        })
    }

    /// Reads with the session, and once more with a fresh token if the service
    /// does not take the one at hand.
    async fn read<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: Url,
    ) -> Result<Read<T>, ApiError> {
        let token = self.session.access().await?;
        match self.read_as(operation, &url, Some(&token)).await {
            Err(ApiError::SignedOut) => {
                self.session.distrust(&token).await;
                let token = self.session.access().await?;
                self.read_as(operation, &url, Some(&token)).await
            }
            read => read,
        }
    }

    async fn read_as<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: &Url,
        token: Option<&SecretString>,
    ) -> Result<Read<T>, ApiError> {
        let (epoch, kept) = self.kept.look(url);
        let request = request_headers(token, kept.as_ref())?;
        let reply = self.http.get(url, &request).await.map_err(|error| {
            tracing::info!(operation = operation.name, %error, "no answer");
            refused_by_network(&error, operation.name)
        })?;
        let service_time = reply.date();
        let (etag, body) = body_of(reply, kept, operation.name)?;
        let value = parse::json(&body).and_then(operation.parse);
        let value = value.map_err(|Misfit| ApiError::Misfit {
            operation: operation.name,
        })?;
        if let Some(etag) = etag {
            self.kept.keep(epoch, url.clone(), Answer { etag, body });
        }
        Ok(Read {
            value,
            service_time,
        })
    }

    /// The address of an operation: below whatever path the service has.
    fn url(&self, path: &str) -> Result<Url, ApiError> {
        let path = path.trim_start_matches('/');
        self.address.api().join(path).map_err(|_| ApiError::Device {
            what: "naming an operation",
        })
    }

    async fn come_back<O: Opener>(&self, opener: &O) -> Result<oidc::Tokens, SignInError> {
        let mut mine = 0;
        self.sign_ins.send_modify(|count| {
            *count += 1;
            mine = *count;
        });
        let mut sign_ins = self.sign_ins.subscribe();
        let words = (self.words)();
        let circumstances = Circumstances {
            scopes: self.address.scopes(),
            words: &words,
            limits: &self.limits,
            device_now: self.clock.now(),
        };
        tokio::select! {
            tokens = oidc::sign_in(self.session.issuer(), opener, circumstances) => tokens,
            _ = sign_ins.wait_for(|count| *count > mine) => Err(SignInError::Cancelled),
        }
    }
}

impl<S: Store, C: Clock> Api for Client<S, C> {
    type Revocation = Revocation;

    async fn meta(&self) -> Result<Read<Meta>, ApiError> {
        let url = self.url(paths::META)?;
        self.read_as(&META, &url, None).await
    }

    async fn me(&self) -> Result<Read<Me>, ApiError> {
        self.read(&ME, self.url(paths::ME)?).await
    }

    async fn persons(&self) -> Result<Read<Vec<Person>>, ApiError> {
        self.read(&PERSONS, self.url(paths::PERSONS)?).await
    }

    async fn trips(&self, query: &TripsQuery) -> Result<Read<TripSlice>, ApiError> {
        let TripsQuery {
            person,
            period,
            // The service parts coming from past by its own clock, which is right.
            today: _,
            after,
        } = query;
        self.kept.concern(person.as_str());
        let mut url = self.url(&paths::trips(person))?;
        url.query_pairs_mut()
            .append_pair("period", period_word(*period))
            .append_pair("limit", &PAGE_SIZE.to_string())
            .extend_pairs(after.iter().map(|cursor| ("cursor", cursor)));
        let read = self.read(&TRIPS, url).await?;
        let theirs = read.value.trips.iter().all(|trip| trip.person == *person);
        theirs.then_some(read).ok_or(ApiError::Misfit {
            operation: TRIPS.name,
        })
    }

    async fn trip(&self, trip: &TripId) -> Result<Read<OrganisedTrip>, ApiError> {
        let read = self.read(&TRIP, self.url(&paths::trip(trip))?).await?;
        let same = read.value.id == *trip;
        same.then_some(read).ok_or(ApiError::Misfit {
            operation: TRIP.name,
        })
    }

    async fn sign_in<O: Opener>(&self, opener: &O) -> Result<Read<Me>, SignInError> {
        let tokens = self.come_back(opener).await?;
        let access = tokens.access.clone();
        let unclaimed = Unclaimed::new(&self.session, tokens);
        self.kept.clear();
        let url = self.url(paths::ME)?;
        let me = self.read_as(&ME, &url, Some(&access)).await?;
        unclaimed.claim().await;
        Ok(me)
    }

    async fn resume(&self, session: &Plain) -> Result<(), NotASession> {
        self.session.resume(session).await?;
        self.kept.clear();
        Ok(())
    }

    async fn forget(&self) -> Option<Revocation> {
        let forgotten = self.session.forget().await;
        self.kept.clear();
        forgotten.map(Revocation)
    }

    async fn revoke(&self, Revocation(token): Revocation) {
        if let Some(token) = token {
            self.session.revoke(token).await;
        }
    }
}

const fn period_word(period: Period) -> &'static str {
    match period {
        Period::Coming => "coming",
        Period::Past => "past",
    }
}

fn request_headers(
    token: Option<&SecretString>,
    kept: Option<&Answer>,
) -> Result<HeaderMap, ApiError> {
    let mut request = HeaderMap::new();
    request.insert(ACCEPT, HeaderValue::from_static("application/json"));
    request.insert(
        HeaderName::from_static(headers::CLIENT_VERSION),
        HeaderValue::from_static(env!("CARGO_PKG_VERSION")),
    );
    if let Some(token) = token {
        let bearer = SecretString::from(format!("Bearer {}", token.expose_secret()));
        let mut bearer =
            HeaderValue::from_str(bearer.expose_secret()).map_err(|_| ApiError::Misfit {
                operation: "the access token",
            })?;
        bearer.set_sensitive(true);
        request.insert(AUTHORIZATION, bearer);
    }
    if let Some(kept) = kept {
        request.insert(IF_NONE_MATCH, kept.etag.clone());
    }
    Ok(request)
}

/// The body that holds now, and its tag where it came just now.
fn body_of(
    reply: Reply,
    kept: Option<Answer>,
    operation: &'static str,
) -> Result<(Option<HeaderValue>, Arc<[u8]>), ApiError> {
    match (reply.status, kept) {
        (StatusCode::NOT_MODIFIED, Some(kept)) => Ok((None, kept.body)),
        (StatusCode::OK, _) if reply.is_json() => {
            let etag = reply.headers.get(ETAG).cloned();
            Ok((etag, reply.body.into()))
        }
        (status, _) if status.is_success() || status == StatusCode::NOT_MODIFIED => {
            Err(ApiError::Misfit { operation })
        }
        _ => Err(explain(operation, &reply)),
    }
}

fn refused_by_network(error: &SendError, operation: &'static str) -> ApiError {
    if error.is_offline() {
        ApiError::Offline
    } else {
        ApiError::Misfit { operation }
    }
}

fn explain(operation: &'static str, reply: &Reply) -> ApiError {
    let error = problem::explain(reply);
    tracing::info!(operation, status = reply.status.as_u16(), %error, "refused");
    error
}
