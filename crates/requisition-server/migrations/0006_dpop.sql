-- Proofs of possession that have been used, as hashes; none is good twice.
CREATE TABLE seen_proofs (
    id    TEXT   NOT NULL PRIMARY KEY,
    until BIGINT NOT NULL
);

CREATE INDEX seen_proofs_until ON seen_proofs (until);
