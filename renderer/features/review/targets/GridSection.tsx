import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button, Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Target, TargetChange } from '#shared/contract/targets';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { type TargetScope, targetKpisOf } from '#shared/domain/targets/scope';
import type { DayTargetValue, TargetPeriod } from '#shared/domain/targets/split';
import { periodStart } from '#shared/domain/targets/split';
import { useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useSaveTable } from '../../../ui/data-table/export';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { go, importRoute } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { UndoButton } from '../../../ui/undo/UndoButton';
import { useUndo } from '../../../ui/undo/use-undo';
import { useFormat, useLang, useT } from '../../../ui/words';
import { ProposeDrawer } from './ProposeDrawer';
import { spanOf, stepOf, writeSpan } from './periods';
import { type CellChange, TargetGrid } from './TargetGrid';
import styles from './Targets.module.css';

/** What most shops set: always there. Others come with their first target, or when asked for. */
const usual: readonly KpiName[] = [
  'netSales',
  'grossProfit',
  'grossMargin',
  'tickets',
  'averageTicket',
];
const periods: readonly TargetPeriod[] = ['month', 'week', 'day'];

interface Props {
  readonly scope: TargetScope;
  readonly today: BusinessDate;
}

/** The targets of one scope, to be written like a spreadsheet. */
export function GridSection({ scope, today }: Props) {
  const t = useT();
  const format = useFormat();
  const kpiWords = useKpiWords();
  const { message } = App.useApp();
  const [period, setPeriod] = useState<TargetPeriod>('month');
  const [around, setAround] = useState(today);
  const [added, setAdded] = useState<readonly KpiName[]>([]);
  const [proposing, setProposing] = useState(false);
  const span = spanOf(period, around);
  const range = { from: span.from, to: span.to };
  const targets = useAsk('targets.list', { ...scope, ...range });
  const days = useAsk('targets.days', { ...scope, ...range }, { enabled: period !== 'month' });
  const { run: setMany } = useCommand('targets.setMany');
  const undo = useUndo();
  const shown = columnsOf(targets.data ?? [], added, scope);
  const asked = useMemo(() => askedBy(days.data ?? [], period), [days.data, period]);

  const write = useCallback(
    (name: string, changes: readonly TargetChange[]) =>
      undo.run(
        name,
        () => setMany({ changes: [...changes] }),
        ({ before }) =>
          () =>
            setMany({ changes: [...before] }),
      ),
    [undo.run, setMany],
  );
  const change = (cells: readonly CellChange[]) =>
    void write(
      t('targets.changed', { count: cells.length }),
      cells.map((cell) => ({ ...scope, ...cell, period })),
    );
  const weigh = (kpi: KpiName, weight: number) =>
    void write(
      t('targets.weightOf', { kpi: kpiWords(kpi).name }),
      (targets.data ?? [])
        .filter((target) => target.kpi === kpi)
        .map(({ value, startsOn, period: own }) => ({
          ...{ ...scope, kpi, value, startsOn, weight },
          period: own,
        })),
    );

  return (
    <Section
      title={t('targets.grid')}
      finding={t(period === 'month' ? 'targets.gridHint' : 'targets.gridHintFine')}
      flush
      extra={
        <div className={styles.tools}>
          <Segmented
            size="small"
            value={period}
            options={periods.map((value) => ({ value, label: t(`targets.by_${value}`) }))}
            onChange={setPeriod}
          />
          <span className={styles.step}>
            <Button
              type="text"
              size="small"
              icon={<LeftOutlined />}
              aria-label={t('targets.before')}
              onClick={() => setAround(stepOf(period, around, -1))}
            />
            {writeSpan(period, span, format)}
            <Button
              type="text"
              size="small"
              icon={<RightOutlined />}
              aria-label={t('targets.after')}
              onClick={() => setAround(stepOf(period, around, 1))}
            />
          </span>
          <Button size="small" onClick={() => setProposing(true)}>
            {t('targets.propose')}
          </Button>
          <Button size="small" title={t('targets.importHint')} onClick={() => go(importRoute())}>
            {t('targets.import')}
          </Button>
          <ExportButton year={around.slice(0, 4)} />
          <UndoButton undo={undo} small />
        </div>
      }
    >
      <Answer of={targets} again={targets.again} rows={12}>
        {(list) => (
          <>
            <TargetGrid
              kpis={shown}
              period={period}
              rows={span.rows}
              targets={list.filter((target) => target.period === period)}
              asked={asked}
              today={today}
              onChange={change}
              onWeight={weigh}
              onRefused={(text) => void message.error(t('targets.noNumber', { text }))}
            />
            <Select
              className={styles.addTarget ?? ''}
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('targets.addTarget')}
              aria-label={t('targets.addTarget')}
              value={null}
              options={targetKpisOf(scope.scope)
                .filter((name) => !shown.includes(name))
                .map((value) => ({ value, label: kpiWords(value).name }))}
              onChange={(name: KpiName | null) => name !== null && setAdded([...added, name])}
            />
          </>
        )}
      </Answer>
      {proposing && (
        <ProposeDrawer
          scope={scope}
          period={period}
          kpis={shown}
          range={range}
          today={today}
          onAccept={(changes) => write(t('targets.proposed', { count: changes.length }), changes)}
          onClose={() => setProposing(false)}
        />
      )}
    </Section>
  );
}

/** The targets of a year, of the store and all others, as a workbook that imports again. */
function ExportButton({ year }: { year: string }) {
  const t = useT();
  const lang = useLang();
  const save = useSaveTable();
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const table = useAsk('targets.table', { lang, ...range });
  if (save === null) return null;
  return (
    <Button
      size="small"
      title={t('targets.exportHint')}
      disabled={table.state !== 'ready' || table.data.rows.length === 0}
      onClick={() => table.state === 'ready' && void save(table.data, 'xlsx')}
    >
      {t('common.export')}
    </Button>
  );
}

function columnsOf(
  targets: readonly Target[],
  added: readonly KpiName[],
  { scope }: TargetScope,
): readonly KpiName[] {
  const set = targets.map(({ kpi }) => kpi);
  return targetKpisOf(scope).filter(
    (name) => usual.includes(name) || set.includes(name) || added.includes(name),
  );
}

/** What the split of longer targets asks of each row; rates are the same every day. */
function askedBy(days: readonly DayTargetValue[], period: TargetPeriod) {
  const sums = new Map<string, number>();
  for (const { kpi, date, value } of days) {
    const key = `${kpi} ${periodStart(period, date)}`;
    sums.set(key, kpiTable[kpi].additive ? (sums.get(key) ?? 0) + value : value);
  }
  return (kpi: KpiName, startsOn: BusinessDate) => sums.get(`${kpi} ${startsOn}`) ?? null;
}
