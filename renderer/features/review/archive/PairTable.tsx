import { useMemo } from 'react';
import type { FigurePair } from '#shared/domain/deck/figures';
import { toUnits } from '#shared/domain/money/money';
import { writeSigned, writeValue } from '#shared/i18n/sentence';
import { isKey, type Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { useFormat, useT } from '../../../ui/words';
import styles from './Archive.module.css';

interface Props {
  readonly title: string;
  readonly pairs: readonly FigurePair[];
  /** Heads of the two columns. */
  readonly before: string;
  readonly now: string;
}

/** Figures side by side with their difference. */
export function PairTable({ title, pairs, before, now }: Props) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo<readonly Column<FigurePair>[]>(
    () => [
      {
        key: 'page',
        title: t('review.ui_page'),
        kind: 'text',
        width: 136,
        choices: true,
        value: ({ page }) => pageWord(t, page),
      },
      {
        key: 'figure',
        title: t('review.ui_figure'),
        kind: 'text',
        value: ({ label }) => label,
      },
      {
        key: 'before',
        title: before,
        kind: 'number',
        width: 192,
        value: (pair) => numberOf(pair, pair.before),
        show: (pair) => writeValue(format, pair.unit, pair.before),
      },
      {
        key: 'now',
        title: now,
        kind: 'number',
        width: 192,
        value: (pair) => numberOf(pair, pair.now),
        show: (pair) => writeValue(format, pair.unit, pair.now),
      },
      {
        key: 'difference',
        title: t('review.ui_difference'),
        kind: 'number',
        width: 112,
        value: (pair) => numberOf(pair, differenceOf(pair)),
        show: (pair) =>
          pair.unit === 'ratio'
            ? format.points(differenceOf(pair))
            : writeSigned(format, pair.unit, differenceOf(pair)),
      },
    ],
    [t, format, before, now],
  );
  return (
    <div className={styles.pairs}>
      <DataTable
        title={title}
        rows={pairs}
        rowKey={({ page, key }) => `${page} ${key}`}
        columns={columns}
        empty={null}
      />
    </div>
  );
}

/** What a page is about. A cause is named by its KPI; of a category the name is not in the figures. */
function pageWord(t: Translate, page: string): string {
  const key = `review.page.${page}`;
  if (isKey(key)) return t(key);
  const kpi = `kpi.${page.replace('problems.cause.', '')}`;
  return isKey(kpi) ? t('review.pageCause', { subject: t(kpi) }) : t('review.page.problems.flags');
}

/** Figures of many units share a column: what is sorted and exported is in units, not in 1/10 000. */
function numberOf({ unit }: FigurePair, value: number | null): number | null {
  if (value === null) return null;
  return unit === 'money' ? toUnits(value) : value;
}

function differenceOf({ before, now }: FigurePair): number | null {
  return before === null || now === null ? null : now - before;
}
