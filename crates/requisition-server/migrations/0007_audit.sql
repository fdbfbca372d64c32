-- One chain of events: hash covers the hash before, the number and the body.
-- at, person_id, by_another and resource repeat what the body says, to be looked
-- for. Rows are only ever added.
CREATE TABLE audit_events (
    number     BIGINT NOT NULL PRIMARY KEY,
    at         BIGINT NOT NULL,
    person_id  TEXT   NOT NULL,
    by_another BIGINT NOT NULL,
    resource   TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    hash       TEXT   NOT NULL
);

CREATE INDEX audit_of_person ON audit_events (person_id, by_another, number);

-- The end of the chain: locked by whoever adds to it.
CREATE TABLE audit_head (
    id     BIGINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash   TEXT   NOT NULL
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '');
