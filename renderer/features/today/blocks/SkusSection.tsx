import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Block, SkuRanking, SkuRow } from '#shared/domain/report/daily';
import type { Translate } from '#shared/i18n/t';
import { Delta } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import { BlockBody } from './BlockBody';
import { ReportTable } from './ReportTable';

interface Props {
  readonly top: Block<SkuRanking>;
  readonly bottom: Block<SkuRanking>;
  readonly className: string | undefined;
}

/** The best and the weakest sellers of the day. */
export function SkusSection({ top, bottom, className }: Props) {
  const t = useT();
  const drill = useDrill();
  const [end, setEnd] = useState<'top' | 'bottom'>('top');
  const columns = useMemo(() => skuColumns(t), [t]);
  const title = t(end === 'top' ? 'report.topSkus' : 'report.bottomSkus');
  return (
    <Section
      title={title}
      flush={(end === 'top' ? top : bottom).state === 'ready'}
      className={className}
      extra={
        <Segmented<'top' | 'bottom'>
          size="small"
          aria-label={t('report.sku')}
          value={end}
          options={[
            { value: 'top', label: t('today.best') },
            { value: 'bottom', label: t('today.weakest') },
          ]}
          onChange={setEnd}
        />
      }
    >
      <BlockBody block={end === 'top' ? top : bottom}>
        {({ rows }) => (
          <ReportTable
            title={title}
            rows={rows}
            rowKey={(row) => row.skuId}
            columns={columns}
            onOpen={({ skuId, name }) => drill.open({ view: 'lines', filter: { skuId }, name })}
          />
        )}
      </BlockBody>
    </Section>
  );
}

function skuColumns(t: Translate): readonly Column<SkuRow>[] {
  return [
    { key: 'name', title: t('report.sku'), kind: 'text', value: (row) => row.name },
    {
      key: 'qty',
      title: t('report.quantity'),
      kind: 'qty',
      width: 72,
      value: (row) => row.qty,
    },
    {
      key: 'sales',
      title: t('report.netSales'),
      kind: 'money',
      width: 96,
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
      key: 'profit',
      title: t('report.profit'),
      kind: 'money',
      width: 108,
      value: (row) => row.grossProfit,
    },
  ];
}
