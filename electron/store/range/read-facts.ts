import type { RangeFacts, TransferFacts } from '#shared/domain/assortment/range/facts';
import { lastSalesDate, readDerived } from '../derived';
import type { ReadHandle } from '../handle';
import { readRangeSkus } from './read-skus';

/** Everything that a search for a better range reads, as of the last day with sales. */
export function readRangeFacts(db: ReadHandle): RangeFacts {
  const asOf = lastSalesDate(db);
  return {
    asOf,
    daysWithSales: db.value<number>('SELECT count(DISTINCT business_date) FROM sales_day'),
    rolesKnown: readDerived(db, 'roles') !== null,
    demandKnown: readDerived(db, 'demand') !== null,
    skus: asOf === null ? [] : readRangeSkus(db, asOf),
    categories: db.all(
      `SELECT id, parent_id parentId, name, shelf_length_cm lengthCm, facings,
         target_staple_share targetStapleShare
       FROM category ORDER BY position, id`,
    ),
    transfers: db.all<TransferFacts>(
      'SELECT category_id categoryId, tau, low, high, source FROM demand_transfer ORDER BY 1',
    ),
  };
}

interface Kept {
  /** SQLite's own count: another number as soon as another connection has changed anything. */
  readonly version: number;
  readonly facts: RangeFacts;
}

const kept = new WeakMap<ReadHandle, Kept>();

/**
 * The same, read once as long as nothing in the store changes: for a screen that asks at every stroke.
 * Only for a connection that does not write itself; its own changes would go unseen.
 */
export function rangeFactsOnce(db: ReadHandle): RangeFacts {
  const version = db.value<number>('PRAGMA data_version');
  const known = kept.get(db);
  if (known?.version === version) return known.facts;
  const facts = readRangeFacts(db);
  kept.set(db, { version, facts });
  return facts;
}
