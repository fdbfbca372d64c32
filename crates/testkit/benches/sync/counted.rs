//! Counts what is asked of the service.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use claims::{Claim, Content, register::Register};
use commands::ports::{
    AccessPage, AccountChange, ActError, Acted, Api, ApiError, Changes, ClaimAnswer, ClaimPage,
    ClaimWish, ContactChange, Cursor, DetailAnswer, Enclosed, Enclosure, IdempotencyKey, Me,
    MessagePage, Meta, NotASession, Opener, OwnData, PayoutAccount, Plain, Read, SeenClaim,
    SessionLimits, SessionView, Settled, SignInError, TripSlice, TripsQuery,
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

/// A service whose questions are counted.
pub struct Counted<A> {
    api: A,
    count: Arc<AtomicUsize>,
}

impl<A> Counted<A> {
    pub fn new(api: A) -> Self {
        Self {
            api,
            count: Arc::default(),
        }
    }

    pub fn count(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.count)
    }

    fn counted(&self) -> &A {
        self.count.fetch_add(1, Ordering::SeqCst);
        &self.api
    }
}

impl<A: Api> Api for Counted<A> {
    type Revocation = A::Revocation;

    async fn meta(&self) -> Result<Read<Meta>, ApiError> {
        self.counted().meta().await
    }

    async fn me(&self) -> Result<Read<Me>, ApiError> {
        self.counted().me().await
    }

    async fn persons(&self) -> Result<Read<Vec<Person>>, ApiError> {
        self.counted().persons().await
    }

    async fn trips(&self, query: &TripsQuery) -> Result<Read<TripSlice>, ApiError> {
        self.counted().trips(query).await
    }

    async fn trip(&self, trip: &TripId) -> Result<Read<OrganisedTrip>, ApiError> {
        self.counted().trip(trip).await
    }

    async fn await_changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        self.counted().await_changes(cursor).await
    }

    async fn changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        self.counted().changes(cursor).await
    }

    async fn accesses(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<AccessPage>, ApiError> {
        self.counted().accesses(person, after).await
    }

    async fn addresses(&self, person: &PersonId) -> Result<Read<Addresses>, ApiError> {
        self.counted().addresses(person).await
    }

    async fn find_places(&self, search: &PlaceSearch) -> Result<Read<FoundPlaces>, ApiError> {
        self.counted().find_places(search).await
    }

    async fn authorisations(
        &self,
        person: &PersonId,
    ) -> Result<Read<Vec<Authorisation>>, ApiError> {
        self.counted().authorisations(person).await
    }

    async fn messages(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<MessagePage>, ApiError> {
        self.counted().messages(person, after).await
    }

    async fn read_messages(
        &self,
        person: &PersonId,
        messages: &[MessageId],
        key: IdempotencyKey,
    ) -> Result<(), ApiError> {
        self.counted().read_messages(person, messages, key).await
    }

    async fn contact(&self, person: &PersonId) -> Result<Read<Contact>, ApiError> {
        self.counted().contact(person).await
    }

    async fn change_contact(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<Contact> {
        self.counted().change_contact(change, key).await
    }

    async fn payout_account(&self, person: &PersonId) -> Result<Read<PayoutAccount>, ApiError> {
        self.counted().payout_account(person).await
    }

    async fn change_payout_account(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<PayoutAccount> {
        self.counted().change_payout_account(change, key).await
    }

    async fn user_fees(&self, person: &PersonId) -> Result<Read<UserFees>, ApiError> {
        self.counted().user_fees(person).await
    }

    async fn own_data(&self, key: IdempotencyKey) -> Result<Read<OwnData>, ApiError> {
        self.counted().own_data(key).await
    }

    async fn erase_profile(&self, person: &PersonId, key: IdempotencyKey) -> DetailAnswer<()> {
        self.counted().erase_profile(person, key).await
    }

    async fn claim_register(&self, person: &PersonId) -> Result<Read<Register>, ApiError> {
        self.counted().claim_register(person).await
    }

    async fn claims(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<ClaimPage>, ApiError> {
        self.counted().claims(person, after).await
    }

    async fn claim(&self, claim: &ClaimId) -> Result<Read<Claim>, ApiError> {
        self.counted().claim(claim).await
    }

    async fn create_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        self.counted().create_claim(person, content, key).await
    }

    async fn enclose(&self, enclosure: &Enclosure, key: IdempotencyKey) -> ClaimAnswer<Enclosed> {
        self.counted().enclose(enclosure, key).await
    }

    async fn submit_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.counted().submit_claim(seen, key).await
    }

    async fn discard_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<()> {
        self.counted().discard_claim(seen, key).await
    }

    async fn act_on_claim(&self, wish: &ClaimWish, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.counted().act_on_claim(wish, key).await
    }

    async fn timetables(&self) -> Result<Read<Vec<TimetableLine>>, ApiError> {
        self.counted().timetables().await
    }

    async fn sessions(&self) -> Result<Read<Vec<SessionView>>, ApiError> {
        self.counted().sessions().await
    }

    async fn end_session(&self, session: &SessionId, key: IdempotencyKey) -> Result<(), ApiError> {
        self.counted().end_session(session, key).await
    }

    async fn end_all_sessions(&self, key: IdempotencyKey) -> Result<(), ApiError> {
        self.counted().end_all_sessions(key).await
    }

    async fn act(&self, action: &TripAction, key: IdempotencyKey) -> Result<Read<Acted>, ActError> {
        self.counted().act(action, key).await
    }

    async fn settle(&self, key: IdempotencyKey) -> Result<Read<Settled>, ApiError> {
        self.counted().settle(key).await
    }

    async fn session_limits(&self) -> Option<SessionLimits> {
        self.api.session_limits().await
    }

    async fn keep_alive(&self) -> Result<(), ApiError> {
        self.counted().keep_alive().await
    }

    async fn sign_in<O: Opener>(&self, opener: &O) -> Result<Read<Me>, SignInError> {
        self.counted().sign_in(opener).await
    }

    async fn resume(&self, session: &Plain) -> Result<(), NotASession> {
        self.api.resume(session).await
    }

    async fn forget(&self) -> Option<Self::Revocation> {
        self.api.forget().await
    }

    async fn revoke(&self, revocation: Self::Revocation) {
        self.counted().revoke(revocation).await;
    }
}
