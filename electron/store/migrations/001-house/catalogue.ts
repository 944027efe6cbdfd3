/** Store, category tree, scenes, suppliers, SKUs, their barcodes, prices and costs by date. */
export const catalogue = `
CREATE TABLE store (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  name              TEXT NOT NULL,
  currency          TEXT NOT NULL CHECK (length(currency) = 3),
  time_zone         TEXT NOT NULL,
  cutoff_hour       INTEGER NOT NULL DEFAULT 4 CHECK (cutoff_hour BETWEEN 0 AND 12),
  opens_minute      INTEGER NOT NULL DEFAULT 420 CHECK (opens_minute BETWEEN 0 AND 1439),
  closes_minute     INTEGER NOT NULL DEFAULT 1320 CHECK (closes_minute BETWEEN 1 AND 1800),
  selling_area_m2   REAL CHECK (selling_area_m2 > 0),
  manager           TEXT NOT NULL DEFAULT '',
  demo              INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
  id                   INTEGER PRIMARY KEY,
  parent_id            INTEGER REFERENCES category (id),
  code                 TEXT NOT NULL UNIQUE,
  name                 TEXT NOT NULL,
  position             INTEGER NOT NULL DEFAULT 0,
  shelf_length_cm      REAL CHECK (shelf_length_cm >= 0),
  facings              INTEGER CHECK (facings >= 0),
  target_staple_share  REAL CHECK (target_staple_share BETWEEN 0 AND 1),
  loss_rate            REAL CHECK (loss_rate BETWEEN 0 AND 1),
  purpose              TEXT NOT NULL DEFAULT 'goods' CHECK (purpose IN ('goods', 'to_be_classified')),
  batch_id             INTEGER REFERENCES import_batch (id),
  CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;
CREATE INDEX category_parent ON category (parent_id);
CREATE UNIQUE INDEX category_to_be_classified ON category (purpose) WHERE purpose = 'to_be_classified';

CREATE TABLE scene (
  id    INTEGER PRIMARY KEY,
  code  TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL,
  batch_id INTEGER REFERENCES import_batch (id)
) STRICT;

CREATE TABLE supplier (
  id               INTEGER PRIMARY KEY,
  code             TEXT NOT NULL UNIQUE,
  name             TEXT NOT NULL,
  lead_days        INTEGER CHECK (lead_days >= 0),
  accepts_returns  INTEGER NOT NULL DEFAULT 0 CHECK (accepts_returns IN (0, 1)),
  batch_id         INTEGER REFERENCES import_batch (id)
) STRICT;

CREATE TABLE sku (
  id               INTEGER PRIMARY KEY,
  code             TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name             TEXT NOT NULL,
  search           TEXT NOT NULL DEFAULT '',
  spec             TEXT NOT NULL DEFAULT '',
  unit             TEXT NOT NULL DEFAULT '',
  weighed          INTEGER NOT NULL DEFAULT 0 CHECK (weighed IN (0, 1)),
  category_id      INTEGER NOT NULL REFERENCES category (id),
  supplier_id      INTEGER REFERENCES supplier (id),
  brand            TEXT NOT NULL DEFAULT '',
  width_cm         REAL CHECK (width_cm > 0),
  pack             INTEGER CHECK (pack > 0),
  shelf_life_days  INTEGER CHECK (shelf_life_days > 0),
  loss_rate        REAL CHECK (loss_rate BETWEEN 0 AND 1),
  role             TEXT CHECK (role IN ('staple', 'specialty')),
  role_by          TEXT CHECK (role_by IN ('computed', 'default', 'hand')),
  status           TEXT NOT NULL DEFAULT 'active'
                   CHECK (status IN ('candidate', 'active', 'trial', 'phasing_out', 'delisted')),
  introduced_on    TEXT,
  delisted_on      TEXT,
  facings          INTEGER CHECK (facings >= 0),
  min_facings      INTEGER CHECK (min_facings >= 0),
  max_facings      INTEGER CHECK (max_facings >= 0),
  must_keep        INTEGER NOT NULL DEFAULT 0 CHECK (must_keep IN (0, 1)),
  successor_of     INTEGER REFERENCES sku (id),
  batch_id         INTEGER REFERENCES import_batch (id),
  CHECK ((role IS NULL) = (role_by IS NULL)),
  CHECK (max_facings IS NULL OR min_facings IS NULL OR max_facings >= min_facings)
) STRICT;
CREATE INDEX sku_category ON sku (category_id);
CREATE INDEX sku_supplier ON sku (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX sku_successor ON sku (successor_of) WHERE successor_of IS NOT NULL;

CREATE TABLE sku_barcode (
  barcode  TEXT PRIMARY KEY CHECK (barcode <> ''),
  sku_id   INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  batch_id INTEGER REFERENCES import_batch (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sku_barcode_sku ON sku_barcode (sku_id);

CREATE TABLE sku_scene (
  sku_id    INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  scene_id  INTEGER NOT NULL REFERENCES scene (id) ON DELETE CASCADE,
  batch_id  INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (sku_id, scene_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sku_scene_scene ON sku_scene (scene_id);

-- A price or cost is in force from its date until the next one of the same SKU.
CREATE TABLE sku_price (
  sku_id     INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  from_date  TEXT NOT NULL,
  price      INTEGER NOT NULL CHECK (price >= 0),
  batch_id   INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (sku_id, from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE sku_cost (
  sku_id     INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  from_date  TEXT NOT NULL,
  cost       INTEGER NOT NULL CHECK (cost >= 0),
  batch_id   INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (sku_id, from_date)
) STRICT, WITHOUT ROWID;
`;
