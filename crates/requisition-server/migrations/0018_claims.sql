-- Claims for travel support. author: who made it; create_key: under which key, for good, so
-- that it is never made twice. place: the order, by the time it was sent, or made. counts:
-- whether its trips are claimed for. as_escort: whether an escort claims their own costs.
CREATE TABLE claims (
    id         TEXT   NOT NULL PRIMARY KEY,
    person_id  TEXT   NOT NULL REFERENCES persons (id),
    author     TEXT   NOT NULL,
    create_key TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    state      TEXT   NOT NULL,
    visibility TEXT   NOT NULL,
    counts     BIGINT NOT NULL,
    as_escort  BIGINT NOT NULL,
    place      BIGINT NOT NULL,
    body       TEXT   NOT NULL,
    UNIQUE (author, create_key)
);

CREATE INDEX claims_of ON claims (person_id, place);
-- Case workers look at these alone.
CREATE INDEX claims_by_state ON claims (state, place);

-- What is claimed for. trip_id: empty where it is no organised trip. place: where to, in
-- small letters and single blanks.
CREATE TABLE claim_trips (
    claim_id  TEXT   NOT NULL REFERENCES claims (id),
    number    BIGINT NOT NULL,
    trip_id   TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    PRIMARY KEY (claim_id, number)
);

CREATE INDEX claim_trips_of ON claim_trips (trip_id);

-- What is enclosed. file_key: under which key it came, for good, so that nothing is enclosed
-- twice; a file that was taken out keeps it, without its content. content: in base 64.
CREATE TABLE claim_files (
    id       TEXT   NOT NULL PRIMARY KEY,
    claim_id TEXT   NOT NULL REFERENCES claims (id),
    file_key TEXT   NOT NULL,
    digest   TEXT   NOT NULL,
    media    TEXT   NOT NULL,
    bytes    BIGINT NOT NULL,
    content  TEXT,
    UNIQUE (claim_id, file_key)
);
