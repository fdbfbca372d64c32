//! Contact details, the account, one's own data: each change once.

use commands::ports::{
    AccountChange, ActError, ApiError, Clock, ContactChange, DetailAnswer, DetailRefusal,
    IdempotencyKey, PayoutAccount, Store,
};
use domain::{account::AccountNumber, contact::Contact, ids::PersonId};
use requisition_api::{
    my_details::{NewPayoutAccountBody, StatedContactBody},
    paths,
    problem::ProblemBody,
};
use reqwest::{Method, StatusCode, header::HeaderMap};
use serde::Serialize;

use super::{
    Client,
    act::{ATTEMPTS, Wish, json},
    heard::Wished,
};
use crate::{http::Reply, parse};

/// The answer to a change, read by `done`.
struct OfDetails<T> {
    name: &'static str,
    done: fn(&Reply) -> Option<T>,
}

impl<T> Wished for OfDetails<T> {
    type Done = T;
    type Refusal = DetailRefusal;

    fn name(&self) -> &'static str {
        self.name
    }

    fn done(&self, reply: &Reply) -> Option<T> {
        (self.done)(reply)
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<DetailRefusal> {
        parse::detail_refusal(problem)
    }
}

/// An account is changed.
struct OfAccount {
    account: AccountNumber,
}

impl Wished for OfAccount {
    type Done = PayoutAccount;
    type Refusal = DetailRefusal;

    fn name(&self) -> &'static str {
        "POST /v1/persons/{person_id}/payout-account"
    }

    fn done(&self, reply: &Reply) -> Option<PayoutAccount> {
        let read = || parse::json(&reply.body).and_then(parse::payout_account);
        let account = is_json(reply).then(read)?.ok()?;
        // Money goes to the account that was wished for, or nobody knows where it goes.
        let known = account.account.as_ref()?;
        (known.ending == self.account.ending()).then_some(account)
    }

    fn refusal(&self, problem: &ProblemBody) -> Option<DetailRefusal> {
        parse::detail_refusal(problem)
    }
}

fn contact(reply: &Reply) -> Option<Contact> {
    let read = || parse::json(&reply.body).and_then(parse::contact);
    is_json(reply).then(read)?.ok()
}

fn erased(reply: &Reply) -> Option<()> {
    (reply.status == StatusCode::NO_CONTENT).then_some(())
}

fn is_json(reply: &Reply) -> bool {
    reply.status == StatusCode::OK && reply.is_json()
}

impl<S: Store, C: Clock> Client<S, C> {
    pub(super) async fn have_contact_changed(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<Contact> {
        let body = StatedContactBody {
            version: change.version,
            phone: change.stated.phone.clone(),
            email: change.stated.email.clone(),
        };
        let wished = OfDetails {
            name: "POST /v1/persons/{person_id}/contact",
            done: contact,
        };
        let path = paths::contact(&change.person);
        let wish = self.detail_wish(wished, key, (Method::POST, path), Some(&body));
        self.have_done(&wish.map_err(ActError::NotDone)?).await
    }

    pub(super) async fn have_account_changed(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> DetailAnswer<PayoutAccount> {
        let body = NewPayoutAccountBody {
            version: change.version,
            account: change.account.to_string(),
        };
        let wished = OfAccount {
            account: change.account,
        };
        let path = paths::payout_account(&change.person);
        let wish = self.detail_wish(wished, key, (Method::POST, path), Some(&body));
        self.have_done(&wish.map_err(ActError::NotDone)?).await
    }

    pub(super) async fn have_profile_erased(
        &self,
        person: &PersonId,
        key: IdempotencyKey,
    ) -> DetailAnswer<()> {
        let wished = OfDetails {
            name: "DELETE /v1/persons/{person_id}/local-profile",
            done: erased,
        };
        let path = paths::local_profile(person);
        let wish = self.detail_wish::<_, ()>(wished, key, (Method::DELETE, path), None);
        self.have_done(&wish.map_err(ActError::NotDone)?).await
    }

    fn detail_wish<W, B: Serialize>(
        &self,
        wished: W,
        key: IdempotencyKey,
        (method, path): (Method, String),
        body: Option<&B>,
    ) -> Result<Wish<W>, ApiError> {
        let load = body.map(serde_json::to_string).transpose();
        let load = load.map_err(|_| ApiError::Device {
            what: "writing a body",
        })?;
        Ok(Wish {
            wished,
            key,
            method,
            url: self.url(&path)?,
            headers: if load.is_some() {
                json()
            } else {
                HeaderMap::new()
            },
            load: load.map(Into::into),
            within: self.limits.act,
            longest: self.limits.exchange.min(self.limits.act / ATTEMPTS),
        })
    }
}
