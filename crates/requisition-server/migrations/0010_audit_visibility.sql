-- Who might know of the trip when it was asked for, in the words of trips; empty
-- when there was none, and in events from before this was written down. It repeats
-- what the body says, to be looked for.
ALTER TABLE audit_events ADD COLUMN visibility TEXT NOT NULL DEFAULT '';
