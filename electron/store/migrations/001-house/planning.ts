/** Targets, plans with their items, and actions with the people in them. */
export const planning = `
-- value: money KPIs in 1/10 000 of the currency unit, ratios as fractions, counts as they are.
CREATE TABLE target (
  id        INTEGER PRIMARY KEY,
  kpi       TEXT NOT NULL,
  scope     TEXT NOT NULL DEFAULT 'store' CHECK (scope IN ('store', 'category', 'channel', 'employee')),
  scope_id  INTEGER NOT NULL DEFAULT 0,
  period    TEXT NOT NULL CHECK (period IN ('day', 'week', 'month')),
  starts_on TEXT NOT NULL,
  value     REAL NOT NULL,
  weight    REAL NOT NULL DEFAULT 1 CHECK (weight >= 0),
  UNIQUE (kpi, scope, scope_id, period, starts_on)
) STRICT;

CREATE TABLE plan (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('assortment', 'prune')),
  title        TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'executing', 'done', 'judged', 'withdrawn')),
  created_at   INTEGER NOT NULL,
  approved_at  INTEGER,
  input        TEXT NOT NULL CHECK (json_valid(input)),
  result       TEXT NOT NULL CHECK (json_valid(result))
) STRICT;

CREATE TABLE plan_item (
  id        INTEGER PRIMARY KEY,
  plan_id   INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  sku_id    INTEGER NOT NULL REFERENCES sku (id),
  change    TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'protected', 'postponed', 'done', 'undone')),
  evidence  TEXT NOT NULL CHECK (json_valid(evidence)),
  UNIQUE (plan_id, sku_id)
) STRICT;
CREATE INDEX plan_item_sku ON plan_item (sku_id);

CREATE TABLE action (
  id          INTEGER PRIMARY KEY,
  title       TEXT NOT NULL CHECK (title <> ''),
  detail      TEXT NOT NULL DEFAULT '',
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  due_on      TEXT,
  source      TEXT NOT NULL DEFAULT 'hand',
  source_ref  TEXT NOT NULL DEFAULT '',
  proof       TEXT NOT NULL DEFAULT '',
  created_at  INTEGER NOT NULL,
  done_at     INTEGER,
  CHECK ((state = 'done') = (done_at IS NOT NULL))
) STRICT;
CREATE INDEX action_open ON action (due_on) WHERE state IN ('open', 'doing');

-- RACI: responsible (owner), accountable (approver), consulted, informed.
CREATE TABLE action_party (
  action_id    INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  employee_id  INTEGER NOT NULL REFERENCES employee (id),
  part         TEXT NOT NULL CHECK (part IN ('responsible', 'accountable', 'consulted', 'informed')),
  PRIMARY KEY (action_id, employee_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_party_employee ON action_party (employee_id);
`;
