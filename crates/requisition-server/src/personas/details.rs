//! How the sample people are reached, where their money goes, and their user fees.

use chrono::Datelike as _;
use domain::{contact::StatedContact, ids::PersonId, money::Ore, user_fees::FeeStanding};

use super::{ALL, FRODE, KARI, LEIF, Persona, SIRI, days::Days};
use crate::store::{Batch, Said, StoreError, StoredAccount, StoredContact, StoredFees};

/// From how many years a person pays user fees.
const PAYS_FROM: u32 = 16;

/// What is kept of the sample people beside trips and claims.
#[derive(Clone, Debug)]
pub(super) struct Details {
    contacts: Vec<(PersonId, StoredContact)>,
    accounts: Vec<(PersonId, StoredAccount)>,
    fees: Vec<(PersonId, StoredFees)>,
}

/// The details as seen from `days`.
pub(super) fn details(days: &Days) -> Details {
    Details {
        contacts: vec![
            contact(days, &KARI, "91234567", "kari@example.no"),
            contact(days, &SIRI, "92345678", ""),
        ],
        accounts: vec![account(days, &KARI), account(days, &LEIF)],
        fees: ALL.iter().map(|persona| fees(days, persona)).collect(),
    }
}

impl Details {
    pub(super) async fn write(&self, batch: &mut Batch) -> Result<(), StoreError> {
        for (person, contact) in &self.contacts {
            batch.put_contact(person, contact).await?;
        }
        for (person, account) in &self.accounts {
            batch.put_payout_account(person, account).await?;
        }
        for (person, fees) in &self.fees {
            batch.put_user_fees(person, fees).await?;
        }
        Ok(())
    }
}

/// A number from the register, and an address that was said here, if any.
fn contact(days: &Days, persona: &Persona, phone: &str, email: &str) -> (PersonId, StoredContact) {
    let registered = StoredContact {
        version: 1,
        registered: Said {
            phone: Some((phone.to_owned(), days.at(-200, (9, 0)))),
            email: None,
        },
        stated: Said::default(),
    };
    if email.is_empty() {
        return (persona.id(), registered);
    }
    let said = StatedContact {
        phone: None,
        email: Some(email.to_owned()),
    };
    (
        persona.id(),
        registered.stating(said, days.at(-30, (19, 5))),
    )
}

fn account(days: &Days, persona: &Persona) -> (PersonId, StoredAccount) {
    let stored = StoredAccount {
        version: 1,
        account: "12345678903".parse().ok(),
        since: days.at(-90, (18, 20)),
    };
    (persona.id(), stored)
}

/// Children are exempt; one has a card from New Year's Day on; others have none.
fn fees(days: &Days, persona: &Persona) -> (PersonId, StoredFees) {
    let standing = if persona.age < PAYS_FROM {
        FeeStanding::Exempt
    } else if *persona == FRODE {
        FeeStanding::Card {
            from: days.today.with_ordinal(1).unwrap_or(days.today),
        }
    } else {
        FeeStanding::NoCard
    };
    let counted = (*persona == KARI).then_some(Ore(68_400));
    let stored = StoredFees {
        year: u16::try_from(days.today.year()).unwrap_or_default(),
        standing,
        counted,
        checked_at: days.at(-1, (3, 0)),
    };
    (persona.id(), stored)
}
