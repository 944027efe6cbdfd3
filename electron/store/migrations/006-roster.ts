/** Rosters: wishes, heads set by hand, templates, and what became of a week once it was published. */
export const roster = `
-- most_minutes: per week by the contract · no_nights: not at work at night; the reason is not kept
ALTER TABLE employee ADD COLUMN most_minutes INTEGER CHECK (most_minutes BETWEEN 0 AND 10080);
ALTER TABLE employee ADD COLUMN no_nights INTEGER NOT NULL DEFAULT 0 CHECK (no_nights IN (0, 1));

-- For one day, or for a weekday of every week (Monday 1); without minutes: the whole day.
CREATE TABLE staff_wish (
  id             INTEGER PRIMARY KEY,
  employee_id    INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  business_date  TEXT,
  weekday        INTEGER CHECK (weekday BETWEEN 1 AND 7),
  kind           TEXT NOT NULL CHECK (kind IN ('on', 'off')),
  start_minute   INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute     INTEGER CHECK (end_minute BETWEEN 1 AND 1800),
  weight         INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10),
  note           TEXT NOT NULL DEFAULT '',
  CHECK ((business_date IS NULL) <> (weekday IS NULL)),
  CHECK ((start_minute IS NULL) = (end_minute IS NULL)),
  CHECK (start_minute IS NULL OR end_minute > start_minute)
) STRICT;
CREATE INDEX staff_wish_employee ON staff_wish (employee_id);

-- Heads instead of what trade asks for, on a day or on a weekday of every week.
CREATE TABLE heads_override (
  id             INTEGER PRIMARY KEY,
  staff_group    TEXT NOT NULL CHECK (staff_group IN ('purchasing', 'warehouse', 'floor', 'service', 'cashier')),
  business_date  TEXT,
  weekday        INTEGER CHECK (weekday BETWEEN 1 AND 7),
  start_minute   INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2850),
  end_minute     INTEGER NOT NULL CHECK (end_minute <= 2880),
  heads          INTEGER NOT NULL CHECK (heads >= 0),
  CHECK ((business_date IS NULL) <> (weekday IS NULL)),
  CHECK (end_minute > start_minute)
) STRICT;

-- shifts: JSON, by weekday.
CREATE TABLE roster_template (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
  shifts    TEXT NOT NULL CHECK (json_valid(shifts)),
  saved_at  INTEGER NOT NULL
) STRICT;

-- The shifts as the people were told of them; week_of is a Monday.
CREATE TABLE roster_publication (
  week_of       TEXT PRIMARY KEY,
  published_at  INTEGER NOT NULL,
  shifts        TEXT NOT NULL CHECK (json_valid(shifts))
) STRICT, WITHOUT ROWID;

-- What was changed after publishing. before, after: the shift as JSON; forced: rules broken knowingly.
CREATE TABLE roster_history (
  id             INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL,
  week_of        TEXT NOT NULL,
  employee_id    INTEGER NOT NULL REFERENCES employee (id),
  business_date  TEXT NOT NULL,
  before         TEXT CHECK (json_valid(before)),
  after          TEXT CHECK (json_valid(after)),
  deed           TEXT NOT NULL CHECK (deed IN ('hand', 'solver', 'sick_call', 'copy', 'template')),
  forced         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(forced)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX roster_history_week ON roster_history (week_of);
CREATE INDEX roster_history_employee ON roster_history (employee_id);

-- What the last search of a week proved; shifts: those it was proved of.
CREATE TABLE roster_certificate (
  week_of    TEXT PRIMARY KEY,
  solved_at  INTEGER NOT NULL,
  seed       INTEGER NOT NULL,
  seconds    REAL NOT NULL,
  penalty    INTEGER NOT NULL,
  bound      INTEGER,
  proven     INTEGER NOT NULL CHECK (proven IN (0, 1)),
  shifts     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
