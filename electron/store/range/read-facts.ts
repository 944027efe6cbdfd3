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
