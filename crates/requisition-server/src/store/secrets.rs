//! Random keys that every process on one database shares.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use rand::RngCore as _;

use super::{Store, StoreError};

const DAMAGED: StoreError = StoreError::Damaged("secrets");

impl Store {
    /// The key called `name`, made when nobody has asked for it before. The same
    /// for every process on this database.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn secret(&self, name: &str) -> Result<[u8; 32], StoreError> {
        if let Some(key) = self.written_secret(name).await? {
            return Ok(key);
        }
        let mut key = [0; 32];
        rand::rng().fill_bytes(&mut key);
        sqlx::query(
            "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
        )
        .bind(name)
        .bind(STANDARD_NO_PAD.encode(key))
        .execute(&self.pool)
        .await?;
        // Another process may have been faster.
        self.written_secret(name).await?.ok_or(DAMAGED)
    }

    async fn written_secret(&self, name: &str) -> Result<Option<[u8; 32]>, StoreError> {
        let value: Option<String> = sqlx::query_scalar("SELECT value FROM secrets WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.pool)
            .await?;
        value
            .map(|text| {
                STANDARD_NO_PAD
                    .decode(text)
                    .ok()
                    .and_then(|bytes| bytes.try_into().ok())
                    .ok_or(DAMAGED)
            })
            .transpose()
    }
}
