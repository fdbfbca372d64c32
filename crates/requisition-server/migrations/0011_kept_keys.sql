-- kept_until: when the row is forgotten. closed: whoever comes with the key is
-- refused, because it was settled before anything came of it; then there is no
-- answer, and request is empty when nothing had come at all.
ALTER TABLE idempotency ADD COLUMN kept_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE idempotency ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
UPDATE idempotency SET kept_until = claimed_at + 86400000;
DROP INDEX idempotency_by_age;
CREATE INDEX idempotency_by_end ON idempotency (kept_until);
