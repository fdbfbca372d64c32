-- What persons are told about their trips. place: the order, by time. visibility: who
-- might know of the trip when it was told, in the words of trips. author: who did what
-- it tells, and is not told of it; empty for the service itself. once: what is told once
-- only, whichever process tells it.
CREATE TABLE messages (
    id         TEXT   NOT NULL PRIMARY KEY,
    person_id  TEXT   NOT NULL,
    trip_id    TEXT   NOT NULL,
    place      BIGINT NOT NULL,
    told_at    BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    visibility TEXT   NOT NULL,
    author     TEXT   NOT NULL,
    once       TEXT   NOT NULL UNIQUE,
    body       TEXT   NOT NULL
);

CREATE INDEX messages_of_person ON messages (person_id, place);
CREATE INDEX messages_of_trip ON messages (trip_id);

-- Each reader reads for themselves: a parent does not take a message from the other.
CREATE TABLE message_reads (
    message_id TEXT   NOT NULL,
    reader     TEXT   NOT NULL,
    read_at    BIGINT NOT NULL,
    PRIMARY KEY (message_id, reader)
);

-- Whoever reminds looks at these alone.
CREATE INDEX trips_to_confirm ON trips (id) WHERE state = 'awaiting_confirmation';
