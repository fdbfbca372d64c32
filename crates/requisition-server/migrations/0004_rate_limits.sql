-- How much of a limit has been taken in one of its periods. period: its number
-- since 1970; ends_at: when the row is of no use any more.

CREATE TABLE rate_limits (
    limited TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    period  BIGINT NOT NULL,
    taken   BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (limited, subject, period)
);

CREATE INDEX rate_limits_by_age ON rate_limits (ends_at);
