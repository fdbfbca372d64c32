-- The register of places. words: name and address in small letters, a blank before
-- each word, so that the beginning of a word is found.
CREATE TABLE places (
    id           TEXT NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    address      TEXT,
    municipality TEXT NOT NULL,
    words        TEXT NOT NULL
);

CREATE INDEX places_by_name ON places (name, id);

-- The addresses of persons: the registered one and those that are stored for them.
CREATE TABLE addresses (
    id           TEXT   NOT NULL PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES persons (id),
    kind         TEXT   NOT NULL,
    label        TEXT   NOT NULL,
    municipality TEXT   NOT NULL,
    rank         BIGINT NOT NULL
);

CREATE INDEX addresses_of ON addresses (person_id, rank, id);
