-- What has changed, in the order in which it became visible: whoever numbers a
-- change holds the one row of change_counter until the end of its transaction.
-- Numbers up to "expired" are not kept any more.

CREATE TABLE change_counter (
    id      BIGINT NOT NULL PRIMARY KEY,
    last    BIGINT NOT NULL,
    expired BIGINT NOT NULL
);

INSERT INTO change_counter (id, last, expired) VALUES (1, 0, 0);

-- kind: trip, representation, session. thing: which one of its kind. person_id:
-- whose trip, whose representations, whose session. visibility and was: who may
-- know of a trip now, and who might before; empty when there is, or was, none.
CREATE TABLE changes (
    number     BIGINT NOT NULL PRIMARY KEY,
    kind       TEXT   NOT NULL,
    thing      TEXT   NOT NULL,
    person_id  TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    visibility TEXT   NOT NULL,
    was        TEXT   NOT NULL,
    noted_at   BIGINT NOT NULL
);

CREATE INDEX changes_of_person ON changes (person_id, number);

-- The stream that a session opened last, anywhere.
CREATE TABLE streams (
    session   TEXT   NOT NULL PRIMARY KEY,
    stream    TEXT   NOT NULL,
    opened_at BIGINT NOT NULL
);

-- Random keys that every process on this database shares.
CREATE TABLE secrets (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
