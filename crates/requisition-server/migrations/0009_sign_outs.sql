-- When a person last signed out everywhere: no token from before is good, also
-- one of a sign-in that has never asked the service.
CREATE TABLE sign_outs (
    person_id TEXT   NOT NULL PRIMARY KEY,
    at        BIGINT NOT NULL
);

-- Whom the issuer of development means, so that all of their sign-ins can be
-- ended. Of those it remembers already that is not known to the database.
DELETE FROM issuer_families;
ALTER TABLE issuer_families ADD COLUMN subject TEXT NOT NULL DEFAULT '';
CREATE INDEX issuer_families_of_subject ON issuer_families (subject);
