-- What was done under which key. claim: the attempt that is, or was, at work;
-- status is null until there is an answer.

CREATE TABLE idempotency (
    actor      TEXT   NOT NULL,
    route      TEXT   NOT NULL,
    key        TEXT   NOT NULL,
    request    TEXT   NOT NULL,
    claim      TEXT   NOT NULL,
    claimed_at BIGINT NOT NULL,
    status     BIGINT,
    body       TEXT,
    PRIMARY KEY (actor, route, key)
);

CREATE INDEX idempotency_by_age ON idempotency (claimed_at);
