//! What is enclosed with claims. A claim says which files it has; this is their content.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use claims::attachment::Media;
use domain::ids::{AttachmentId, ClaimId};
use sqlx::Row as _;
use uuid::Uuid;

use super::{Batch, Store, StoreError};

const DAMAGED: StoreError = StoreError::Damaged("claim_files");

/// A file as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its id.
    pub id: AttachmentId,
    /// With which claim.
    pub claim: ClaimId,
    /// The key under which it came.
    pub key: Uuid,
    /// The SHA-256 of its content, in base 64.
    pub digest: String,
    /// What kind of file it is.
    pub media: Media,
    /// The file itself.
    pub content: Vec<u8>,
}

/// A file that came under a key, however long ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Its id.
    pub id: AttachmentId,
    /// The SHA-256 of its content, in base 64.
    pub digest: String,
}

impl Store {
    /// The content of a file of a claim; `None` where there is none, or none any more.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claim_file(
        &self,
        claim: &ClaimId,
        id: &AttachmentId,
    ) -> Result<Option<(Media, Vec<u8>)>, StoreError> {
        let row = sqlx::query(
            "SELECT media, content FROM claim_files WHERE claim_id = $1 AND id = $2 \
             AND content IS NOT NULL",
        )
        .bind(claim.as_str())
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let media = Media::of(row.try_get("media")?).ok_or(DAMAGED)?;
        let content: &str = row.try_get("content")?;
        let content = STANDARD.decode(content).map_err(|_| DAMAGED)?;
        Ok(Some((media, content)))
    }
}

impl Batch {
    /// What came with a claim under a key.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn file_under(
        &mut self,
        claim: &ClaimId,
        key: Uuid,
    ) -> Result<Option<Came>, StoreError> {
        let row =
            sqlx::query("SELECT id, digest FROM claim_files WHERE claim_id = $1 AND file_key = $2")
                .bind(claim.as_str())
                .bind(key.to_string())
                .fetch_optional(&mut *self.transaction)
                .await?;
        row.map(|row| {
            let id: &str = row.try_get("id")?;
            Ok(Came {
                id: id.parse().map_err(|_| DAMAGED)?,
                digest: row.try_get("digest")?,
            })
        })
        .transpose()
    }

    /// Writes a file. One that came under its key before is an error.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such claim.
    pub async fn put_claim_file(&mut self, file: &StoredFile) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO claim_files (id, claim_id, file_key, digest, media, bytes, content) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(file.id.as_str())
        .bind(file.claim.as_str())
        .bind(file.key.to_string())
        .bind(file.digest.as_str())
        .bind(file.media.content_type())
        .bind(i64::try_from(file.content.len()).map_err(|_| DAMAGED)?)
        .bind(STANDARD.encode(&file.content))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Removes the content of a file. That it came under its key stays known.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn remove_claim_file(
        &mut self,
        claim: &ClaimId,
        id: &AttachmentId,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE claim_files SET content = NULL WHERE claim_id = $1 AND id = $2")
            .bind(claim.as_str())
            .bind(id.as_str())
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}
