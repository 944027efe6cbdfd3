import { useMemo } from 'react';
import type { SalesLine } from '#shared/domain/sales/line';
import type { Translate } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Drill.module.css';

/** One ticket as it was rung up. */
export function TicketView({ id }: { id: number }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const ticket = useAsk('sales.ticket', { id });
  const columns = useMemo(() => ticketColumns(t), [t]);
  return (
    <Answer of={ticket} again={ticket.again} rows={10}>
      {(detail) => (
        <>
          <dl className={styles.facts}>
            <Fact name={t('today.ticket')} value={detail.number} />
            <Fact name={t('today.time')} value={format.dateTime(detail.soldAt, timeZone)} />
            <Fact name={t('today.till')} value={detail.till} />
            <Fact name={t('today.cashier')} value={detail.cashier} />
            <Fact name={t('today.channel')} value={detail.channelName} />
            <Fact name={t('today.member')} value={detail.memberCode ?? ''} />
            <Fact name={t('report.netSales')} value={format.money(detail.netSales)} />
          </dl>
          <div className={styles.fill}>
            <DataTable
              title={t('today.ticket')}
              rows={detail.lines}
              rowKey={(line) => line.id}
              columns={columns}
              bare
            />
          </div>
        </>
      )}
    </Answer>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function ticketColumns(t: Translate): readonly Column<SalesLine>[] {
  return [
    { key: 'name', title: t('report.sku'), kind: 'text', value: (line) => line.name },
    { key: 'code', title: t('today.code'), kind: 'text', width: 120, value: (line) => line.code },
    { key: 'qty', title: t('report.quantity'), kind: 'qty', width: 88, value: (line) => line.qty },
    {
      key: 'list',
      title: t('today.listAmount'),
      kind: 'money',
      width: 120,
      value: (line) => line.listAmount,
    },
    {
      key: 'amount',
      title: t('today.amount'),
      kind: 'money',
      width: 112,
      value: (line) => line.amount,
    },
  ];
}
