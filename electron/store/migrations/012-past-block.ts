/**
 * The facts of the past, packed SKU after SKU in blocks of days (`electron/store/pruning/past-blocks.ts`).
 * They take the place of `past_week`, whose entries lay day after day: to lay those out SKU after SKU
 * took as long as to read them. Both may be thrown away; a classification packs again what is missing.
 */
export const pastBlock = `
DROP TABLE past_week;

CREATE TABLE past_block (
  from_date  TEXT PRIMARY KEY,
  to_date    TEXT NOT NULL,
  stamp      TEXT NOT NULL,
  largest    INTEGER NOT NULL,
  sku        BLOB NOT NULL,
  day        BLOB NOT NULL,
  qty        BLOB NOT NULL,
  net_sales  BLOB NOT NULL,
  cogs       BLOB NOT NULL,
  tickets    BLOB NOT NULL,
  counts     BLOB NOT NULL,
  moves      BLOB NOT NULL
) STRICT;
`;
