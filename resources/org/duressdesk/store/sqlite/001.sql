-- Format 1: the journal. Only sequence, text and hash are stored; whatever else is asked for comes out of the text.
PRAGMA application_id = 1145326410;

-- The steps done, one row each: the same number as user_version, so that a flipped bit in either is noticed.
CREATE TABLE format (step INTEGER PRIMARY KEY) STRICT;
INSERT INTO format VALUES (1);

CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id  BLOB NOT NULL CHECK (length(id) = 32)
) STRICT;

CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    text     TEXT NOT NULL CHECK (json_extract(text, '$.sequence') = sequence),
    hash     BLOB NOT NULL CHECK (length(hash) = 32),
    type     TEXT    GENERATED ALWAYS AS (json_extract(text, '$.type')) VIRTUAL NOT NULL,
    version  INTEGER GENERATED ALWAYS AS (json_extract(text, '$.version')) VIRTUAL NOT NULL,
    utc      INTEGER GENERATED ALWAYS AS (json_extract(text, '$.utc')) VIRTUAL NOT NULL,
    cause    INTEGER GENERATED ALWAYS AS (json_extract(text, '$.cause')) VIRTUAL NOT NULL,
    person   TEXT    GENERATED ALWAYS AS (json_extract(text, '$.person.id')) VIRTUAL,
    link     TEXT    GENERATED ALWAYS AS (json_extract(text, '$.link')) VIRTUAL,
    drill    INTEGER GENERATED ALWAYS AS (json_extract(text, '$.drill')) VIRTUAL NOT NULL,
    incident TEXT    GENERATED ALWAYS AS (coalesce(json_extract(text, '$.body.incident'),
                                                   json_extract(text, '$.body.finding.incident'))) VIRTUAL
) STRICT;

CREATE TRIGGER desk_stays_on_update BEFORE UPDATE ON desk
BEGIN SELECT RAISE(ABORT, 'the desk id never changes'); END;

CREATE TRIGGER desk_stays_on_delete BEFORE DELETE ON desk
BEGIN SELECT RAISE(ABORT, 'the desk id never changes'); END;

CREATE TRIGGER entry_stays_on_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'journal entries never change'); END;

CREATE TRIGGER entry_stays_on_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never removed'); END;

-- Also refuses INSERT OR REPLACE, which would not fire the delete trigger.
CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'journal entries follow each other without a gap'); END;
