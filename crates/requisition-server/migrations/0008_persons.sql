-- youth_consent: whether a parent has agreed that a youth of 13 to 15 signs in
-- and sees their own journeys. died_on: the day of death, if the person is dead.
ALTER TABLE persons ADD COLUMN youth_consent BIGINT NOT NULL DEFAULT 0;
ALTER TABLE persons ADD COLUMN died_on TEXT;
