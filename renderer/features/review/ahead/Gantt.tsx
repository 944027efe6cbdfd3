import { type CSSProperties, Fragment, type KeyboardEvent } from 'react';
import type { AheadItem } from '#shared/contract/ahead';
import {
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import { useFormat, useT } from '../../../ui/words';
import styles from './Ahead.module.css';
import { type Bar, lanesOf } from './layout';

interface Props {
  readonly items: readonly AheadItem[];
  readonly range: DateRange;
  readonly today: BusinessDate;
  readonly onOpen: (item: AheadItem) => void;
}

/** Days across, kinds down. Arrow keys go from bar to bar, Enter opens. */
export function Gantt({ items, range, today, onOpen }: Props) {
  const t = useT();
  const format = useFormat();
  const days = eachDay(range);
  const lanes = lanesOf(items, range);
  const rows = lanes.reduce((sum, lane) => sum + lane.rows.length, 0);
  const todayAt = daysBetween(range.from, today);
  let line = 3;
  return (
    <div className={styles.scroll}>
      <section
        className={styles.gantt}
        data-gantt
        style={{ '--days': days.length, '--rows': rows } as CSSProperties}
        aria-label={t('ahead.room')}
      >
        {days.map((day, at) => (
          <Fragment key={day}>
            {weekday(day) === 1 && (
              <span className={styles.week} style={{ gridColumn: `${at + 2} / span 7` }}>
                {format.dateShort(day)}
              </span>
            )}
            <span
              className={styles.day}
              data-weekend={weekday(day) >= 6 || undefined}
              data-today={day === today || undefined}
              style={{ gridColumn: at + 2 }}
            >
              {Number(day.slice(8))}
            </span>
          </Fragment>
        ))}
        {todayAt >= 0 && todayAt < days.length && (
          <span className={styles.today} style={{ gridColumn: todayAt + 2 }} aria-hidden="true" />
        )}
        {lanes.map(({ kind, rows: own }) => {
          const first = line;
          line += own.length;
          return (
            <Fragment key={kind}>
              <span className={styles.kind} style={{ gridRow: `${first} / span ${own.length}` }}>
                {t(`ahead.kind_${kind}`)}
              </span>
              <span className={styles.rule} style={{ gridRow: first }} aria-hidden="true" />
              {own.flatMap((bars, down) =>
                bars.map((bar) => (
                  <BarButton
                    key={`${bar.item.id} ${bar.item.from}`}
                    bar={bar}
                    row={first + down}
                    today={today}
                    onOpen={onOpen}
                  />
                )),
              )}
            </Fragment>
          );
        })}
      </section>
    </div>
  );
}

interface BarProps {
  readonly bar: Bar;
  readonly row: number;
  readonly today: BusinessDate;
  readonly onOpen: (item: AheadItem) => void;
}

function BarButton({ bar, row, today, onOpen }: BarProps) {
  const t = useT();
  const format = useFormat();
  const { item, at, days, before, after } = bar;
  const late = item.kind === 'action' && item.to < today;
  const words = t('ahead.bar', { title: item.title, range: format.range(item.from, item.to) });
  return (
    <button
      type="button"
      className={styles.bar}
      data-kind={item.kind}
      data-bar
      data-late={late || undefined}
      data-before={before || undefined}
      data-after={after || undefined}
      style={{ gridRow: row, gridColumn: `${at + 2} / span ${days}` }}
      title={words}
      aria-label={words}
      onClick={() => onOpen(item)}
      onKeyDown={moveFocus}
    >
      <span>{item.title}</span>
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step =
    event.key === 'ArrowRight' || event.key === 'ArrowDown'
      ? 1
      : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? -1
        : 0;
  if (step === 0) return;
  const chart = event.currentTarget.closest('[data-gantt]');
  const bars = [...(chart?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])];
  const next = bars[bars.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
