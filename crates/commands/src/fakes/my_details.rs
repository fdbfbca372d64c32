//! A service that keeps how persons are reached and where money goes.

use domain::{
    contact::{Contact, ContactPoint, ContactSource},
    ids::PersonId,
    sample::at,
    user_fees::{FeeStanding, UserFees},
};

use super::{NOW, World};
use crate::ports::{
    AccountChange, ActError, ApiError, ContactChange, DetailAnswer, DetailRefusal, IdempotencyKey,
    KnownAccount, OwnData, Payee, PayoutAccount, Read,
};

/// What the service keeps of the chosen person.
#[derive(Default)]
pub(crate) struct Details {
    pub(crate) contact: Contact,
    pub(crate) account: Option<KnownAccount>,
    pub(crate) account_version: u32,
    /// Set: every change is refused like this.
    pub(crate) refuses: Option<DetailRefusal>,
    /// Whether a change is done and its answer lost.
    pub(crate) loses_the_answer: bool,
    /// Set: whoever asks may not know, and this is why.
    pub(crate) hides: Option<ApiError>,
    /// What was done, in order.
    pub(crate) effects: Vec<&'static str>,
}

impl Details {
    fn payout_account(&self) -> PayoutAccount {
        PayoutAccount {
            version: self.account_version,
            account: self.account.clone(),
            payee: Payee::Patient,
            fresh_until: None,
        }
    }
}

impl World {
    async fn ask_details<T>(
        &self,
        what: String,
        answer: impl FnOnce(&Details) -> T,
    ) -> Result<Read<T>, ApiError> {
        self.ask(what, || {
            let details = self.details.lock().expect("whole");
            match &details.hides {
                Some(why) => Err(why.clone()),
                None => Ok(answer(&details)),
            }
        })
        .await
    }

    async fn change_details<T>(
        &self,
        (what, key): (&'static str, IdempotencyKey),
        change: impl FnOnce(&mut Details) -> T,
    ) -> DetailAnswer<T> {
        self.wishes.lock().expect("whole").push(key);
        let asked = self.ask(what.into(), || Ok(())).await;
        let service_time = asked.map_err(ActError::NotDone)?.service_time;
        let mut details = self.details.lock().expect("whole");
        if let Some(refusal) = details.refuses {
            return Err(ActError::Refused(refusal));
        }
        details.effects.push(what);
        let value = change(&mut details);
        if details.loses_the_answer {
            return Err(ActError::Unknown);
        }
        Ok(Read {
            value,
            service_time,
        })
    }

    pub(super) async fn ask_contact(&self, person: &PersonId) -> Result<Read<Contact>, ApiError> {
        let asked = format!("contact of {person}");
        self.ask_details(asked, |details| details.contact.clone())
            .await
    }

    pub(super) async fn ask_account(
        &self,
        person: &PersonId,
    ) -> Result<Read<PayoutAccount>, ApiError> {
        let asked = format!("account of {person}");
        self.ask_details(asked, Details::payout_account).await
    }

    pub(super) async fn ask_fees(&self, person: &PersonId) -> Result<Read<UserFees>, ApiError> {
        let fees = UserFees {
            year: 2026,
            standing: FeeStanding::NoCard,
            counted: None,
            checked_at: Some(at(NOW)),
            unheard: None,
        };
        self.ask_details(format!("fees of {person}"), |_| fees)
            .await
    }

    pub(super) async fn ask_copy(&self, key: IdempotencyKey) -> Result<Read<OwnData>, ApiError> {
        self.wishes.lock().expect("whole").push(key);
        let copy = OwnData(r#"{"person":"Åse"}"#.into());
        self.ask_details("copy".into(), |_| copy).await
    }

    pub(super) async fn set_contact(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<Contact> {
        let point = |text: &Option<String>| {
            text.clone().map(|text| ContactPoint {
                text,
                source: ContactSource::PatientSide,
                at: at(NOW),
            })
        };
        let contact = Contact {
            version: change.version + 1,
            phone: point(&change.stated.phone),
            email: point(&change.stated.email),
        };
        self.change_details(("contact", key), |details| {
            details.contact = contact.clone();
            contact
        })
        .await
    }

    pub(super) async fn set_account(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<PayoutAccount> {
        self.change_details(("account", key), |details| {
            details.account_version += 1;
            details.account = Some(KnownAccount {
                ending: change.account.ending(),
                since: at(NOW),
            });
            details.payout_account()
        })
        .await
    }

    pub(super) async fn erase(&self, key: IdempotencyKey) -> DetailAnswer<()> {
        self.change_details(("erase", key), |_| ()).await
    }
}
