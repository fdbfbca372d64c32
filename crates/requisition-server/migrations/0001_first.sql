-- Portable between SQLite and PostgreSQL. Instants are milliseconds since 1970
-- in UTC, days are YYYY-MM-DD, yes and no are 1 and 0.

CREATE TABLE persons (
    id                TEXT   NOT NULL PRIMARY KEY,
    name              TEXT   NOT NULL,
    born_on           TEXT   NOT NULL,
    address_protected BIGINT NOT NULL
);

CREATE TABLE identities (
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES persons (id),
    PRIMARY KEY (issuer, subject)
);

CREATE TABLE representations (
    holder_id      TEXT   NOT NULL REFERENCES persons (id),
    person_id      TEXT   NOT NULL REFERENCES persons (id),
    basis          TEXT   NOT NULL,
    shared_address BIGINT NOT NULL,
    valid_from     BIGINT,
    valid_until    BIGINT,
    PRIMARY KEY (holder_id, person_id, basis)
);

-- start_at orders the trips ahead: the largest number when no time is set.
-- past_at orders the trips behind. coming_until parts the two: the largest
-- number until the trip changes.
CREATE TABLE trips (
    id           TEXT   NOT NULL PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES persons (id),
    version      BIGINT NOT NULL,
    state        TEXT   NOT NULL,
    visibility   TEXT   NOT NULL,
    start_at     BIGINT NOT NULL,
    past_at      BIGINT NOT NULL,
    coming_until BIGINT NOT NULL,
    body         TEXT   NOT NULL
);

CREATE INDEX trips_ahead ON trips (person_id, start_at, id, coming_until);
CREATE INDEX trips_behind ON trips (person_id, past_at, id, coming_until);

CREATE TABLE properties (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
