/**
 * Stock: closing levels as counted or exported, and movements that no sale line tells.
 * Sales and returns move stock too, but their one home is `sale_line`; they are not written twice.
 */
export const stock = `
CREATE TABLE stock_level (
  business_date  TEXT NOT NULL,
  sku_id         INTEGER NOT NULL REFERENCES sku (id),
  qty            INTEGER NOT NULL,
  batch_id       INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (business_date, sku_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_level_sku ON stock_level (sku_id, business_date);

CREATE TABLE stock_movement (
  id             INTEGER PRIMARY KEY,
  business_date  TEXT NOT NULL,
  sku_id         INTEGER NOT NULL REFERENCES sku (id),
  kind           TEXT NOT NULL CHECK (kind IN ('receipt', 'write_off', 'count_adjustment', 'transfer')),
  qty            INTEGER NOT NULL CHECK (qty <> 0),
  unit_cost      INTEGER CHECK (unit_cost >= 0),
  reason         TEXT NOT NULL DEFAULT '',
  supplier_id    INTEGER REFERENCES supplier (id),
  batch_id       INTEGER REFERENCES import_batch (id),
  CHECK (kind <> 'receipt' OR qty > 0),
  CHECK (kind <> 'write_off' OR qty < 0)
) STRICT;
CREATE INDEX stock_movement_day ON stock_movement (business_date);
CREATE INDEX stock_movement_sku ON stock_movement (sku_id, business_date);
CREATE INDEX stock_movement_supplier ON stock_movement (supplier_id) WHERE supplier_id IS NOT NULL;

-- A delivered lot with its expiry; qty is what is left of it.
CREATE TABLE stock_lot (
  id           INTEGER PRIMARY KEY,
  sku_id       INTEGER NOT NULL REFERENCES sku (id),
  received_on  TEXT NOT NULL,
  expires_on   TEXT NOT NULL,
  qty          INTEGER NOT NULL CHECK (qty >= 0),
  unit_cost    INTEGER CHECK (unit_cost >= 0),
  batch_id     INTEGER REFERENCES import_batch (id)
) STRICT;
CREATE INDEX stock_lot_sku ON stock_lot (sku_id);
CREATE INDEX stock_lot_expiry ON stock_lot (expires_on) WHERE qty > 0;
`;
