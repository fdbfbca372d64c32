//! What the service keeps about the chosen person: how to reach them, where money goes, the
//! user fees, and a copy of it all.

use chrono::{DateTime, Utc};
use domain::{
    account::{AccountEnding, AccountNumber},
    contact::{Contact, StatedContact},
    ids::PersonId,
    places::Addresses,
    user_fees::UserFees,
};
use serde::{Deserialize, Serialize};

use crate::{AsOf, Problem, claims::Closed, command, files::Filed};

command! {
    /// All of it, as the service has it now. What cannot be read takes nothing else away.
    GetMyDetails = "get_my_details": () => AsOf<MyDetails>
}

command! {
    /// How the chosen person can be reached, as the service has it now.
    GetContact = "get_contact": () => AsOf<ContactView>
}

command! {
    /// Says how the chosen person can be reached: online only, and never later.
    ChangeContact = "change_contact": ContactChange => DetailOutcome<Contact>
}

command! {
    /// Where travel support for the chosen person goes, as the service has it now.
    GetPayoutAccount = "get_payout_account": () => AsOf<PayoutView>
}

command! {
    /// Says where travel support goes: online only, never later, and only after a sign-in of
    /// just now ([`crate::Problem::SignInAgain`]).
    ChangePayoutAccount = "change_payout_account": AccountChange => DetailOutcome<PayoutAccount>
}

command! {
    /// Writes a copy of what the service keeps about whoever is signed in where they want it.
    /// Only after a sign-in of just now.
    SaveOwnData = "save_own_data": () => Filed
}

command! {
    /// Has the service erase what it keeps about whoever is signed in beside their cases.
    /// Only after a sign-in of just now.
    EraseProfile = "erase_profile": Erasing => DetailOutcome<()>
}

/// What the service keeps about somebody, each part by itself: one that a silent source has
/// held back says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyDetails {
    /// How they can be reached.
    pub contact: Result<ContactView, Problem>,
    /// Where they live and are picked up.
    pub addresses: Result<Addresses, Problem>,
    /// Where money goes.
    pub account: Result<PayoutView, Problem>,
    /// The user fees of this year.
    pub user_fees: Result<UserFeesView, Problem>,
}

impl MyDetails {
    /// Whether none of it could be read.
    pub const fn is_nothing(&self) -> bool {
        self.contact.is_err()
            && self.addresses.is_err()
            && self.account.is_err()
            && self.user_fees.is_err()
    }
}

/// How somebody can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactView {
    /// As far as anybody has said.
    Known(Contact),
    /// Whoever is signed in may not know.
    NotAllowed,
}

/// What is said about how somebody can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactChange {
    /// Whom the window shows.
    pub person: PersonId,
    /// The version that the person saw.
    pub version: u32,
    /// What holds from now on, both of it.
    pub stated: StatedContact,
}

/// Where money goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayoutView {
    /// The account, as far as one is known.
    Known(PayoutAccount),
    /// There is nothing to see here.
    Closed(Closed),
}

/// The account that travel support goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayoutAccount {
    /// Goes up with every change; 0 before the first.
    pub version: u32,
    /// The account; `None` where none is known.
    pub account: Option<KnownAccount>,
    /// Whose it is.
    pub payee: Payee,
    /// Until when the sign-in is fresh enough to change it; past where it is not.
    pub fresh_until: Option<DateTime<Utc>>,
}

/// An account that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownAccount {
    /// Its last three digits. The others never leave the service again.
    pub ending: AccountEnding,
    /// Since when money goes there.
    pub since: DateTime<Utc>,
}

/// Whose account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payee {
    /// The patient's.
    Patient,
    /// The parent's who is signed in: a child's travel support goes to their own account.
    Parent,
    /// In a word that this version does not know.
    Unknown,
}

/// Another account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountChange {
    /// Whom the window shows.
    pub person: PersonId,
    /// The version that the person saw.
    pub version: u32,
    /// The account.
    pub account: AccountNumber,
}

/// The user fees of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserFeesView {
    /// As far as the register has said.
    Known(UserFees),
    /// Whoever is signed in may not know.
    NotAllowed,
}

/// Whose own data is erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasing {
    /// Whom the window shows. Nobody erases but for themselves.
    pub person: PersonId,
}

/// What is known of a change of somebody's details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DetailOutcome<T> {
    /// It is done, and this holds now.
    Done(T),
    /// It was refused: nothing has changed by it.
    Refused(DetailRefusal),
    /// It never left the device: nothing has changed by it.
    NotSent,
    /// It was sent, and nothing came back: nobody knows. What holds can be read.
    Unknown,
}

/// Why the service refuses a change of somebody's details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DetailRefusal {
    /// It is another version than the one that was seen.
    Changed,
    /// What was written cannot be what it should be.
    Invalid,
    /// The address is protected: there is a safe way on paper.
    ProtectedAddress,
    /// Whoever is signed in may not do this.
    NotAllowed,
    /// Nothing was sent: by now somebody else is chosen than whom it was written for.
    SomebodyElse,
}
