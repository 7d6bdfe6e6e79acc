-- Format 2: finding all of an incident without reading the whole journal.
CREATE INDEX entry_of_incident ON entry (incident, sequence) WHERE incident IS NOT NULL;
INSERT INTO format VALUES (2);
