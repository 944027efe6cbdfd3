/** What came in (batches, rejects, recipes), what went out (archive), and who did what (audit). */
export const records = `
CREATE TABLE import_recipe (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  fingerprint  TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL,
  recipe       TEXT NOT NULL CHECK (json_valid(recipe)),
  used_at      INTEGER NOT NULL
) STRICT;

-- One table of one file. Sums: read = booked + known + rejected, for rows, quantity and amount alike.
-- Its sale lines are those from first_line_id to last_line_id; recipe = how it was read, as it was then;
-- headers = titles of its columns as written, for the cells of its rejects.
CREATE TABLE import_batch (
  id              INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL,
  file_name       TEXT NOT NULL,
  file_path       TEXT NOT NULL DEFAULT '',
  file_bytes      INTEGER NOT NULL DEFAULT 0,
  file_sha256     TEXT NOT NULL DEFAULT '',
  sheet           TEXT NOT NULL DEFAULT '',
  recipe          TEXT CHECK (json_valid(recipe)),
  headers         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(headers)),
  recipe_id       INTEGER REFERENCES import_recipe (id) ON DELETE SET NULL,
  origin          TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'watch', 'terminal', 'demo', 'correction')),
  state           TEXT NOT NULL CHECK (state IN ('booked', 'undone')),
  created_at      INTEGER NOT NULL,
  undone_at       INTEGER,
  rows_read       INTEGER NOT NULL DEFAULT 0,
  rows_booked     INTEGER NOT NULL DEFAULT 0,
  rows_known      INTEGER NOT NULL DEFAULT 0,
  rows_rejected   INTEGER NOT NULL DEFAULT 0,
  rows_skipped    INTEGER NOT NULL DEFAULT 0,
  possible_duplicates INTEGER NOT NULL DEFAULT 0,
  duplicates_dropped  INTEGER NOT NULL DEFAULT 0 CHECK (duplicates_dropped IN (0, 1)),
  new_skus        INTEGER NOT NULL DEFAULT 0,
  tickets_grown   INTEGER NOT NULL DEFAULT 0,
  qty_read        INTEGER NOT NULL DEFAULT 0,
  qty_booked      INTEGER NOT NULL DEFAULT 0,
  qty_known       INTEGER NOT NULL DEFAULT 0,
  qty_rejected    INTEGER NOT NULL DEFAULT 0,
  amount_read     INTEGER NOT NULL DEFAULT 0,
  amount_booked   INTEGER NOT NULL DEFAULT 0,
  amount_known    INTEGER NOT NULL DEFAULT 0,
  amount_rejected INTEGER NOT NULL DEFAULT 0,
  from_date       TEXT,
  to_date         TEXT,
  first_line_id   INTEGER,
  last_line_id    INTEGER,
  CHECK (rows_read = rows_booked + rows_known + rows_rejected),
  CHECK (qty_read = qty_booked + qty_known + qty_rejected),
  CHECK (amount_read = amount_booked + amount_known + amount_rejected),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL))
) STRICT;

-- Rows of a batch that an earlier batch had booked already: what is missing when that one is undone.
CREATE TABLE import_overlap (
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  earlier_id  INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  rows        INTEGER NOT NULL CHECK (rows > 0),
  PRIMARY KEY (batch_id, earlier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_overlap_earlier ON import_overlap (earlier_id);

CREATE TABLE import_reject (
  id           INTEGER PRIMARY KEY,
  batch_id     INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  source_row   INTEGER NOT NULL,
  reason       TEXT NOT NULL,
  params       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params)),
  cells        TEXT NOT NULL CHECK (json_valid(cells)),
  qty          INTEGER,
  amount       INTEGER,
  state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'corrected', 'dismissed')),
  corrected_by INTEGER REFERENCES import_batch (id)
) STRICT;
CREATE INDEX import_reject_batch ON import_reject (batch_id, state);
CREATE INDEX import_reject_corrected_by ON import_reject (corrected_by) WHERE corrected_by IS NOT NULL;

-- Before-images of rows that a batch changed (not of rows that it added): what undo puts back.
CREATE TABLE import_change (
  id        INTEGER PRIMARY KEY,
  batch_id  INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  entity    TEXT NOT NULL,
  row_key   TEXT NOT NULL CHECK (json_valid(row_key)),
  before    TEXT NOT NULL CHECK (json_valid(before)),
  after     TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX import_change_batch ON import_change (batch_id);
CREATE INDEX import_change_row ON import_change (entity, row_key);

CREATE TABLE report_archive (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('daily', 'weekly')),
  from_date     TEXT NOT NULL,
  to_date       TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  state         TEXT NOT NULL CHECK (state IN ('closed', 'reopened', 'superseded')),
  data_version  INTEGER NOT NULL,
  content       TEXT NOT NULL CHECK (json_valid(content)),
  note          TEXT NOT NULL DEFAULT '',
  closed_at     INTEGER NOT NULL,
  UNIQUE (kind, from_date, to_date, version)
) STRICT;

CREATE TABLE report_file (
  id          INTEGER PRIMARY KEY,
  report_id   INTEGER NOT NULL REFERENCES report_archive (id) ON DELETE CASCADE,
  format      TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv', 'pptx')),
  lang        TEXT NOT NULL,
  file_path   TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  UNIQUE (report_id, format, lang)
) STRICT;

CREATE TABLE notice (
  id       INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  level    TEXT NOT NULL CHECK (level IN ('info', 'warning', 'error')),
  code     TEXT NOT NULL,
  params   TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params)),
  seen_at  INTEGER
) STRICT;
CREATE INDEX notice_unseen ON notice (at) WHERE seen_at IS NULL;

CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  method  TEXT NOT NULL,
  input   TEXT NOT NULL CHECK (json_valid(input)),
  origin  TEXT NOT NULL CHECK (origin IN ('window', 'terminal', 'watch', 'system'))
) STRICT;
CREATE INDEX audit_at ON audit (at);
`;
