/** What actions need beside their title: steps, proof, routines that come back; and events ahead. */
export const actions = `
-- A checklist of the shop (opening, closing, a complaint …). repeat: JSON of shared/domain/action/repeat.
CREATE TABLE routine (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('opening', 'closing', 'meeting', 'stock_alert', 'complaint', 'other')),
  title       TEXT NOT NULL CHECK (title <> ''),
  repeat      TEXT NOT NULL CHECK (json_valid(repeat)),
  since       TEXT NOT NULL,
  owner_id    INTEGER REFERENCES employee (id) ON DELETE SET NULL,
  active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX routine_owner ON routine (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE routine_step (
  routine_id  INTEGER NOT NULL REFERENCES routine (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  title       TEXT NOT NULL CHECK (title <> ''),
  PRIMARY KEY (routine_id, position)
) STRICT, WITHOUT ROWID;

-- note: what the people in it write to each other; proof (of the first schema): what shows that it is done.
-- run_on: the day that a routine made it for, NULL for everything else. removed_at: taken away, can be
-- brought back.
ALTER TABLE action ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN routine_id INTEGER REFERENCES routine (id);
ALTER TABLE action ADD COLUMN run_on TEXT CHECK (run_on IS NULL OR routine_id IS NOT NULL);
ALTER TABLE action ADD COLUMN removed_at INTEGER;
CREATE UNIQUE INDEX action_run ON action (routine_id, run_on) WHERE run_on IS NOT NULL;
CREATE INDEX action_routine ON action (routine_id) WHERE routine_id IS NOT NULL;
CREATE INDEX action_source ON action (source, source_ref);

CREATE TABLE action_step (
  action_id  INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position >= 0),
  title      TEXT NOT NULL CHECK (title <> ''),
  done_at    INTEGER,
  PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;

-- A picture that proves it: its file lies in the store's own folder under its hash.
CREATE TABLE action_photo (
  id         INTEGER PRIMARY KEY,
  action_id  INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  file_name  TEXT NOT NULL CHECK (file_name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('jpg', 'png', 'webp')),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes      INTEGER NOT NULL CHECK (bytes > 0),
  added_at   INTEGER NOT NULL,
  UNIQUE (action_id, sha256)
) STRICT;

-- What is coming that nothing else knows of. repeat NULL: once.
CREATE TABLE event (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('delivery', 'count', 'visit', 'other')),
  title        TEXT NOT NULL CHECK (title <> ''),
  from_date    TEXT NOT NULL,
  to_date      TEXT NOT NULL CHECK (to_date >= from_date),
  repeat       TEXT CHECK (json_valid(repeat)),
  supplier_id  INTEGER REFERENCES supplier (id) ON DELETE SET NULL,
  category_id  INTEGER REFERENCES category (id) ON DELETE SET NULL,
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX event_from ON event (from_date);
CREATE INDEX event_supplier ON event (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX event_category ON event (category_id) WHERE category_id IS NOT NULL;
CREATE INDEX promotion_dates ON promotion (from_date, to_date);
`;
