/**
 * Tickets, sale lines and the daily rollups that screens read.
 *
 * A line without a ticket comes from a source that has none: a scan log (`grain = 'scan'`) or a
 * daily summary (`grain = 'day'`); one day of one channel has lines of one grain only, or its sales
 * would count twice. `copy` numbers lines of one file that are equal in everything, from 0 inside
 * their ticket (or day): those above 0 are possible duplicates. `counted = 0` is a line that a person
 * has declared a duplicate: it stays known, and out of every figure.
 *
 * kind: `sale` and `return` move goods; an `adjustment` (a bad debt, stock written off at the till)
 * counts in net and list sales and in `lines`, and in no units, quantity, cost or ticket.
 */
export const sales = `
CREATE TABLE channel (
  id    INTEGER PRIMARY KEY,
  code  TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL DEFAULT 'store' CHECK (kind IN ('store', 'delivery', 'online', 'group', 'wholesale')),
  batch_id INTEGER REFERENCES import_batch (id)
) STRICT;
INSERT INTO channel (id, code, name, kind) VALUES (1, 'store', 'Store', 'store');

CREATE TABLE channel_day (
  business_date   TEXT NOT NULL,
  channel_id      INTEGER NOT NULL REFERENCES channel (id),
  visits          INTEGER CHECK (visits >= 0),
  visitors        INTEGER CHECK (visitors >= 0),
  page_views      INTEGER CHECK (page_views >= 0),
  bounces         INTEGER CHECK (bounces >= 0),
  dwell_seconds   INTEGER CHECK (dwell_seconds >= 0),
  registrations   INTEGER CHECK (registrations >= 0),
  enquiries       INTEGER CHECK (enquiries >= 0),
  orders          INTEGER CHECK (orders >= 0),
  new_customers   INTEGER CHECK (new_customers >= 0),
  net_sales       INTEGER,
  gross_profit    INTEGER,
  spend           INTEGER CHECK (spend >= 0),
  batch_id        INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (business_date, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_day_channel ON channel_day (channel_id);

CREATE TABLE member (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL DEFAULT '',
  joined_on  TEXT,
  batch_id   INTEGER REFERENCES import_batch (id)
) STRICT;

CREATE TABLE promotion (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  from_date  TEXT NOT NULL,
  to_date    TEXT NOT NULL CHECK (to_date >= from_date),
  cost       INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
  gift_cost  INTEGER NOT NULL DEFAULT 0 CHECK (gift_cost >= 0),
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE promotion_sku (
  promotion_id  INTEGER NOT NULL REFERENCES promotion (id) ON DELETE CASCADE,
  sku_id        INTEGER NOT NULL REFERENCES sku (id) ON DELETE CASCADE,
  price         INTEGER CHECK (price >= 0),
  PRIMARY KEY (promotion_id, sku_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_sku_sku ON promotion_sku (sku_id);

-- Tills restart their numbers every day: a ticket is one number of one till on one business date.
CREATE TABLE ticket (
  id             INTEGER PRIMARY KEY,
  business_date  TEXT NOT NULL,
  number         TEXT NOT NULL CHECK (number <> ''),
  till           TEXT NOT NULL DEFAULT '',
  channel_id     INTEGER NOT NULL REFERENCES channel (id),
  sold_at        INTEGER,
  member_id      INTEGER REFERENCES member (id),
  cashier        TEXT NOT NULL DEFAULT '',
  batch_id       INTEGER REFERENCES import_batch (id),
  UNIQUE (business_date, number, till, channel_id)
) STRICT;
CREATE INDEX ticket_member ON ticket (member_id) WHERE member_id IS NOT NULL;

-- Millions of rows are checked one by one: SQLite builds a list of three for IN at every row, which
-- takes as long as a third of the insert; comparisons take nothing.
CREATE TABLE sale_line (
  id             INTEGER PRIMARY KEY,
  business_date  TEXT NOT NULL CHECK (length(business_date) = 10),
  sold_at        INTEGER,
  ticket_id      INTEGER REFERENCES ticket (id),
  line_no        INTEGER,
  copy           INTEGER NOT NULL DEFAULT 0 CHECK (copy >= 0),
  grain          TEXT NOT NULL CHECK (grain IN ('scan', 'day')),
  sku_id         INTEGER NOT NULL REFERENCES sku (id),
  channel_id     INTEGER NOT NULL REFERENCES channel (id),
  kind           TEXT NOT NULL CHECK (kind = 'sale' OR kind = 'return' OR kind = 'adjustment'),
  qty            INTEGER NOT NULL,
  amount         INTEGER NOT NULL,
  list_amount    INTEGER NOT NULL,
  counted        INTEGER NOT NULL DEFAULT 1 CHECK (counted IN (0, 1)),
  batch_id       INTEGER NOT NULL REFERENCES import_batch (id),
  source_row     INTEGER NOT NULL,
  CHECK (grain = 'scan' OR (ticket_id IS NULL AND sold_at IS NULL)),
  CHECK (kind <> 'return' OR qty <= 0),
  CHECK (kind <> 'sale' OR (qty > 0 AND amount >= 0))
) STRICT;
CREATE INDEX sale_line_day ON sale_line (business_date);
CREATE INDEX sale_line_sku ON sale_line (sku_id, business_date);
CREATE INDEX sale_line_ticket ON sale_line (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX sale_line_copy ON sale_line (batch_id) WHERE copy > 0;

-- Rollups of the counted lines. Always equal to them: written in the transaction that writes the lines.
-- lines = all counted lines · tickets = distinct tickets with a line of kind sale ·
-- qty = returns deducted · units = the same, but scanned weighed goods count 1 per line (a daily
-- summary has no lines to count: its units are its qty), in 1/1000 ·
-- net_sales = after discount, returns deducted · list_sales = before discount ·
-- return_qty, return_amount = what the return lines say, so negative or 0 ·
-- cogs = qty of the day at the cost in force that day, NULL where no cost is known; over several
-- SKUs the sum of those that are known · sales_with_cost = net sales of the SKUs whose cost is known
-- (how much of the profit is real) · skus = SKUs with net units above 0.
CREATE TABLE sales_day_sku (
  business_date  TEXT NOT NULL,
  sku_id         INTEGER NOT NULL REFERENCES sku (id),
  channel_id     INTEGER NOT NULL REFERENCES channel (id),
  lines          INTEGER NOT NULL,
  tickets        INTEGER NOT NULL,
  qty            INTEGER NOT NULL,
  units          INTEGER NOT NULL,
  net_sales      INTEGER NOT NULL,
  list_sales     INTEGER NOT NULL,
  return_qty     INTEGER NOT NULL,
  return_amount  INTEGER NOT NULL,
  cogs           INTEGER,
  PRIMARY KEY (business_date, sku_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_day_sku_sku ON sales_day_sku (sku_id, business_date);

CREATE TABLE sales_day_category (
  business_date    TEXT NOT NULL,
  category_id      INTEGER NOT NULL REFERENCES category (id),
  channel_id       INTEGER NOT NULL REFERENCES channel (id),
  skus             INTEGER NOT NULL,
  lines            INTEGER NOT NULL,
  qty              INTEGER NOT NULL,
  units            INTEGER NOT NULL,
  net_sales        INTEGER NOT NULL,
  list_sales       INTEGER NOT NULL,
  return_amount    INTEGER NOT NULL,
  cogs             INTEGER,
  sales_with_cost  INTEGER NOT NULL,
  PRIMARY KEY (business_date, category_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_day_category_category ON sales_day_category (category_id);

-- hour = local hour of the clock; lines without a time are not in this table.
CREATE TABLE sales_day_hour (
  business_date  TEXT NOT NULL,
  hour           INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  channel_id     INTEGER NOT NULL REFERENCES channel (id),
  lines          INTEGER NOT NULL,
  tickets        INTEGER NOT NULL,
  units          INTEGER NOT NULL,
  net_sales      INTEGER NOT NULL,
  PRIMARY KEY (business_date, hour, channel_id)
) STRICT, WITHOUT ROWID;

-- tickets = distinct tickets with at least one sale line (return-only tickets excluded);
-- ticket_sales = net sales of lines that belong to a ticket (the base of the average ticket).
CREATE TABLE sales_day (
  business_date    TEXT NOT NULL,
  channel_id       INTEGER NOT NULL REFERENCES channel (id),
  lines            INTEGER NOT NULL,
  tickets          INTEGER NOT NULL,
  ticket_lines     INTEGER NOT NULL,
  ticket_units     INTEGER NOT NULL,
  ticket_sales     INTEGER NOT NULL,
  skus             INTEGER NOT NULL,
  qty              INTEGER NOT NULL,
  units            INTEGER NOT NULL,
  net_sales        INTEGER NOT NULL,
  list_sales       INTEGER NOT NULL,
  return_lines     INTEGER NOT NULL,
  return_amount    INTEGER NOT NULL,
  cogs             INTEGER,
  sales_with_cost  INTEGER NOT NULL,
  members          INTEGER NOT NULL,
  PRIMARY KEY (business_date, channel_id)
) STRICT, WITHOUT ROWID;

-- One row per business date with data. version rises whenever a fact of that day changes, so that
-- a closed report knows whether it still tells the truth.
CREATE TABLE business_day (
  business_date  TEXT PRIMARY KEY,
  version        INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  changed_at     INTEGER NOT NULL,
  weather        TEXT NOT NULL DEFAULT '',
  note           TEXT NOT NULL DEFAULT '',
  shop_closed    INTEGER NOT NULL DEFAULT 0 CHECK (shop_closed IN (0, 1))
) STRICT, WITHOUT ROWID;
`;
