import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuPast } from '../facts';

/** Three steps of two weeks. */
export const CLEARING_DAYS = 42;

/**
 * Last day on which the stock can be sold off: six weeks from now, or earlier where the lot in which
 * half of the dated stock lies expires before. Not the first lot: a single pack that goes off tomorrow
 * would hurry all the rest.
 */
export function clearBy({ lots }: Pick<SkuPast, 'lots'>, asOf: BusinessDate): BusinessDate {
  const latest = addDays(asOf, CLEARING_DAYS);
  const dated = lots.filter(({ qty }) => qty > 0);
  const half = dated.reduce((sum, { qty }) => sum + qty, 0) / 2;
  let through = 0;
  for (const { expiresOn, qty } of [...dated].sort((a, b) =>
    a.expiresOn < b.expiresOn ? -1 : 1,
  )) {
    through += qty;
    if (through >= half) return expiresOn < latest ? expiresOn : latest;
  }
  return latest;
}
