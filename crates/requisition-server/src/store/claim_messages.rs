//! Telling persons of their claims.

use chrono::{DateTime, Utc};
use claims::Claim;
use domain::{ids::PersonId, message::MessageKind, oslo};

use super::{About, Batch, StoreError, StoredClaim, Telling, Visibility};
use crate::{authorisation::HEALTH_MAJORITY, bodies};

const DAMAGED: StoreError = StoreError::Damaged("persons");

impl Batch {
    /// Tells of what has become of a claim. Whoever is not to know of it is not told, and
    /// neither is a youth, for whom the parents claim.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn tell_of_claim(
        &mut self,
        stored: &StoredClaim,
        kind: MessageKind,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let Claim { id, version, .. } = &stored.claim;
        let once = format!("{id}|{version}|{}", bodies::message_word(&kind));
        self.tell_of_claim_once(stored, kind, at, once).await
    }

    /// The same for what is told once only, which `once` names.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn tell_of_claim_once(
        &mut self,
        stored: &StoredClaim,
        kind: MessageKind,
        at: DateTime<Utc>,
        once: String,
    ) -> Result<bool, StoreError> {
        let claim = &stored.claim;
        let visibility = self
            .seen_by_parents(&claim.person, stored.visibility, at)
            .await?;
        let about = About::Claim {
            person: &claim.person,
            claim: &claim.id,
            day: claim.content.trips.iter().map(|trip| trip.day).min(),
            visibility,
        };
        self.tell(Telling {
            about,
            kind,
            at,
            once,
        })
        .await
    }

    /// `visibility` for what is about claims: those of a child are the parents' business.
    pub(super) async fn seen_by_parents(
        &mut self,
        person: &PersonId,
        visibility: Visibility,
        at: DateTime<Utc>,
    ) -> Result<Visibility, StoreError> {
        let born_on: Option<String> =
            sqlx::query_scalar("SELECT born_on FROM persons WHERE id = $1")
                .bind(person.as_str())
                .fetch_optional(&mut *self.transaction)
                .await?;
        let born_on = born_on.and_then(|day| day.parse().ok()).ok_or(DAMAGED)?;
        let age = oslo::completed_years(born_on, oslo::date(at));
        let is_child = age.is_some_and(|age| age < HEALTH_MAJORITY);
        Ok(match visibility {
            Visibility::Ordinary | Visibility::LogisticsForGuardians if is_child => {
                Visibility::HiddenFromYouth
            }
            Visibility::Ordinary
            | Visibility::LogisticsForGuardians
            | Visibility::HiddenFromGuardians
            | Visibility::HiddenFromYouth => visibility,
        })
    }
}
