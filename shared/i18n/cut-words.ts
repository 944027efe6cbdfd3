import type { Money } from '../domain/money/money';
import type { CutEvidence } from '../domain/pruning/cut';
import type { Format } from './format';
import { writeRest } from './plan-words';
import type { Translate } from './t';

type Todo = Pick<CutEvidence, 'exit' | 'partner' | 'unit'> & {
  readonly evidence: Pick<CutEvidence['evidence'], 'stockQty'>;
};

/** What is to be done with an item that leaves; `price` where its task puts up a new one. */
export function writeCutTodo(
  t: Translate,
  format: Format,
  { exit, partner, unit, evidence }: Todo,
  price: Money | null,
): string {
  const { stockQty } = evidence;
  if (exit === null) return writeRest(t, format, stockQty, unit);
  const known = stockQty !== null && stockQty > 0;
  return t(`slow.cut_todo_${exit}`, {
    stock: known ? [format.qty(stockQty), unit].join(' ').trim() : t('slow.cut_stockUnknown'),
    partner,
    price: format.money(price),
  });
}
