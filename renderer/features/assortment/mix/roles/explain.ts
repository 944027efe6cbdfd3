import type { SkuRole } from '#shared/contract/roles';
import { ENOUGH_DAYS, SPECIALTY_LEAD } from '#shared/domain/roles/assign';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

/** Why a SKU has its role, sentence by sentence, with the numbers that it rests on. */
export function explain(row: SkuRole, t: Translate, format: Format): string[] {
  const lines = row.by === 'hand' ? [handWords(row, t)] : [];
  if (row.computed === null || row.inStockDays === null) {
    return row.by === 'hand' ? lines : [t('mix.whyNone')];
  }
  return [...lines, decisionWords(row, t, format), ...evidenceWords(row, t, format)];
}

function handWords({ computed }: SkuRole, t: Translate): string {
  if (computed === null) return t('mix.whyHandAlone');
  return t('mix.whyHand', { role: t(`mix.${computed}`) });
}

function decisionWords(row: SkuRole, t: Translate, format: Format): string {
  const { category, frequencyRank, marginRank } = row;
  if (row.computedBy === 'computed' && frequencyRank !== null && marginRank !== null) {
    return t(row.computed === 'staple' ? 'mix.whyStaple' : 'mix.whySpecialty', {
      lead: format.decimal(SPECIALTY_LEAD * 100, 0),
      gap: format.points(marginRank - frequencyRank),
    });
  }
  if ((row.inStockDays ?? 0) < ENOUGH_DAYS)
    return t('mix.whyThin', { days: ENOUGH_DAYS, category });
  return t(row.margin === null ? 'mix.whyNoMargin' : 'mix.whyTie', { category });
}

function evidenceWords(row: SkuRole, t: Translate, format: Format): string[] {
  const { category, penetration, frequencyRank, marginRank, margin } = row;
  const rank = (value: number) => format.percent(value, 0);
  return [
    t('mix.whyDays', {
      inStock: row.inStockDays ?? 0,
      selling: row.sellingDays ?? 0,
      frequency: format.percent(row.frequency),
    }),
    penetration === null ? null : t('mix.whyTickets', { penetration: format.percent(penetration) }),
    frequencyRank === null
      ? null
      : t('mix.whyFrequencyRank', { rank: rank(frequencyRank), category }),
    margin === null
      ? null
      : marginRank === null
        ? t('mix.whyMarginAlone', { margin: format.percent(margin) })
        : t('mix.whyMargin', { margin: format.percent(margin), rank: rank(marginRank), category }),
  ].filter((line) => line !== null);
}
