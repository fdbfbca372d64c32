//! How persons can be reached, where money goes, and their user fees.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    account::AccountNumber,
    contact::{Contact, ContactPoint, ContactSource, StatedContact},
    ids::PersonId,
    money::Ore,
    user_fees::{FeeStanding, UserFees},
};
use serde::{Deserialize, Serialize};
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Store, StoreError, instant, millis};

const DAMAGED_CONTACT: StoreError = StoreError::Damaged("contacts");
const DAMAGED_ACCOUNT: StoreError = StoreError::Damaged("payout_accounts");
const DAMAGED_FEES: StoreError = StoreError::Damaged("user_fees");

/// How a person can be reached, by who has said so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredContact {
    /// Goes up with every change; 0 before the first.
    #[serde(skip)]
    pub version: u32,
    /// What the register says.
    pub registered: Said,
    /// What was said here.
    pub stated: Said,
}

/// What one source says about how a person can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// A phone number, and since when.
    pub phone: Option<(String, DateTime<Utc>)>,
    /// An address for e-mail, and since when.
    pub email: Option<(String, DateTime<Utc>)>,
}

/// The account of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredAccount {
    /// Goes up with every change.
    pub version: u32,
    /// The account; `None` where it was erased.
    pub account: Option<AccountNumber>,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What the register of exemption cards last said of a person's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFees {
    /// The calendar year.
    pub year: u16,
    /// Whether they pay.
    pub standing: FeeStanding,
    /// What counts toward the cap.
    pub counted: Option<Ore>,
    /// When the register said so.
    pub checked_at: DateTime<Utc>,
}

impl StoredContact {
    /// What holds: what was said here stands before what the register says.
    pub fn contact(&self) -> Contact {
        let point = |stated: &Option<(String, DateTime<Utc>)>, registered: &Option<_>| {
            let stated = stated
                .as_ref()
                .map(|said| (said, ContactSource::PatientSide));
            let known = stated.or(registered
                .as_ref()
                .map(|said| (said, ContactSource::Register)));
            known.map(|((text, at), source)| ContactPoint {
                text: text.clone(),
                source,
                at: *at,
            })
        };
        Contact {
            version: self.version,
            phone: point(&self.stated.phone, &self.registered.phone),
            email: point(&self.stated.email, &self.registered.email),
        }
    }

    /// The same with what is said here at `now`. What is said again as it was keeps its age;
    /// what only repeats the register is not said here.
    #[must_use]
    pub fn stating(self, said: StatedContact, now: DateTime<Utc>) -> Self {
        let keep = |new: Option<String>,
                    old: Option<(String, DateTime<Utc>)>,
                    registered: &Option<(String, _)>| {
            let new = new.filter(|text| registered.as_ref().is_none_or(|(known, _)| known != text));
            new.map(|text| match old {
                Some((before, at)) if before == text => (before, at),
                Some(_) | None => (text, now),
            })
        };
        let StatedContact { phone, email } = said;
        Self {
            version: self.version + 1,
            stated: Said {
                phone: keep(phone, self.stated.phone, &self.registered.phone),
                email: keep(email, self.stated.email, &self.registered.email),
            },
            registered: self.registered,
        }
    }
}

impl From<StoredFees> for UserFees {
    fn from(stored: StoredFees) -> Self {
        let StoredFees {
            year,
            standing,
            counted,
            checked_at,
        } = stored;
        Self {
            year,
            standing,
            counted,
            checked_at: Some(checked_at),
            unheard: None,
        }
    }
}

impl Store {
    /// How `person` can be reached.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn contact_of(&self, person: &PersonId) -> Result<StoredContact, StoreError> {
        let row = sqlx::query("SELECT version, body FROM contacts WHERE person_id = $1")
            .bind(person.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref()
            .map_or_else(|| Ok(StoredContact::default()), contact_of)
    }

    /// The account that money goes to which is paid to `person`; `None` where there never was
    /// one.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn payout_account(
        &self,
        person: &PersonId,
    ) -> Result<Option<StoredAccount>, StoreError> {
        let row =
            sqlx::query("SELECT version, account, since FROM payout_accounts WHERE person_id = $1")
                .bind(person.as_str())
                .fetch_optional(&self.pool)
                .await?;
        row.as_ref().map(account_of).transpose()
    }

    /// What the register last said of `person`'s user fees in `year`; `None` where it never
    /// has.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn user_fees(
        &self,
        person: &PersonId,
        year: u16,
    ) -> Result<Option<StoredFees>, StoreError> {
        let row = sqlx::query(
            "SELECT year, state, from_day, counted_ore, checked_at FROM user_fees \
             WHERE person_id = $1 AND year = $2",
        )
        .bind(person.as_str())
        .bind(i64::from(year))
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(fees_of).transpose()
    }

    /// The same for every year that there is, the first first.
    ///
    /// # Errors
    ///
    /// As [`Store::user_fees`].
    pub async fn all_user_fees(&self, person: &PersonId) -> Result<Vec<StoredFees>, StoreError> {
        sqlx::query(
            "SELECT year, state, from_day, counted_ore, checked_at FROM user_fees \
             WHERE person_id = $1 ORDER BY year",
        )
        .bind(person.as_str())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(fees_of)
        .collect()
    }
}

impl Batch {
    /// How `person` can be reached, which nobody else changes until this batch has ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn take_contact(&mut self, person: &PersonId) -> Result<StoredContact, StoreError> {
        self.hold(person).await?;
        let row = sqlx::query("SELECT version, body FROM contacts WHERE person_id = $1")
            .bind(person.as_str())
            .fetch_optional(&mut *self.transaction)
            .await?;
        row.as_ref()
            .map_or_else(|| Ok(StoredContact::default()), contact_of)
    }

    /// Writes how `person` can be reached, in place of what was.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_contact(
        &mut self,
        person: &PersonId,
        contact: &StoredContact,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO contacts (person_id, version, body) VALUES ($1, $2, $3) \
             ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, \
             body = excluded.body",
        )
        .bind(person.as_str())
        .bind(i64::from(contact.version))
        .bind(serde_json::to_string(contact).map_err(|_| DAMAGED_CONTACT)?)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// The account of `person`, which nobody else changes until this batch has ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn take_payout_account(
        &mut self,
        person: &PersonId,
    ) -> Result<Option<StoredAccount>, StoreError> {
        self.hold(person).await?;
        let row =
            sqlx::query("SELECT version, account, since FROM payout_accounts WHERE person_id = $1")
                .bind(person.as_str())
                .fetch_optional(&mut *self.transaction)
                .await?;
        row.as_ref().map(account_of).transpose()
    }

    /// Writes the account of `person`, in place of what was.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_payout_account(
        &mut self,
        person: &PersonId,
        stored: &StoredAccount,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO payout_accounts (person_id, version, account, since) \
             VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, \
             account = excluded.account, since = excluded.since",
        )
        .bind(person.as_str())
        .bind(i64::from(stored.version))
        .bind(stored.account.map(|account| account.to_string()))
        .bind(millis(stored.since))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Writes what the register says of a year, in place of what it said before.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_user_fees(
        &mut self,
        person: &PersonId,
        fees: &StoredFees,
    ) -> Result<(), StoreError> {
        let (state, from) = match fees.standing {
            FeeStanding::Card { from } => (CARD, Some(from.to_string())),
            FeeStanding::Exempt => (EXEMPT, None),
            FeeStanding::NoCard => (NO_CARD, None),
            FeeStanding::Unknown => (UNKNOWN, None),
        };
        sqlx::query(
            "INSERT INTO user_fees (person_id, year, state, from_day, counted_ore, checked_at) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (person_id, year) DO UPDATE SET state = excluded.state, \
             from_day = excluded.from_day, counted_ore = excluded.counted_ore, \
             checked_at = excluded.checked_at",
        )
        .bind(person.as_str())
        .bind(i64::from(fees.year))
        .bind(state)
        .bind(from)
        .bind(fees.counted.map(|Ore(ore)| ore))
        .bind(millis(fees.checked_at))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Erases what is kept of `person` beside their cases: how they can be reached, the
    /// account, and addresses that were stored for them. Versions go on, so that nothing
    /// which was based on what is gone is done any more.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn erase_profile(
        &mut self,
        person: &PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let contact = self.take_contact(person).await?;
        if contact != StoredContact::default() {
            let gone = contact.stating(StatedContact::default(), now);
            self.put_contact(person, &gone).await?;
        }
        if let Some(account) = self.take_payout_account(person).await? {
            let gone = StoredAccount {
                version: account.version + 1,
                account: None,
                since: now,
            };
            self.put_payout_account(person, &gone).await?;
        }
        sqlx::query("DELETE FROM addresses WHERE person_id = $1 AND kind <> 'registered'")
            .bind(person.as_str())
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Holds a person's row, so that two who change what belongs to it come one after the
    /// other, also where there is nothing yet.
    async fn hold(&mut self, person: &PersonId) -> Result<(), StoreError> {
        // On SQLite a batch writes alone from its beginning.
        if self.live.is_postgres {
            sqlx::query("SELECT id FROM persons WHERE id = $1 FOR UPDATE")
                .bind(person.as_str())
                .fetch_optional(&mut *self.transaction)
                .await?;
        }
        Ok(())
    }
}

const CARD: &str = "exemption_card";
const EXEMPT: &str = "exempt";
const NO_CARD: &str = "none";
const UNKNOWN: &str = "unknown";

fn contact_of(row: &AnyRow) -> Result<StoredContact, StoreError> {
    let body: StoredContact =
        serde_json::from_str(row.try_get("body")?).map_err(|_| DAMAGED_CONTACT)?;
    Ok(StoredContact {
        version: version_of(row).ok_or(DAMAGED_CONTACT)?,
        ..body
    })
}

fn account_of(row: &AnyRow) -> Result<StoredAccount, StoreError> {
    let account = row.try_get::<Option<&str>, _>("account")?;
    Ok(StoredAccount {
        version: version_of(row).ok_or(DAMAGED_ACCOUNT)?,
        account: account
            .map(str::parse)
            .transpose()
            .map_err(|_| DAMAGED_ACCOUNT)?,
        since: instant(row.try_get("since")?).ok_or(DAMAGED_ACCOUNT)?,
    })
}

fn version_of(row: &AnyRow) -> Option<u32> {
    let version: i64 = row.try_get("version").ok()?;
    u32::try_from(version).ok()
}

fn fees_of(row: &AnyRow) -> Result<StoredFees, StoreError> {
    let from = row.try_get::<Option<&str>, _>("from_day")?;
    let from: Option<NaiveDate> = from.map(str::parse).transpose().map_err(|_| DAMAGED_FEES)?;
    let standing = match (row.try_get::<&str, _>("state")?, from) {
        (CARD, Some(from)) => FeeStanding::Card { from },
        (EXEMPT, None) => FeeStanding::Exempt,
        (NO_CARD, None) => FeeStanding::NoCard,
        (UNKNOWN, None) => FeeStanding::Unknown,
        _ => return Err(DAMAGED_FEES),
    };
    let year: i64 = row.try_get("year")?;
    Ok(StoredFees {
        year: u16::try_from(year).map_err(|_| DAMAGED_FEES)?,
        standing,
        counted: row.try_get::<Option<i64>, _>("counted_ore")?.map(Ore),
        checked_at: instant(row.try_get("checked_at")?).ok_or(DAMAGED_FEES)?,
    })
}

#[cfg(test)]
mod tests;
