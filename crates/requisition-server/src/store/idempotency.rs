//! What was done under which key.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{
    Any, Row as _,
    any::{AnyArguments, AnyRow},
};
use uuid::Uuid;

use super::{Batch, Store, StoreError, millis};

/// How long an answer is kept, unless its wish says otherwise.
pub const KEPT: TimeDelta = TimeDelta::hours(24);

/// When an attempt without an answer counts as lost, and the next one may take
/// its place. Longer than any request may take.
pub const LOST_AFTER: TimeDelta = TimeDelta::seconds(30);

/// One wish: whose, to do what, under which key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Who wishes.
    pub actor: String,
    /// The operation.
    pub route: &'static str,
    /// The key.
    pub key: Uuid,
    /// Tells this request from others.
    pub request: String,
    /// For how long the key stands for it.
    pub kept: TimeDelta,
}

/// What is settled: everything that one person wishes at one route under one key.
#[derive(Clone, Copy, Debug)]
pub struct Settling<'a> {
    /// Who wished.
    pub actor: &'a str,
    /// The operation.
    pub route: &'static str,
    /// The key.
    pub key: Uuid,
    /// For how long the key stays closed.
    pub kept: TimeDelta,
}

/// An attempt that may do what is wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    wish: Wish,
    id: String,
}

/// What stands against a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// Nothing. It must be answered with [`Batch::answer`], or given up.
    New(Claim),
    /// It was done: status and body, empty without one.
    Done(u16, String),
    /// Another attempt is at work.
    InProgress,
    /// The key was used for something else.
    Reused,
    /// The key was settled before anything came of it.
    Closed,
}

/// What a key is settled as, for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It was answered: status and body.
    Answered(u16, String),
    /// Nothing came of it, and nothing will.
    ClosedUnseen,
    /// An attempt is at work; it is not settled.
    InProgress,
}

impl Store {
    /// Claims a wish at `now`, for one attempt only, however many try.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claim(&self, wish: Wish, now: DateTime<Utc>) -> Result<Claimed, StoreError> {
        let id = Uuid::new_v4().simple().to_string();
        let claimed = sqlx::query(
            "INSERT INTO idempotency (actor, route, key, request, claim, claimed_at, kept_until) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (actor, route, key) DO UPDATE SET \
             request = excluded.request, claim = excluded.claim, \
             claimed_at = excluded.claimed_at, kept_until = excluded.kept_until, \
             status = NULL, body = NULL, closed = 0 \
             WHERE idempotency.kept_until < $6 OR (idempotency.status IS NULL \
             AND idempotency.closed = 0 \
             AND idempotency.claimed_at < $8 AND idempotency.request = excluded.request)",
        )
        .bind(wish.actor.as_str())
        .bind(wish.route)
        .bind(wish.key.to_string())
        .bind(wish.request.as_str())
        .bind(id.as_str())
        .bind(millis(now))
        .bind(millis(now + wish.kept))
        .bind(millis(now - LOST_AFTER))
        .execute(&self.pool)
        .await?;
        if claimed.rows_affected() == 1 {
            return Ok(Claimed::New(Claim { wish, id }));
        }
        let Wish {
            actor, route, key, ..
        } = &wish;
        Ok(match self.standing(actor, route, *key).await? {
            // The attempt has just been given up.
            None => Claimed::InProgress,
            Some(standing) if standing.is_closed => Claimed::Closed,
            Some(standing) if standing.request != wish.request => Claimed::Reused,
            Some(Standing {
                answer: Some((status, body)),
                ..
            }) => Claimed::Done(status, body),
            Some(_) => Claimed::InProgress,
        })
    }

    /// Settles a key at `now`: what was answered under it stays, and what was not
    /// is closed, unless an attempt may still be at work.
    ///
    /// An attempt and this exclude one another: either writes to the row only while
    /// it has neither an answer nor been closed.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn settle(
        &self,
        settling: Settling<'_>,
        now: DateTime<Utc>,
    ) -> Result<Settled, StoreError> {
        let Settling {
            actor,
            route,
            key,
            kept,
        } = settling;
        let closed = sqlx::query(
            "INSERT INTO idempotency \
             (actor, route, key, request, claim, claimed_at, kept_until, closed) \
             VALUES ($1, $2, $3, '', '', $4, $5, 1) ON CONFLICT (actor, route, key) DO UPDATE SET \
             claim = '', kept_until = excluded.kept_until, status = NULL, body = NULL, closed = 1 \
             WHERE idempotency.kept_until < $4 OR idempotency.closed = 1 \
             OR (idempotency.status IS NULL AND idempotency.claimed_at < $6)",
        )
        .bind(actor)
        .bind(route)
        .bind(key.to_string())
        .bind(millis(now))
        .bind(millis(now + kept))
        .bind(millis(now - LOST_AFTER))
        .execute(&self.writers)
        .await?;
        if closed.rows_affected() == 1 {
            return Ok(Settled::ClosedUnseen);
        }
        let standing = self.standing(actor, route, key).await?;
        Ok(match standing.and_then(|standing| standing.answer) {
            Some((status, body)) => Settled::Answered(status, body),
            None => Settled::InProgress,
        })
    }

    async fn standing(
        &self,
        actor: &str,
        route: &str,
        key: Uuid,
    ) -> Result<Option<Standing>, StoreError> {
        sqlx::query(
            "SELECT request, status, body, closed FROM idempotency \
             WHERE actor = $1 AND route = $2 AND key = $3",
        )
        .bind(actor)
        .bind(route)
        .bind(key.to_string())
        .fetch_optional(&self.pool)
        .await?
        .as_ref()
        .map(Standing::read)
        .transpose()
    }

    /// Writes the refusal of what was claimed, so that it stays refused. `false`
    /// when the attempt counts as lost.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn refuse(&self, claim: &Claim, status: u16, body: &str) -> Result<bool, StoreError> {
        answer(claim, status, body)
            .execute(&self.writers)
            .await
            .map(|answered| answered.rows_affected() == 1)
            .map_err(StoreError::from)
    }

    /// Lets go of a claim of which nothing came, so that the next attempt needs
    /// not wait.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn give_up(&self, claim: &Claim) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM idempotency WHERE claim = $1 AND key = $2 AND status IS NULL")
            .bind(claim.id.as_str())
            .bind(claim.wish.key.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Forgets the answers, attempts and closed keys that are kept no longer than
    /// until `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget_answers(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM idempotency WHERE kept_until < $1")
            .bind(millis(now))
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

impl Batch {
    /// Writes the answer with what was done. `false` when the attempt counts as
    /// lost and another has taken its place: then nothing may be committed.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn answer(
        &mut self,
        claim: &Claim,
        status: u16,
        body: &str,
    ) -> Result<bool, StoreError> {
        let answered = answer(claim, status, body)
            .execute(&mut *self.transaction)
            .await?;
        Ok(answered.rows_affected() == 1)
    }
}

/// A key and what stands at it.
struct Standing {
    request: String,
    answer: Option<(u16, String)>,
    is_closed: bool,
}

impl Standing {
    fn read(row: &AnyRow) -> Result<Self, StoreError> {
        let status: Option<i64> = row.try_get("status")?;
        let body: Option<String> = row.try_get("body")?;
        let answer = status
            .map(|status| u16::try_from(status).map_err(|_| StoreError::Damaged("idempotency")))
            .transpose()?
            .map(|status| (status, body.unwrap_or_default()));
        Ok(Self {
            request: row.try_get("request")?,
            answer,
            is_closed: row.try_get::<i64, _>("closed")? != 0,
        })
    }
}

/// Writes an answer, if the attempt is still the one that may.
fn answer<'q>(
    claim: &'q Claim,
    status: u16,
    body: &'q str,
) -> sqlx::query::Query<'q, Any, AnyArguments> {
    sqlx::query(
        "UPDATE idempotency SET status = $1, body = $2 WHERE actor = $3 AND route = $4 \
         AND key = $5 AND claim = $6 AND status IS NULL AND closed = 0",
    )
    .bind(i64::from(status))
    .bind(body)
    .bind(claim.wish.actor.as_str())
    .bind(claim.wish.route)
    .bind(claim.wish.key.to_string())
    .bind(claim.id.as_str())
}
