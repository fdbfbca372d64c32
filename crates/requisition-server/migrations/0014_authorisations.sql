-- Travel certificates. The requisition of a trip lies with the trip.
CREATE TABLE authorisations (
    id         TEXT NOT NULL PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES persons (id),
    visibility TEXT NOT NULL,
    body       TEXT NOT NULL
);

CREATE INDEX authorisations_of ON authorisations (person_id, id);
