-- How persons can be reached: what the register of contact details says, and what was said
-- here, which stands before it. version: goes up with every change.
CREATE TABLE contacts (
    person_id TEXT   NOT NULL PRIMARY KEY REFERENCES persons (id),
    version   BIGINT NOT NULL,
    body      TEXT   NOT NULL
);

-- Where travel support goes that is paid to a person. A child's goes to the account of the
-- parent who claims it. version: goes up with every change, also when the account is erased.
CREATE TABLE payout_accounts (
    person_id TEXT   NOT NULL PRIMARY KEY REFERENCES persons (id),
    version   BIGINT NOT NULL,
    account   TEXT,
    since     BIGINT NOT NULL
);

-- What the register of exemption cards last said of a person's user fees in a calendar year.
-- state: in the words of the contract. counted_ore: what counts toward the cap.
CREATE TABLE user_fees (
    person_id   TEXT   NOT NULL REFERENCES persons (id),
    year        BIGINT NOT NULL,
    state       TEXT   NOT NULL,
    from_day    TEXT,
    counted_ore BIGINT,
    checked_at  BIGINT NOT NULL,
    PRIMARY KEY (person_id, year)
);
