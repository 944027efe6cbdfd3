/** What the classification of slow movers keeps between runs. All of it can be thrown away. */
export const pastWeek = `
-- Facts of a week (its Monday) by day and SKU, packed (electron/store/pruning/past-weeks.ts).
-- stamp: state of the facts of its days; another one means that it is packed anew.
-- largest: of all quantities and amounts, without their signs.
CREATE TABLE past_week (
  week       TEXT PRIMARY KEY,
  stamp      TEXT NOT NULL,
  largest    INTEGER NOT NULL,
  sku        BLOB NOT NULL,
  qty        BLOB NOT NULL,
  net_sales  BLOB NOT NULL,
  cogs       BLOB NOT NULL,
  tickets    BLOB NOT NULL,
  counts     BLOB NOT NULL,
  moves      BLOB NOT NULL
) STRICT;

-- What was learned of leaving from all that was known at the end of a day.
CREATE TABLE leaving_lines (
  learned_on  TEXT PRIMARY KEY,
  stamp       TEXT NOT NULL,
  lines       BLOB NOT NULL
) STRICT;
`;
