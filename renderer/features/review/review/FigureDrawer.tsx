import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Drawer, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { KpiRow, KpiTable } from '#shared/contract/kpis';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { cellKindOf } from '#shared/domain/export/cells';
import type { Breakdown } from '#shared/domain/kpi/names';
import type { Key } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { go, href, todayRoute } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import type { Behind } from './behind';
import styles from './FigureDrawer.module.css';

/** What a figure can be taken apart by, in this order. */
const ways = {
  day: 'today.day',
  hour: 'today.byHour',
  category: 'today.byCategory',
  channel: 'today.byChannel',
  sku: 'today.bySku',
} as const satisfies Partial<Record<Breakdown, Key>>;
type Way = keyof typeof ways;
const allWays = Object.keys(ways) as Way[];

interface Props {
  readonly behind: Behind;
  readonly range: DateRange;
  readonly onClose: () => void;
}

/** Behind a figure of the deck: what it means, what it is made of, and the query that it comes from. */
export function FigureDrawer({ behind, range, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const [steps, setSteps] = useState<readonly Behind[]>([behind]);
  const step = steps.at(-1) ?? behind;
  const { name, definition, formula } = words(step.kpi);
  return (
    <Drawer
      open
      size={560}
      title={step.name === null ? name : `${name} · ${step.name}`}
      onClose={onClose}
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
      extra={
        <>
          <span className={styles.range}>{format.range(range.from, range.to)}</span>
          {steps.length > 1 && (
            <Button
              type="text"
              icon={<ArrowLeftOutlined />}
              onClick={() => setSteps(steps.slice(0, -1))}
            >
              {t('common.back')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.words}>
        <p>{definition}</p>
        {formula !== null && <p className={styles.formula}>{formula}</p>}
      </div>
      <Composition
        key={steps.length}
        behind={step}
        range={range}
        onDeeper={(deeper) => setSteps([...steps, deeper])}
      />
    </Drawer>
  );
}

interface CompositionProps extends Pick<Props, 'behind' | 'range'> {
  readonly onDeeper: (behind: Behind) => void;
}

function Composition({ behind, range, onDeeper }: CompositionProps) {
  const t = useT();
  const definitions = useAsk('kpis.definitions', {});
  const [chosen, setChosen] = useState<Way>('day');
  const known = definitions.data?.find(({ name }) => name === behind.kpi)?.breakdowns ?? [];
  const whole = behind.name === null;
  const open = allWays.filter(
    (way) => known.includes(way) && (whole || way === 'day' || way === 'sku'),
  );
  const way = open.includes(chosen) ? chosen : open[0];
  const table = useAsk(
    'kpis.query',
    { names: [behind.kpi], by: way ?? 'total', filter: behind.filter, ...range },
    { enabled: definitions.data !== undefined },
  );
  return (
    <div className={styles.fill}>
      <Answer of={table} again={table.again}>
        {(answer) => (
          <Parts
            answer={answer}
            way={way ?? null}
            onOpen={(row) => openRow(way ?? null, row, behind, onDeeper)}
            tools={
              way !== undefined && (
                <Segmented<Way>
                  size="small"
                  aria-label={t('today.madeOf')}
                  value={way}
                  options={open.map((value) => ({ value, label: t(ways[value]) }))}
                  onChange={setChosen}
                />
              )
            }
          />
        )}
      </Answer>
    </div>
  );
}

/** Down to the day, the item, or what a category consists of. */
function openRow(
  way: Way | null,
  row: KpiRow,
  { kpi }: Behind,
  onDeeper: (behind: Behind) => void,
): void {
  if (way === 'day') go(todayRoute(row.key));
  if (way === 'sku') go(href('assortment', ['skus', row.key]));
  if (way === 'category') {
    onDeeper({ kpi, filter: { categoryId: Number(row.key) }, name: row.label });
  }
  if (way === 'channel') {
    onDeeper({ kpi, filter: { channelId: Number(row.key) }, name: row.label });
  }
}

interface PartsProps {
  readonly answer: KpiTable;
  readonly way: Way | null;
  readonly tools: ReactNode;
  readonly onOpen: (row: KpiRow) => void;
}

function Parts({ answer, way, tools, onOpen }: PartsProps) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const [column] = answer.columns;
  const name = column === undefined ? '' : words(column.kpi).name;
  const unit = column?.unit ?? 'number';
  const columns = useMemo<readonly Column<KpiRow>[]>(
    () => [
      {
        key: 'label',
        title: t(way === null ? 'review.total' : ways[way]),
        kind: way === 'day' ? 'date' : 'text',
        value: ({ key, label }) => {
          if (way === null) return t('review.total');
          return way === 'hour' ? format.clock(Number(key) * 60) : label;
        },
      },
      {
        key: 'value',
        title: name,
        kind: cellKindOf(unit),
        width: 176,
        value: ({ values }) => values[0] ?? null,
      },
    ],
    [t, format, way, name, unit],
  );
  return (
    <>
      <DataTable
        title={name}
        rows={answer.rows}
        rowKey={({ key }) => key}
        columns={columns}
        tools={tools}
        onOpen={onOpen}
      />
      <p className={styles.source}>
        {t('review.ui_source', {
          figures: name,
          query: `kpis.query(${way === null ? '' : `${answer.columns[0]?.kpi} by ${way}`})`,
          range: format.range(answer.from, answer.to),
          version: format.count(answer.dataVersion),
        })}
      </p>
    </>
  );
}
