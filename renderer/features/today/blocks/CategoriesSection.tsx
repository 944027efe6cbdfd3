import { useMemo } from 'react';
import type { Block, CategoriesBlock, CategoryRow } from '#shared/domain/report/daily';
import { writeSentence } from '#shared/i18n/sentence';
import type { Translate } from '#shared/i18n/t';
import { Delta } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import { BlockBody } from './BlockBody';
import styles from './CategoriesSection.module.css';
import { ReportTable } from './ReportTable';

interface Props {
  readonly categories: Block<CategoriesBlock>;
  readonly className: string | undefined;
}

/** Where the day's sales came from. */
export function CategoriesSection({ categories, className }: Props) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  const rows = categories.state === 'ready' ? categories.rows : undefined;
  const largest = Math.max(...(rows ?? []).map(({ share }) => share ?? 0), 0.01);
  const columns = useMemo(() => categoryColumns(t, largest), [t, largest]);
  const finding =
    categories.state === 'ready' && categories.finding !== null
      ? writeSentence({ t, format }, categories.finding)
      : undefined;
  return (
    <Section
      title={t('report.categories')}
      finding={finding}
      flush={categories.state === 'ready'}
      className={className}
    >
      <BlockBody block={categories}>
        {({ rows }) => (
          <ReportTable
            title={t('report.categories')}
            rows={rows}
            rowKey={(row) => row.categoryId}
            columns={columns}
            onOpen={({ categoryId, name }) =>
              drill.open({ view: 'lines', filter: { categoryId }, name })
            }
          />
        )}
      </BlockBody>
    </Section>
  );
}

function categoryColumns(t: Translate, largest: number): readonly Column<CategoryRow>[] {
  return [
    { key: 'name', title: t('report.category'), kind: 'text', value: (row) => row.name },
    {
      key: 'share',
      title: t('report.share'),
      kind: 'ratio',
      width: 128,
      value: (row) => row.share,
      show: (row) => <ShareBar share={row.share} largest={largest} />,
    },
    {
      key: 'sales',
      title: t('report.netSales'),
      kind: 'money',
      width: 100,
      value: (row) => row.netSales,
    },
    {
      key: 'lastWeek',
      title: t('today.vsLastWeek'),
      kind: 'ratio',
      width: 96,
      value: (row) => row.lastWeek.change,
      show: (row) => <Delta of={row.lastWeek} />,
    },
    {
      key: 'margin',
      title: t('report.margin'),
      kind: 'ratio',
      width: 72,
      value: (row) => row.grossMargin,
    },
  ];
}

/** The largest share fills the track. */
function ShareBar({ share, largest }: { share: number | null; largest: number }) {
  const format = useFormat();
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${(Math.max(0, share ?? 0) / largest) * 100}%` }} />
      </span>
      {format.percent(share, 0)}
    </span>
  );
}
