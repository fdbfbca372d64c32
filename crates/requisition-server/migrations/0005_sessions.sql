-- A session is a sign-in on one device: the key that the access tokens are
-- bound to. It is kept after its end, because its tokens may still be good.
CREATE TABLE sessions (
    id           TEXT   NOT NULL PRIMARY KEY,
    person_id    TEXT   NOT NULL,
    platform     TEXT,
    started_at   BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    ended_at     BIGINT
);

CREATE INDEX sessions_of_person ON sessions (person_id, last_used_at);

-- What the issuer of development remembers: a sign-in on its way (pushed, shown,
-- picked, exchanged), and all refresh tokens that descend from one sign-in. Ids
-- that are secrets are kept as their hash. Empty where the issuer is another.
CREATE TABLE issuer_steps (
    id    TEXT   NOT NULL PRIMARY KEY,
    step  TEXT   NOT NULL,
    body  TEXT   NOT NULL,
    until BIGINT NOT NULL
);

CREATE TABLE issuer_families (
    id           TEXT   NOT NULL PRIMARY KEY,
    current_hash TEXT   NOT NULL,
    body         TEXT   NOT NULL,
    renewed_at   BIGINT NOT NULL,
    until        BIGINT NOT NULL
);
