import { Button, InputNumber, Segmented } from 'antd';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { RosterDemand } from '#shared/contract/roster/demand';
import { type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import { useCommand } from '../../../api/hooks';
import type { Undo } from '../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../ui/words';
import { daysOf } from '../week/model/rows';
import styles from './Demand.module.css';
import {
  type At,
  type HeadsSpan,
  intervalsOf,
  isInside,
  needOf,
  overrideAt,
  type Rect,
  setWithin,
} from './heads-model';

interface Props {
  readonly demand: RosterDemand;
  readonly group: StaffGroup;
  /** Steps that are shown, half open. */
  readonly range: readonly [from: number, to: number];
  readonly day: BusinessDate;
  readonly onDay: (day: BusinessDate) => void;
  readonly undo: Undo;
}

const STEPS: Readonly<Record<string, At>> = {
  ArrowLeft: { day: 0, step: -1 },
  ArrowRight: { day: 0, step: 1 },
  ArrowUp: { day: -1, step: 0 },
  ArrowDown: { day: 1, step: 0 },
};

/** Heads by day and half hour. Choose by drawing or with Shift, type a number; Delete gives back. */
export function HeadsGrid(props: Props) {
  const { demand, group, range, day, onDay } = props;
  const t = useT();
  const format = useFormat();
  const [from, to] = range;
  const days = daysOf(demand);
  const need = needOf(demand, group, days);
  const most = Math.max(1, ...need.flat());
  const [rect, setRect] = useState<Rect | null>(null);
  const drawing = useRef(false);
  const set = useSetHeads(props, rect);
  const minuteOf = (step: number) => demand.firstStep + step * 30;
  const steps = Array.from({ length: to - from }, (_, index) => from + index);

  function choose(next: Rect): void {
    setRect(next);
    const date = days[next.to.day];
    if (date !== undefined) onDay(date);
  }
  function onPointerDown(event: PointerEvent): void {
    const at = cellOf(event.target);
    if (at === null) return;
    drawing.current = true;
    choose(event.shiftKey && rect !== null ? { from: rect.from, to: at } : { from: at, to: at });
  }
  function onPointerMove(event: PointerEvent): void {
    const at = cellOf(event.target);
    if (drawing.current && at !== null && rect !== null) choose({ from: rect.from, to: at });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (/^\d$/.test(event.key)) set.put(Number(event.key), 'date');
    else if (event.key === 'Delete' || event.key === 'Backspace') set.put(null, 'date');
    else if (step !== undefined) {
      const at = rect?.to ?? { day: 0, step: from };
      const next = {
        day: Math.min(6, Math.max(0, at.day + step.day)),
        step: Math.min(to - 1, Math.max(from, at.step + step.step)),
      };
      choose(
        event.shiftKey && rect !== null ? { from: rect.from, to: next } : { from: next, to: next },
      );
    } else return;
    event.preventDefault();
  }
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('schedule.headsGrid', { group: t(`report.group_${group}`) }),
  };
  return (
    <div>
      <table
        {...grid}
        className={styles.heads}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th aria-label={t('schedule.day')} />
            {steps.map((step) => (
              <th key={step} scope="col">
                {minuteOf(step) % 60 === 0 ? Math.floor(minuteOf(step) / 60) : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((date, index) => (
            <tr key={date}>
              <th scope="row" className={date === day ? styles.todayName : undefined}>
                {format.dateWeekday(date)}
              </th>
              {steps.map((step) => {
                const heads = need[index]?.[step] ?? 0;
                const hand = overrideAt(demand.overrides, group, date, minuteOf(step));
                const chosen = rect !== null && isInside(rect, { day: index, step });
                return (
                  <td
                    key={step}
                    data-at={`${index}/${step}`}
                    {...selected(chosen)}
                    className={hand === null ? undefined : styles.byHand}
                    title={`${format.clock(minuteOf(step))} · ${format.decimal(heads, 0)}${hand === null ? '' : ` · ${t('schedule.byHand')}`}`}
                  >
                    <span
                      className={styles.heat}
                      style={{ opacity: heads === 0 ? 0 : 0.12 + 0.5 * (heads / most) }}
                    />
                    <span className={styles.count}>{heads === 0 ? '·' : format.count(heads)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <SetBar set={set} days={days} rect={rect} />
    </div>
  );
}

/** The cell is one of a grid: it can be among the selected. */
const selected = (here: boolean) => ({ 'aria-selected': here });

interface SetHeads {
  readonly put: (heads: number | null, on: 'date' | 'weekday') => void;
  readonly running: boolean;
}

/** Sets the chosen half hours, or gives them back to the forecast; both can be taken back. */
function useSetHeads({ demand, group, undo }: Props, rect: Rect | null): SetHeads {
  const t = useT();
  const { run, running } = useCommand('roster.setHeads');
  async function setAll(rows: readonly (HeadsSpan & { heads: number | null })[]): Promise<void> {
    for (const row of rows) await run(row);
  }
  function put(heads: number | null, on: 'date' | 'weekday'): void {
    if (rect === null) return;
    const spans = intervalsOf(rect, daysOf(demand), demand.firstStep).map(
      ({ date, ...span }): HeadsSpan => {
        const when = { date: null, weekday: null };
        return on === 'date'
          ? { group, ...when, date, ...span }
          : { group, ...when, weekday: weekday(date), ...span };
      },
    );
    const before = spans.flatMap((span) => setWithin(demand.overrides, span));
    void undo.run(
      t('schedule.did_heads'),
      () => setAll(spans.map((span) => ({ ...span, heads }))),
      () => () => setAll([...spans.map((span) => ({ ...span, heads: null })), ...before]),
    );
  }
  return { put, running };
}

interface SetBarProps {
  readonly set: SetHeads;
  readonly days: readonly BusinessDate[];
  readonly rect: Rect | null;
}

/** What is done to the chosen half hours, for this week or for every week. */
function SetBar({ set, days, rect }: SetBarProps) {
  const t = useT();
  const format = useFormat();
  const [heads, setHeads] = useState<number | null>(null);
  const [on, setOn] = useState<'date' | 'weekday'>('date');
  if (rect === null) return <p className={styles.note}>{t('schedule.headsChoose')}</p>;
  const dates = days.slice(
    Math.min(rect.from.day, rect.to.day),
    Math.max(rect.from.day, rect.to.day) + 1,
  );
  return (
    <div className={styles.bar}>
      <span>{format.list(dates.map(format.weekday))}</span>
      <Segmented
        size="small"
        aria-label={t('schedule.headsWhen')}
        value={on}
        onChange={setOn}
        options={[
          { value: 'date', label: t('schedule.headsThisWeek') },
          { value: 'weekday', label: t('schedule.headsEveryWeek') },
        ]}
      />
      <InputNumber
        size="small"
        min={0}
        max={200}
        precision={0}
        aria-label={t('schedule.heads')}
        placeholder={t('schedule.heads')}
        value={heads}
        onChange={setHeads}
        onPressEnter={() => set.put(heads, on)}
      />
      <Button
        size="small"
        type="primary"
        disabled={heads === null}
        loading={set.running}
        onClick={() => set.put(heads, on)}
      >
        {t('schedule.headsSet')}
      </Button>
      <Button size="small" disabled={set.running} onClick={() => set.put(null, on)}>
        {t('schedule.headsGiveBack')}
      </Button>
    </div>
  );
}

function cellOf(target: EventTarget | null): At | null {
  const cell = target instanceof Element ? target.closest('[data-at]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  const [day = 0, step = 0] = (cell.dataset.at ?? '').split('/').map(Number);
  return { day, step };
}
