//! The service that a test asks.

use std::sync::atomic::Ordering;

use claims::{Claim, Content, register::Register};
use domain::{
    authorisation::Authorisation,
    contact::Contact,
    ids::{ClaimId, MessageId, PersonId, SessionId, TripId},
    person::Person,
    places::{Addresses, FoundPlaces, PlaceSearch},
    sample::{at, timetable_line},
    support::Support,
    timetable::TimetableLine,
    trip::OrganisedTrip,
    trip_action::TripAction,
    user_fees::UserFees,
};
use secrecy::ExposeSecret as _;

use super::{NOW, World, oneself};
use crate::ports::{
    AccessPage, AccountChange, ActError, Acted, Api, ApiError, Changes, ClaimAnswer, ClaimPage,
    ClaimWish, ContactChange, Cursor, DetailAnswer, Enclosed, Enclosure, Extent, IdempotencyKey,
    Me, MessagePage, Meta, NotASession, Opener, OwnData, PAGE_SIZE, PayoutAccount, Plain, Read,
    Record, SeenClaim, SessionLimits, SessionView, Settled, SignInError, Store, TripSlice,
    TripsQuery,
};

impl World {
    fn who(&self) -> Me {
        let person = self.signs_in.lock().expect("whole").clone();
        let person = person.unwrap_or_else(oneself);
        Me {
            name: person.name,
            person: person.id,
        }
    }

    pub(crate) fn changes_to(&self, extent: Extent) -> Read<Changes> {
        let cursor = Cursor("later".into());
        Read {
            value: Changes { cursor, extent },
            service_time: Some(at(NOW)),
        }
    }

    pub(super) async fn ask<T>(
        &self,
        what: String,
        answer: impl FnOnce() -> Result<T, ApiError>,
    ) -> Result<Read<T>, ApiError> {
        self.asked.lock().expect("whole").push(what);
        let gate = self.gates.lock().expect("whole").pop_front();
        if let Some(gate) = gate {
            gate.notified().await;
        }
        if let Some(failure) = self.failure.lock().expect("whole").clone() {
            return Err(failure);
        }
        Ok(Read {
            value: answer()?,
            service_time: Some(at(NOW)),
        })
    }
}

impl Api for World {
    type Revocation = ();

    async fn meta(&self) -> Result<Read<Meta>, ApiError> {
        let meta = Meta {
            support: Support {
                phone: "911".into(),
                ..Support::default()
            },
            has_sample_persons: true,
            must_update: false,
        };
        self.ask("meta".into(), || Ok(meta)).await
    }

    async fn me(&self) -> Result<Read<Me>, ApiError> {
        self.ask("me".into(), || Ok(self.who())).await
    }

    async fn persons(&self) -> Result<Read<Vec<Person>>, ApiError> {
        let persons = || Ok(self.persons.lock().expect("whole").clone());
        self.ask("persons".into(), persons).await
    }

    async fn trips(&self, query: &TripsQuery) -> Result<Read<TripSlice>, ApiError> {
        let asked = format!("trips of {}", query.person);
        let all = || {
            let trips = self.trips.lock().expect("whole").clone();
            Ok(TripSlice { trips, next: None })
        };
        self.ask(asked, all).await
    }

    async fn trip(&self, trip: &TripId) -> Result<Read<OrganisedTrip>, ApiError> {
        let find = || {
            let trips = self.trips.lock().expect("whole");
            let found = trips.iter().find(|other| other.id == *trip).cloned();
            found.ok_or(ApiError::NotFound)
        };
        self.ask(format!("trip {trip}"), find).await
    }

    async fn await_changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        let from = cursor.map(|cursor| cursor.0.clone());
        self.awaited.lock().expect("whole").push(from);
        loop {
            let next = self.happening.lock().expect("whole").pop_front();
            if let Some(next) = next {
                return next.map(|extent| self.changes_to(extent));
            }
            self.happens.notified().await;
        }
    }

    async fn changes(&self, cursor: Option<&Cursor>) -> Result<Read<Changes>, ApiError> {
        let extent = match cursor {
            Some(_) => Extent::Only(Vec::new()),
            None => Extent::Everything,
        };
        let answer = || Ok(self.changes_to(extent).value);
        self.ask("changes".into(), answer).await
    }

    async fn accesses(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<AccessPage>, ApiError> {
        let empty = || {
            Ok(AccessPage {
                accesses: Vec::new(),
                next: None,
            })
        };
        let asked = format!("accesses of {person} after {after:?}");
        self.ask(asked, empty).await
    }

    async fn authorisations(
        &self,
        person: &PersonId,
    ) -> Result<Read<Vec<Authorisation>>, ApiError> {
        let held = || Ok(self.authorisations.lock().expect("whole").clone());
        self.ask(format!("authorisations of {person}"), held).await
    }

    async fn addresses(&self, person: &PersonId) -> Result<Read<Addresses>, ApiError> {
        let addresses = || Ok(self.addresses.lock().expect("whole").clone());
        self.ask(format!("addresses of {person}"), addresses).await
    }

    async fn find_places(&self, search: &PlaceSearch) -> Result<Read<FoundPlaces>, ApiError> {
        let asked = format!("places named {}", search.words);
        self.ask(asked, || Ok(FoundPlaces::default())).await
    }

    async fn contact(&self, person: &PersonId) -> Result<Read<Contact>, ApiError> {
        self.ask_contact(person).await
    }

    async fn change_contact(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<Contact> {
        self.set_contact(change, key).await
    }

    async fn payout_account(&self, person: &PersonId) -> Result<Read<PayoutAccount>, ApiError> {
        self.ask_account(person).await
    }

    async fn change_payout_account(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<PayoutAccount> {
        self.set_account(change, key).await
    }

    async fn user_fees(&self, person: &PersonId) -> Result<Read<UserFees>, ApiError> {
        self.ask_fees(person).await
    }

    async fn own_data(&self, key: IdempotencyKey) -> Result<Read<OwnData>, ApiError> {
        self.ask_copy(key).await
    }

    async fn erase_profile(&self, _: &PersonId, key: IdempotencyKey) -> DetailAnswer<()> {
        self.erase(key).await
    }

    async fn timetables(&self) -> Result<Read<Vec<TimetableLine>>, ApiError> {
        self.ask("timetables".into(), || Ok(vec![timetable_line()]))
            .await
    }

    async fn messages(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<MessagePage>, ApiError> {
        let page = || {
            let messages = self.messages.lock().expect("whole");
            let theirs = messages.iter().filter(|message| message.person == *person);
            let theirs: Vec<_> = theirs.cloned().collect();
            let unread = theirs.iter().filter(|message| message.read_at.is_none());
            let unread = u32::try_from(unread.count()).expect("few");
            let from = after.map_or(0, |after| after.parse().expect("a place"));
            let upto = theirs.len().min(from + PAGE_SIZE);
            Ok(MessagePage {
                next: (upto < theirs.len()).then(|| upto.to_string()),
                messages: theirs.into_iter().skip(from).take(PAGE_SIZE).collect(),
                unread,
            })
        };
        self.ask(format!("messages of {person}"), page).await
    }

    async fn read_messages(
        &self,
        person: &PersonId,
        messages: &[MessageId],
        key: IdempotencyKey,
    ) -> Result<(), ApiError> {
        self.wishes.lock().expect("whole").push(key);
        let read = || {
            let mut all = self.messages.lock().expect("whole");
            for message in all.iter_mut() {
                if message.person == *person && messages.contains(&message.id) {
                    message.read_at.get_or_insert_with(|| at(NOW));
                }
            }
            Ok(())
        };
        self.ask(format!("read messages of {person}"), read).await?;
        Ok(())
    }

    async fn sessions(&self) -> Result<Read<Vec<SessionView>>, ApiError> {
        let sessions = || Ok(self.sessions.lock().expect("whole").clone());
        self.ask("sessions".into(), sessions).await
    }

    async fn end_session(&self, session: &SessionId, key: IdempotencyKey) -> Result<(), ApiError> {
        let end = || {
            let mut sessions = self.sessions.lock().expect("whole");
            let before = sessions.len();
            sessions.retain(|other| other.id != *session);
            if sessions.len() == before {
                return Err(ApiError::NotFound);
            }
            Ok(())
        };
        self.wishes.lock().expect("whole").push(key);
        self.ask(format!("end {session}"), end).await?;
        Ok(())
    }

    async fn end_all_sessions(&self, key: IdempotencyKey) -> Result<(), ApiError> {
        self.wishes.lock().expect("whole").push(key);
        self.ask("end all".into(), || Ok(())).await?;
        Ok(())
    }

    async fn act(&self, action: &TripAction, key: IdempotencyKey) -> Result<Read<Acted>, ActError> {
        let asked = self.ask("act".into(), || Ok(())).await;
        let service_time = asked.map_err(ActError::NotDone)?.service_time;
        let mut service = self.service.lock().expect("whole");
        let mut trips = self.trips.lock().expect("whole");
        let value = service.act((action, key), &mut trips)?;
        Ok(Read {
            value,
            service_time,
        })
    }

    async fn settle(&self, key: IdempotencyKey) -> Result<Read<Settled>, ApiError> {
        self.ask("settle".into(), || {
            let mut service = self.service.lock().expect("whole");
            let mut trips = self.trips.lock().expect("whole");
            service.settle(key, &mut trips)
        })
        .await
    }

    async fn claim_register(&self, _: &PersonId) -> Result<Read<Register>, ApiError> {
        self.ask_register().await
    }

    async fn claims(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> Result<Read<ClaimPage>, ApiError> {
        self.ask_claims(person, after).await
    }

    async fn claim(&self, claim: &ClaimId) -> Result<Read<Claim>, ApiError> {
        self.ask_claim(claim).await
    }

    async fn create_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> ClaimAnswer<Claim> {
        self.make_claim(person, content, key).await
    }

    async fn enclose(&self, enclosure: &Enclosure, key: IdempotencyKey) -> ClaimAnswer<Enclosed> {
        self.enclose_file(enclosure, key).await
    }

    async fn submit_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.send_claim(seen, key).await
    }

    async fn discard_claim(&self, seen: &SeenClaim, key: IdempotencyKey) -> ClaimAnswer<()> {
        self.delete_claim(seen, key).await
    }

    async fn act_on_claim(&self, wish: &ClaimWish, key: IdempotencyKey) -> ClaimAnswer<Claim> {
        self.act_on_sent_claim(wish, key).await
    }

    async fn session_limits(&self) -> Option<SessionLimits> {
        *self.limits.lock().expect("whole")
    }

    async fn keep_alive(&self) -> Result<(), ApiError> {
        self.ask("keep alive".into(), || Ok(())).await?;
        Ok(())
    }

    async fn sign_in<O: Opener>(&self, opener: &O) -> Result<Read<Me>, SignInError> {
        opener.open("https://sign-in.example").await?;
        self.sign_in_waits.notify_one();
        if self.sign_in_hangs.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        if let Some(failure) = self.sign_in_failure.lock().expect("whole").take() {
            return Err(failure);
        }
        self.session.store(true, Ordering::SeqCst);
        self.write(Record::Session, &b"tokens".to_vec().into())
            .await;
        Ok(Read {
            value: self.who(),
            service_time: Some(at(NOW)),
        })
    }

    async fn resume(&self, session: &Plain) -> Result<(), NotASession> {
        if session.expose_secret() != b"tokens" {
            return Err(NotASession);
        }
        self.session.store(true, Ordering::SeqCst);
        Ok(())
    }

    async fn forget(&self) -> Option<()> {
        self.session.swap(false, Ordering::SeqCst).then_some(())
    }

    async fn revoke(&self, (): ()) {
        self.revoked.notify_one();
    }
}
