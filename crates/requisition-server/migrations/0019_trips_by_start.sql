-- Whoever reminds of the deadline for claims looks at the trips of some weeks, of everybody.
CREATE INDEX trips_by_start ON trips (start_at);
