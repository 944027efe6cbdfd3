import { type CSSProperties, Fragment } from 'react';
import type { AheadItem } from '#shared/domain/ahead/item';
import { lanesOf } from '#shared/domain/ahead/lanes';
import {
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import { widthOf } from '#shared/domain/deck/measure';
import { useFormat, useT } from '../../../ui/words';
import styles from './Ahead.module.css';
import { GanttBar } from './GanttBar';

interface Props {
  readonly items: readonly AheadItem[];
  readonly range: DateRange;
  readonly today: BusinessDate;
  readonly onOpen: (item: AheadItem) => void;
  readonly onMove: (item: AheadItem, days: number) => Promise<boolean>;
}

/** A day is at least this wide; the words are 12 px high. See Ahead.module.css. */
const DAY_PX = 26;
const TEXT_PX = 12;
const AIR_PX = 16;
const PX_PER_INCH = 72;

/** How many days wide the words of a bar are, on the narrowest screen. */
function daysWide(title: string): number {
  return (widthOf(title, { size: TEXT_PX }) * PX_PER_INCH + AIR_PX) / DAY_PX;
}

/**
 * Days across, kinds down. Arrow keys go from bar to bar, Enter opens; what may be moved is dragged, or
 * moved day by day with Shift and the arrow keys.
 */
export function Gantt({ items, range, today, onOpen, onMove }: Props) {
  const t = useT();
  const format = useFormat();
  const days = eachDay(range);
  const lanes = lanesOf(items, range, daysWide);
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
                  <GanttBar
                    // Moved, it is the same bar: it keeps the focus. What comes back has one for each of its days.
                    key={bar.item.repeats ? `${bar.item.id} ${bar.item.from}` : bar.item.id}
                    bar={bar}
                    row={first + down}
                    today={today}
                    onOpen={onOpen}
                    onMove={onMove}
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
