-- A message is about a trip, about a claim, or about neither: the column of what it is not
-- about is empty.
ALTER TABLE messages ADD COLUMN claim_id TEXT NOT NULL DEFAULT '';
