import { numberParam, type Sentence } from '#shared/domain/report/sentence';
import type { SkuPast } from './facts';

/** What the judgement of a SKU could not look at, and what it took instead. */
export function unknownsOf(past: SkuPast): Sentence[] {
  const found: Sentence[] = [];
  const say = (key: string, params: Sentence['params'] = {}) => {
    found.push({ key: `slow.${key}`, params });
  };
  if (past.stock === null) say('unknown_no_stock');
  else if (past.stock.qty < 0) {
    say('unknown_negative_stock', { qty: numberParam('qty', past.stock.qty) });
  }
  if (past.cost === null) say('unknown_no_cost');
  if (past.facings === null) say('unknown_no_facings');
  if (past.weeks8.tickets === null) say('unknown_no_tickets');
  if (past.lastSale === null) say('unknown_never_sold');
  if (past.season === null) say('unknown_no_season');
  return found;
}
