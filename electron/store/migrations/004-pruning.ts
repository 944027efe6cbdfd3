/** Slow movers: their classes by week, decisions by hand, and the ledger of cuts. */
export const pruning = `
-- Result of the last classification (derived 'slow_movers'). value*: Money per week lost by leaving;
-- protected: a rule keeps it. What a person keeps by hand is in sku_protection alone.
CREATE TABLE slow_mover (
  sku_id       INTEGER PRIMARY KEY REFERENCES sku (id) ON DELETE CASCADE,
  class        TEXT CHECK (class IN ('watch', 'slow', 'dead')),
  value        INTEGER NOT NULL,
  value_low    INTEGER NOT NULL,
  value_high   INTEGER NOT NULL,
  stock_value  INTEGER,
  protected    INTEGER NOT NULL CHECK (protected IN (0, 1)),
  exit         TEXT CHECK (exit IN ('return', 'bundle', 'markdown', 'write_off')),
  detail       TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

-- Class at the end of a week (its Monday); SKUs without a class have no row.
CREATE TABLE slow_mover_week (
  week         TEXT NOT NULL,
  sku_id       INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  class        TEXT NOT NULL CHECK (class IN ('watch', 'slow', 'dead')),
  stock_value  INTEGER,
  PRIMARY KEY (week, sku_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX slow_mover_week_sku ON slow_mover_week (sku_id);

-- A person keeps a SKU from being proposed, with a reason; until NULL: for good.
CREATE TABLE sku_protection (
  sku_id      INTEGER PRIMARY KEY REFERENCES sku (id) ON DELETE CASCADE,
  reason      TEXT NOT NULL CHECK (reason <> ''),
  until       TEXT,
  created_at  INTEGER NOT NULL
) STRICT;

-- What was predicted when a SKU was cut, Money per week, and what happened in the 8 weeks after.
-- noise: half the 80 % interval of what can be measured · inside: the sum of what was cut in the
-- category on the day fell inside its interval · unjudged: what is missing to judge it.
CREATE TABLE cut (
  id            INTEGER PRIMARY KEY,
  plan_item_id  INTEGER NOT NULL UNIQUE REFERENCES plan_item (id) ON DELETE CASCADE,
  sku_id        INTEGER NOT NULL REFERENCES sku (id),
  category_id   INTEGER NOT NULL REFERENCES category (id),
  cut_on        TEXT NOT NULL,
  level         REAL NOT NULL CHECK (level BETWEEN 0 AND 1),
  predicted     INTEGER NOT NULL,
  low           INTEGER NOT NULL,
  high          INTEGER NOT NULL,
  cash_freed    INTEGER NOT NULL,
  actual        INTEGER,
  noise         INTEGER,
  inside        INTEGER CHECK (inside IN (0, 1)),
  judged_on     TEXT,
  unjudged      TEXT CHECK (unjudged IN ('history', 'gaps', 'costs', 'control')),
  undone_on     TEXT,
  CHECK ((actual IS NULL) = (judged_on IS NULL)),
  CHECK ((noise IS NULL) = (judged_on IS NULL) AND (inside IS NULL) = (judged_on IS NULL)),
  CHECK (unjudged IS NULL OR judged_on IS NULL)
) STRICT;
CREATE INDEX cut_sku ON cut (sku_id);
CREATE INDEX cut_category ON cut (category_id);
`;
