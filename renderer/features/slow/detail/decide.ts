import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import { gainOf } from '#shared/domain/pruning/gain';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { writeRange } from '../movers/gain';

type Decided = Pick<SlowMoverDetail, 'class' | 'leaving' | 'protections' | 'evidence' | 'exits'>;

/** What is thought of the SKU, in a few short sentences: the decision, its silence, its stock, its exit. */
export function writeDecision(mover: Decided, t: Translate, format: Format): string[] {
  return [
    writeGain(mover, t, format),
    writeSilence(mover, t),
    writeStock(mover, t, format),
    mover.class === null ? null : writeExit(mover, t, format),
  ].filter((sentence) => sentence !== null);
}

function writeGain(mover: Decided, t: Translate, format: Format): string {
  const { point, low, high } = gainOf(mover.leaving.net);
  const gain = format.money(point);
  const cost = format.money(0 - point);
  if (mover.protections.length > 0) {
    const names = format.list(mover.protections.map(({ name }) => t(`slow.protect_${name}`)));
    return point > 0
      ? t('slow.ui_say_protected_gain', { names, gain })
      : t('slow.ui_say_protected_cost', { names, cost });
  }
  if (mover.class === null) {
    if (low === high) return t('slow.ui_say_costSure', { cost });
    const range = { low: format.money(0 - high), high: format.money(0 - low) };
    return t('slow.ui_say_cost', { cost, ...range });
  }
  if (low === high) return t('slow.ui_say_gainSure', { gain });
  const range = { low: format.moneySigned(low), high: format.moneySigned(high) };
  return t(low > 0 ? 'slow.ui_say_gain' : 'slow.ui_say_gainUnsure', { gain, ...range });
}

function writeSilence({ evidence }: Decided, t: Translate): string {
  const days = evidence.daysSinceSale;
  if (days === 0) return t('slow.ui_say_sold');
  return days === null ? t('slow.ui_say_never') : t('slow.ui_say_silent', { count: days });
}

function writeStock({ evidence }: Decided, t: Translate, format: Format): string | null {
  const { stockQty, stockValue } = evidence;
  if (stockQty === null || stockValue === null || stockQty <= 0) return null;
  return t('slow.ui_say_stock', { qty: format.qty(stockQty), value: format.money(stockValue) });
}

function writeExit({ exits }: Decided, t: Translate, format: Format): string | null {
  const [best] = exits;
  if (best === undefined) return null;
  const exit = t(`slow.exit_${best.kind}`);
  return t('slow.ui_say_exit', { exit, recovery: format.money(best.recovery) });
}

/** The interval under the breakdown; null where the net is for sure. */
export function writeNetRange(
  { leaving }: Pick<SlowMoverDetail, 'leaving'>,
  t: Translate,
  format: Format,
): string | null {
  const gain = gainOf(leaving.net);
  if (gain.low === gain.high) return null;
  return t('slow.ui_netRange', { range: writeRange(t, format, gain) });
}
