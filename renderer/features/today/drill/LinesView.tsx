import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { SalesLine } from '#shared/domain/sales/line';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Drill.module.css';
import { type LinesFilter, useDrill } from './drill';

const PAGE = 1_000;

/** The lines behind a number, as the till wrote them; a line with a ticket opens it. */
export function LinesView({ filter }: { filter: LinesFilter }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { date, deeper } = useDrill();
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly SalesLine[]>([]);
  const page = useAsk('sales.lines', {
    from: date,
    to: date,
    limit: PAGE,
    ...filter,
    ...(after !== null && { after }),
  });
  const columns = useMemo(() => lineColumns(t, format, timeZone), [t, format, timeZone]);

  return (
    <Answer of={page} again={page.again} rows={10}>
      {({ lines, next, total }) => {
        const all = [...earlier, ...lines];
        return (
          <>
            {total !== null && (
              <p className={styles.total}>
                {t('today.linesTotal', {
                  count: total.lines,
                  amount: format.money(total.netSales),
                })}
              </p>
            )}
            <div className={styles.fill}>
              <DataTable
                title={t('today.lines')}
                rows={all}
                rowKey={(line) => line.id}
                columns={columns}
                empty={<EmptyState title={t('today.noLines')} />}
                onOpen={({ ticketId }) =>
                  ticketId !== null && deeper({ view: 'ticket', id: ticketId })
                }
                tools={
                  next !== null && (
                    <Button
                      size="small"
                      onClick={() => {
                        setEarlier(all);
                        setAfter(next);
                      }}
                    >
                      {t('today.moreLines')}
                    </Button>
                  )
                }
              />
            </div>
          </>
        );
      }}
    </Answer>
  );
}

function lineColumns(t: Translate, format: Format, timeZone: string): readonly Column<SalesLine>[] {
  return [
    {
      key: 'time',
      title: t('today.time'),
      kind: 'instant',
      width: 72,
      value: (line) => line.soldAt,
      show: (line) => format.time(line.soldAt, timeZone),
    },
    {
      key: 'ticket',
      title: t('today.ticket'),
      kind: 'text',
      width: 132,
      value: (line) => line.ticketNumber,
    },
    { key: 'name', title: t('report.sku'), kind: 'text', value: (line) => line.name },
    { key: 'qty', title: t('report.quantity'), kind: 'qty', width: 80, value: (line) => line.qty },
    {
      key: 'amount',
      title: t('today.amount'),
      kind: 'money',
      width: 104,
      value: (line) => line.amount,
    },
    {
      key: 'kind',
      title: t('today.kind'),
      kind: 'text',
      width: 88,
      choices: true,
      value: (line) => t(line.counted ? `today.kind_${line.kind}` : 'today.kind_dropped'),
    },
    {
      key: 'source',
      title: t('today.source'),
      kind: 'text',
      width: 180,
      value: (line) => `${line.fileName}:${line.sourceRow}`,
    },
  ];
}
