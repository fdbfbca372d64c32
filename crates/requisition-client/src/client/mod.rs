//! The port [`Api`] over HTTP.

mod act;
mod ask;
mod claims;
mod heard;
mod my_details;
mod news;
mod operations;
mod posting;

use std::sync::Arc;

use ::claims::{Claim, Content, register::Register};
use commands::ports::{
    AccessPage, AccountChange, ActError, Acted, Api, ApiError, Changes, ClaimAnswer, ClaimPage,
    ClaimWish, Clock, ContactChange, Cursor, DetailAnswer, Enclosed, Enclosure, IdempotencyKey, Me,
    MessagePage, Meta, NotASession, Opener, OwnData, PAGE_SIZE, PayoutAccount, Period, Plain, Read,
    SeenClaim, SessionLimits, SessionView, Settled, SignInError, Store, TripSlice, TripsQuery,
};
use domain::{
    authorisation::Authorisation,
    contact::Contact,
    ids::{ClaimId, MessageId, PersonId, SessionId, TripId},
    person::Person,
    places::{Addresses, FoundPlaces, PlaceSearch},
    timetable::TimetableLine,
    trip::OrganisedTrip,
    trip_action::TripAction,
    user_fees::UserFees,
};
use requisition_api::{messages::ReadMessagesBody, paths, places::PlaceSearchBody};
use reqwest::Response;
use tokio::sync::watch;

use self::operations::{
    ACCESSES, ADDRESSES, AUTHORISATIONS, CLAIM, CLAIM_REGISTER, CLAIMS, CONTACT, COPAYMENT_STATUS,
    END_SESSION, END_SESSIONS, EXPORT, FIND_PLACES, ME, MESSAGES, META, PAYOUT_ACCOUNT, PERSONS,
    READ_MESSAGES, SESSIONS, SETTLE, TIMETABLES, TRIP, TRIPS,
};
use crate::{
    address::ServiceAddress,
    dpop::Ledger,
    http::Http,
    kept::Kept,
    limits::Limits,
    live::Live,
    oidc::{self, Access, Issuer, Revocation, Session, SignInWords, Unclaimed},
};

/// The service and the session with it.
pub struct Client<S, C> {
    address: ServiceAddress,
    limits: Limits,
    http: Http,
    ledger: Arc<Ledger>,
    kept: Kept,
    live: Live<Response>,
    session: Arc<Session<S>>,
    words: Box<dyn Fn() -> SignInWords + Send + Sync>,
    /// How many sign-ins have begun. A new one closes the door of the one before.
    sign_ins: watch::Sender<u64>,
    clock: std::marker::PhantomData<C>,
}

/// Why no client could be made.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client could not be set up")]
pub struct ClientError(#[from] reqwest::Error);

impl<S: Store, C: Clock> Client<S, C> {
    /// A client with the limits of the product.
    ///
    /// `words` gives the words of the page that the browser shows at the end of
    /// a sign-in; it is asked each time. `clock` counts only where the other side
    /// does not state its own.
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
        let http = Http::new(&limits, &address)?;
        let ledger = Arc::new(Ledger::new(move || clock.now()));
        let issuer = Issuer::new(
            http.clone(),
            Arc::clone(&ledger),
            limits.retry.clone(),
            address.clone(),
        );
        Ok(Self {
            session: Arc::new(Session::new(store, Arc::new(issuer), &limits)),
            live: Live::new(limits.live.clone()),
            address,
            limits,
            http,
            ledger,
            kept: Kept::default(),
            words: Box::new(words),
            sign_ins: watch::Sender::new(0),
            clock: std::marker::PhantomData,
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
        let issuer = self.session.issuer();
        tokio::select! {
            tokens = oidc::sign_in(issuer, opener, &words, &self.limits) => tokens,
            _ = sign_ins.wait_for(|count| *count > mine) => Err(SignInError::Cancelled),
        }
    }

    /// Nothing of another session counts any more.
    fn begin_anew(&self) {
        self.kept.clear();
        self.live.hush();
        self.ledger.forget_nonces();
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

    async fn await_changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        match cursor {
            None => self.changes_now(None).await,
            Some(cursor) => Ok(Read {
                value: self.live.next(self, cursor).await?,
                // A stream states the time once; from then on it is counted.
                service_time: self.ledger.clock(self.address.api()),
            }),
        }
    }

    async fn changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        self.changes_now(cursor).await
    }

    async fn accesses(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<AccessPage>, ApiError> {
        self.kept.concern(person.as_str());
        let mut url = self.url(&paths::access_log(person))?;
        url.query_pairs_mut()
            .append_pair("limit", &PAGE_SIZE.to_string())
            .extend_pairs(after.iter().map(|cursor| ("cursor", cursor)));
        self.read(&ACCESSES, url).await
    }

    async fn authorisations(
        &self,
        person: &PersonId,
    ) -> Result<Read<Vec<Authorisation>>, ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::authorisations(person))?;
        self.read(&AUTHORISATIONS, url).await
    }

    async fn addresses(&self, person: &PersonId) -> Result<Read<Addresses>, ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::addresses(person))?;
        self.read(&ADDRESSES, url).await
    }

    async fn find_places(&self, search: &PlaceSearch) -> Result<Read<FoundPlaces>, ApiError> {
        let PlaceSearch {
            words,
            treatment_only,
        } = search;
        let body = serde_json::to_string(&PlaceSearchBody {
            words: words.clone(),
            treatment_only: *treatment_only,
        });
        let body = body.map_err(|_| ApiError::Device {
            what: "writing a search",
        })?;
        let url = self.url(paths::PLACE_SEARCH)?;
        self.read_by_post(&FIND_PLACES, &url, &body).await
    }

    async fn messages(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<MessagePage>, ApiError> {
        self.kept.concern(person.as_str());
        let mut url = self.url(&paths::messages(person))?;
        url.query_pairs_mut()
            .append_pair("limit", &PAGE_SIZE.to_string())
            .extend_pairs(after.iter().map(|cursor| ("cursor", cursor)));
        let read = self.read(&MESSAGES, url).await?;
        let mut messages = read.value.messages.iter();
        let theirs = messages.all(|message| message.person == *person);
        theirs.then_some(read).ok_or(ApiError::Misfit {
            operation: MESSAGES.name,
        })
    }

    async fn read_messages(
        &self,
        person: &PersonId,
        messages: &[MessageId],
        key: IdempotencyKey,
    ) -> Result<(), ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::read_messages(person))?;
        let body = ReadMessagesBody {
            message_ids: messages.iter().map(ToString::to_string).collect(),
        };
        self.tell((READ_MESSAGES, &url), key, &body).await
    }

    async fn contact(&self, person: &PersonId) -> Result<Read<Contact>, ApiError> {
        self.kept.concern(person.as_str());
        self.read(&CONTACT, self.url(&paths::contact(person))?)
            .await
    }

    async fn change_contact(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<Contact> {
        self.kept.concern(change.person.as_str());
        self.have_contact_changed(change, key).await
    }

    async fn payout_account(&self, person: &PersonId) -> Result<Read<PayoutAccount>, ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::payout_account(person))?;
        self.read(&PAYOUT_ACCOUNT, url).await
    }

    async fn change_payout_account(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<PayoutAccount> {
        self.kept.concern(change.person.as_str());
        self.have_account_changed(change, key).await
    }

    async fn user_fees(&self, person: &PersonId) -> Result<Read<UserFees>, ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::copayment_status(person))?;
        self.read(&COPAYMENT_STATUS, url).await
    }

    async fn own_data(&self, key: IdempotencyKey) -> Result<Read<OwnData>, ApiError> {
        let url = self.url(paths::EXPORTS)?;
        self.ask_once(&EXPORT, &url, key).await
    }

    async fn erase_profile(&self, person: &PersonId, key: IdempotencyKey) -> DetailAnswer<()> {
        self.kept.concern(person.as_str());
        self.have_profile_erased(person, key).await
    }

    async fn timetables(&self) -> Result<Read<Vec<TimetableLine>>, ApiError> {
        self.read(&TIMETABLES, self.url(paths::TIMETABLES)?).await
    }

    async fn sessions(&self) -> Result<Read<Vec<SessionView>>, ApiError> {
        self.read(&SESSIONS, self.url(paths::SESSIONS)?).await
    }

    async fn end_session(&self, session: &SessionId, key: IdempotencyKey) -> Result<(), ApiError> {
        let url = self.url(&paths::session(session))?;
        self.end(&END_SESSION, &url, key).await
    }

    async fn end_all_sessions(&self, key: IdempotencyKey) -> Result<(), ApiError> {
        let url = self.url(paths::SESSIONS)?;
        self.end(&END_SESSIONS, &url, key).await
    }

    async fn act(&self, action: &TripAction, key: IdempotencyKey) -> Result<Read<Acted>, ActError> {
        self.kept.concern(action.person().as_str());
        self.act_on(action, key).await
    }

    async fn settle(&self, key: IdempotencyKey) -> Result<Read<Settled>, ApiError> {
        let IdempotencyKey(id) = key;
        let url = self.url(&paths::outcome(&id.to_string()))?;
        self.ask_once(&SETTLE, &url, key).await
    }

    async fn claim_register(&self, person: &PersonId) -> Result<Read<Register>, ApiError> {
        self.kept.concern(person.as_str());
        let url = self.url(&paths::claim_register(person))?;
        self.read(&CLAIM_REGISTER, url).await
    }

    async fn claims(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<ClaimPage>, ApiError> {
        self.kept.concern(person.as_str());
        let mut url = self.url(&paths::claims(person))?;
        url.query_pairs_mut()
            .append_pair("limit", &PAGE_SIZE.to_string())
            .extend_pairs(after.iter().map(|cursor| ("cursor", cursor)));
        self.read(&CLAIMS, url).await
    }

    async fn claim(&self, claim: &ClaimId) -> Result<Read<Claim>, ApiError> {
        let read = self.read(&CLAIM, self.url(&paths::claim(claim))?).await?;
        let same = read.value.id == *claim;
        same.then_some(read).ok_or(ApiError::Misfit {
            operation: CLAIM.name,
        })
    }

    async fn create_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        self.kept.concern(person.as_str());
        self.make_claim(person, content, key).await
    }

    async fn enclose(&self, enclosure: &Enclosure, key: IdempotencyKey) -> ClaimAnswer<Enclosed> {
        self.kept.concern(enclosure.person.as_str());
        self.enclose_file(enclosure, key).await
    }

    async fn submit_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.kept.concern(seen.person.as_str());
        self.send_claim(seen, key).await
    }

    async fn discard_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<()> {
        self.kept.concern(seen.person.as_str());
        self.delete_claim(seen, key).await
    }

    async fn act_on_claim(&self, wish: &ClaimWish, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.kept.concern(wish.person.as_str());
        self.act_on_sent_claim(wish, key).await
    }

    async fn session_limits(&self) -> Option<SessionLimits> {
        self.session.limits().await
    }

    async fn keep_alive(&self) -> Result<(), ApiError> {
        self.session.keep_alive().await
    }

    async fn sign_in<O: Opener>(&self, opener: &O) -> Result<Read<Me>, SignInError> {
        let tokens = self.come_back(opener).await?;
        let access = Access {
            token: tokens.access.clone(),
            key: tokens.key.clone(),
        };
        let unclaimed = Unclaimed::new(&self.session, tokens);
        self.begin_anew();
        let url = self.url(paths::ME)?;
        let me = self.read_as(&ME, &url, Some(&access)).await?;
        unclaimed.claim().await;
        Ok(me)
    }

    async fn resume(&self, session: &Plain) -> Result<(), NotASession> {
        self.session.resume(session).await?;
        self.begin_anew();
        Ok(())
    }

    async fn forget(&self) -> Option<Revocation> {
        let forgotten = self.session.forget().await;
        self.begin_anew();
        forgotten
    }

    async fn revoke(&self, revocation: Revocation) {
        self.session.revoke(revocation).await;
    }
}

const fn period_word(period: Period) -> &'static str {
    match period {
        Period::Coming => "coming",
        Period::Past => "past",
    }
}
