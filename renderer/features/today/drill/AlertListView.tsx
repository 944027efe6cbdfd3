import { Button } from 'antd';
import type { ReactNode } from 'react';
import type {
  Block,
  DailyReport,
  ExpiringRow,
  NegativeMarginRow,
  OutOfStockRow,
  PriceAnomalyRow,
  WriteOffRow,
} from '#shared/domain/report/daily';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { newActionRoute } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from './Drill.module.css';
import { type AlertList, useDrill } from './drill';

const MOST_NAMES = 20;

/** What every row of an alert is about. */
interface SkuKey {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
}

interface Props {
  readonly list: AlertList;
  readonly report: DailyReport;
}

/** The list behind an alert, and the way to a task of it. A row leads to the SKU's sales of the day. */
export function AlertListView({ list, report }: Props) {
  const t = useT();
  const format = useFormat();
  const title = `${t(`report.${list}`)} · ${format.dateShort(report.date)}`;
  return (
    <>
      <AlertRows list={list} report={report} />
      <Button
        className={styles.make ?? ''}
        href={newActionRoute({
          ...{ source: 'alert', ref: report.date, title },
          detail: namesOf(rowsOf<SkuKey>(report[list])),
        })}
      >
        {t('actions.make')}
      </Button>
    </>
  );
}

/** What the task is about, a line each; a long list goes on where it came from. */
function namesOf(rows: readonly SkuKey[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const told = names.slice(0, MOST_NAMES);
  return [...told, ...(names.length > told.length ? ['…'] : [])].join('\n');
}

function AlertRows({ list, report }: Props) {
  const t = useT();
  const format = useFormat();
  switch (list) {
    case 'outOfStock': {
      const block = report.outOfStock;
      const note =
        block.state === 'ready'
          ? `${t('report.outOfStockNote', {
              count: block.count,
              rate: format.percent(block.rate),
              missed: format.money(block.missedSales),
            })} · ${format.dateLong(block.asOf)}`
          : '';
      return <List list={list} note={note} rows={rowsOf(block)} columns={outOfStockColumns(t)} />;
    }
    case 'negativeMargin': {
      const block = report.negativeMargin;
      const note =
        block.state === 'ready'
          ? t('report.negativeMarginNote', { count: block.count, loss: format.money(block.loss) })
          : '';
      return <List list={list} note={note} rows={rowsOf(block)} columns={negativeColumns(t)} />;
    }
    case 'priceAnomalies':
      return (
        <List
          list={list}
          note={t('today.priceNote')}
          rows={rowsOf(report.priceAnomalies)}
          columns={priceColumns(t)}
        />
      );
    case 'expiring': {
      const block = report.expiring;
      const note =
        block.state === 'ready'
          ? t('report.expiringNote', { count: block.count, value: format.money(block.value) })
          : '';
      return <List list={list} note={note} rows={rowsOf(block)} columns={expiringColumns(t)} />;
    }
    case 'writeOffs': {
      const block = report.writeOffs;
      const note =
        block.state === 'ready'
          ? t('report.writeOffsNote', {
              amount: format.money(block.amount),
              shrink: format.percent(block.shrink),
            })
          : '';
      return <List list={list} note={note} rows={rowsOf(block)} columns={writeOffColumns(t)} />;
    }
  }
}

interface ListProps<Row> {
  readonly list: AlertList;
  readonly note: ReactNode;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

function List<Row extends SkuKey>({ list, note, rows, columns }: ListProps<Row>) {
  const t = useT();
  const { deeper } = useDrill();
  return (
    <>
      <p className={styles.total}>{note}</p>
      <div className={styles.fill}>
        <DataTable
          title={t(`report.${list}`)}
          rows={rows}
          rowKey={(row) => rows.indexOf(row)}
          columns={columns}
          onOpen={({ skuId, name }) => deeper({ view: 'lines', filter: { skuId }, name })}
        />
      </div>
    </>
  );
}

function rowsOf<Row>(block: Block<{ readonly rows: readonly Row[] }>): readonly Row[] {
  return block.state === 'ready' ? block.rows : [];
}

function skuColumns<Row extends SkuKey>(t: Translate): readonly Column<Row>[] {
  return [
    { key: 'name', title: t('report.sku'), kind: 'text', value: (row) => row.name },
    { key: 'code', title: t('today.code'), kind: 'text', width: 110, value: (row) => row.code },
  ];
}

function outOfStockColumns(t: Translate): readonly Column<OutOfStockRow>[] {
  return [
    ...skuColumns<OutOfStockRow>(t),
    { key: 'stock', title: t('today.stock'), kind: 'qty', width: 90, value: (row) => row.stock },
    {
      key: 'days',
      title: t('report.daysOut'),
      kind: 'count',
      width: 90,
      value: (row) => row.days,
    },
    {
      key: 'missed',
      title: t('report.missedPerDay'),
      kind: 'money',
      width: 150,
      value: (row) => (row.missed.state === 'ready' ? row.missed.amount : null),
    },
  ];
}

function negativeColumns(t: Translate): readonly Column<NegativeMarginRow>[] {
  return [
    ...skuColumns<NegativeMarginRow>(t),
    {
      key: 'price',
      title: t('report.price'),
      kind: 'money',
      width: 100,
      value: (row) => row.unitPrice,
    },
    {
      key: 'cost',
      title: t('report.cost'),
      kind: 'money',
      width: 100,
      value: (row) => row.unitCost,
    },
    {
      key: 'sales',
      title: t('report.netSales'),
      kind: 'money',
      width: 120,
      value: (row) => row.netSales,
    },
    {
      key: 'profit',
      title: t('report.profit'),
      kind: 'money',
      width: 120,
      value: (row) => row.grossProfit,
    },
  ];
}

function priceColumns(t: Translate): readonly Column<PriceAnomalyRow>[] {
  return [
    ...skuColumns<PriceAnomalyRow>(t),
    {
      key: 'price',
      title: t('report.price'),
      kind: 'money',
      width: 100,
      value: (row) => row.price,
    },
    { key: 'usual', title: t('today.usual'), kind: 'money', width: 100, value: (row) => row.usual },
    { key: 'low', title: t('today.from'), kind: 'money', width: 90, value: (row) => row.low },
    { key: 'high', title: t('today.to'), kind: 'money', width: 90, value: (row) => row.high },
    {
      key: 'sales',
      title: t('report.netSales'),
      kind: 'money',
      width: 120,
      value: (row) => row.netSales,
    },
  ];
}

function expiringColumns(t: Translate): readonly Column<ExpiringRow>[] {
  return [
    ...skuColumns<ExpiringRow>(t),
    {
      key: 'expires',
      title: t('report.expiresOn'),
      kind: 'date',
      width: 120,
      value: (row) => row.expiresOn,
    },
    {
      key: 'left',
      title: t('today.daysLeft'),
      kind: 'count',
      width: 90,
      value: (row) => row.daysLeft,
    },
    { key: 'qty', title: t('report.quantity'), kind: 'qty', width: 80, value: (row) => row.qty },
    {
      key: 'daily',
      title: t('today.dailyQty'),
      kind: 'qty',
      width: 100,
      value: (row) => row.dailyQty,
    },
    {
      key: 'value',
      title: t('report.atCost'),
      kind: 'money',
      width: 110,
      value: (row) => row.value,
    },
  ];
}

function writeOffColumns(t: Translate): readonly Column<WriteOffRow>[] {
  return [
    ...skuColumns<WriteOffRow>(t),
    {
      key: 'kind',
      title: t('today.kind'),
      kind: 'text',
      width: 120,
      choices: true,
      value: (row) => t(`report.${row.kind}`),
    },
    {
      key: 'reason',
      title: t('report.reason'),
      kind: 'text',
      width: 120,
      value: (row) => row.reason,
    },
    { key: 'qty', title: t('report.quantity'), kind: 'qty', width: 80, value: (row) => row.qty },
    {
      key: 'amount',
      title: t('report.atCost'),
      kind: 'money',
      width: 110,
      value: (row) => row.amount,
    },
  ];
}
