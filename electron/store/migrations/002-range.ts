/**
 * What is computed from the shop's facts and kept, so that screens and searches need not compute it
 * again: roles with their evidence, the weekly mix, forecasts and substitution. All of it can be
 * thrown away; `derived` says from which state of the facts each part was made.
 */
export const range = `
-- stamp: state of the facts that it was made from; another one means that it is out of date.
CREATE TABLE derived (
  name         TEXT PRIMARY KEY,
  as_of        TEXT NOT NULL,
  stamp        TEXT NOT NULL,
  computed_at  INTEGER NOT NULL,
  detail       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT, WITHOUT ROWID;

-- Over the 13 weeks up to derived.as_of. Ranks are percentiles inside the category, 0 to 1.
-- role: what the figures say, also where a person has decided otherwise (sku.role_by = 'hand').
CREATE TABLE role_evidence (
  sku_id          INTEGER PRIMARY KEY REFERENCES sku (id) ON DELETE CASCADE,
  in_stock_days   INTEGER NOT NULL CHECK (in_stock_days >= 0),
  selling_days    INTEGER NOT NULL CHECK (selling_days >= 0),
  frequency       REAL,
  penetration     REAL,
  margin          REAL,
  frequency_rank  REAL,
  margin_rank     REAL,
  role            TEXT NOT NULL CHECK (role IN ('staple', 'specialty')),
  role_by         TEXT NOT NULL CHECK (role_by IN ('computed', 'default'))
) STRICT;

-- Mix at the end of a week (its Monday), roles as computed then. Facings, millimetres, SKUs or Money
-- of the week by basis. Facings and length of weeks before the first computation are not known.
CREATE TABLE mix_week (
  week          TEXT NOT NULL,
  scope         TEXT NOT NULL CHECK (scope IN ('store', 'category', 'scene')),
  scope_id      INTEGER NOT NULL DEFAULT 0,
  basis         TEXT NOT NULL CHECK (basis IN ('facings', 'length', 'count', 'sales')),
  staple        INTEGER NOT NULL,
  specialty     INTEGER NOT NULL,
  without_role  INTEGER NOT NULL,
  PRIMARY KEY (week, scope, scope_id, basis)
) STRICT, WITHOUT ROWID;

-- per_day: units of an ordinary day (selling units, not thousandths); factors: seven, Monday first;
-- week_variance: of the units of a week; growth: exponent of its growth with days.
-- source: forecast from own sales; estimate from the attributes of others (candidates); returning =
-- not on the shelf now, from the same season of last year.
CREATE TABLE demand_forecast (
  sku_id         INTEGER PRIMARY KEY REFERENCES sku (id) ON DELETE CASCADE,
  source         TEXT NOT NULL CHECK (source IN ('forecast', 'estimate', 'returning')),
  demand_class   TEXT,
  method         TEXT,
  per_day        REAL NOT NULL CHECK (per_day >= 0),
  factors        TEXT NOT NULL CHECK (json_valid(factors)),
  week_variance  REAL NOT NULL CHECK (week_variance >= 0),
  growth         REAL NOT NULL,
  known_days     INTEGER NOT NULL,
  out_days       INTEGER NOT NULL,
  promoted_days  INTEGER NOT NULL,
  detail         TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;

-- Share of a missing SKU's demand that moves to others of its subcategory (leaf category).
CREATE TABLE demand_transfer (
  category_id   INTEGER PRIMARY KEY REFERENCES category (id) ON DELETE CASCADE,
  tau           REAL NOT NULL CHECK (tau BETWEEN 0 AND 1),
  low           REAL NOT NULL,
  high          REAL NOT NULL,
  source        TEXT NOT NULL CHECK (source IN ('measured', 'shop', 'default')),
  missed_units  REAL NOT NULL
) STRICT;

-- Trial items are looked at again when their window ends.
ALTER TABLE sku ADD COLUMN trial_until TEXT;
`;
