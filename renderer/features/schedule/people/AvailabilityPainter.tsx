import { Button } from 'antd';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import type { Availability } from '#shared/domain/people/employee';
import { useFormat, useT } from '../../../ui/words';
import {
  CELL,
  type CellAt,
  hoursOf,
  type Painted,
  paintedOf,
  painting,
  runsOf,
  spansOf,
  WEEKDAYS,
} from './availability';
import styles from './People.module.css';

interface Props {
  readonly value?: readonly Availability[];
  readonly onChange?: (spans: readonly Availability[]) => void;
  readonly id?: string;
}

/** The business day is shown from four in the morning to four. */
const FIRST = 8;
const SHOWN = 48;

const STEPS: Readonly<Record<string, CellAt>> = {
  ArrowLeft: { day: 0, cell: -1 },
  ArrowRight: { day: 0, cell: 1 },
  ArrowUp: { day: -1, cell: 0 },
  ArrowDown: { day: 1, cell: 0 },
};

/**
 * The week in half hours: draw over it to say when the person can be there, draw over what is there to
 * take it away. Arrow keys walk, with Shift they paint what they pass, Space turns a half hour over.
 */
export function AvailabilityPainter({ value = [], onChange, id }: Props) {
  const t = useT();
  const format = useFormat();
  const said = useId();
  const painted = paintedOf(value);
  const [cursor, setCursor] = useState<CellAt>({ day: 0, cell: 16 });
  const stroke = useRef<{ readonly from: CellAt; readonly on: boolean; was: Painted } | null>(null);

  function put(next: Painted): void {
    onChange?.(spansOf(next));
  }
  const isOn = (at: CellAt, of: Painted = painted) => of[at.day]?.[at.cell] ?? false;

  function onPointerDown(event: PointerEvent<HTMLTableElement>): void {
    const at = cellOf(event);
    if (at === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = { from: at, on: !isOn(at), was: painted };
    setCursor(at);
    put(painting(painted, at, at, !isOn(at)));
  }
  function onPointerMove(event: PointerEvent<HTMLTableElement>): void {
    const at = cellOf(event);
    if (stroke.current === null || at === null) return;
    const { from, on, was } = stroke.current;
    put(painting(was, from, at, on));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (step === undefined) {
      put(painting(painted, cursor, cursor, !isOn(cursor)));
      return;
    }
    const next = {
      day: Math.min(6, Math.max(0, cursor.day + step.day)),
      cell: Math.min(FIRST + SHOWN - 1, Math.max(FIRST, cursor.cell + step.cell)),
    };
    if (event.shiftKey) put(painting(painted, cursor, next, isOn(cursor)));
    setCursor(next);
  }
  // The grid pattern of ARIA: one stop for the Tab key, the rest by the arrow keys.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('schedule.people_availability'),
    'aria-describedby': said,
  };
  return (
    <div className={styles.painter} id={id}>
      <div className={styles.paintTools}>
        <span>
          {value.length === 0
            ? t('schedule.people_anyTime')
            : t('schedule.people_hoursAWeek', { hours: format.decimal(hoursOf(painted)) })}
        </span>
        <Button size="small" onClick={() => onChange?.([])}>
          {t('schedule.people_setAnyTime')}
        </Button>
        <Button size="small" onClick={() => put(painted.map(() => painted[cursor.day] ?? []))}>
          {t('schedule.people_sameEveryDay', { day: t(`schedule.weekday_${weekdayAt(cursor)}`) })}
        </Button>
      </div>
      <div className={styles.paint}>
        <div className={styles.paintHours} aria-hidden="true">
          {[4, 8, 12, 16, 20, 24].map((hour) => (
            <span key={hour}>{format.clock(hour * 60)}</span>
          ))}
        </div>
        <table
          {...grid}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            stroke.current = null;
          }}
          onKeyDown={onKeyDown}
        >
          <tbody>
            {WEEKDAYS.map((weekday, day) => (
              <tr key={weekday} className={styles.paintDay}>
                <th scope="row" className={styles.paintName}>
                  {t(`schedule.weekday_${weekday}`)}
                </th>
                {Array.from({ length: SHOWN }, (_, index) => {
                  const cell = FIRST + index;
                  const here = cursor.day === day && cursor.cell === cell;
                  return (
                    <td
                      key={cell}
                      data-cell={`${day}/${cell}`}
                      className={`${isOn({ day, cell }) ? styles.there : styles.away} ${here ? styles.here : ''}`}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={said} className={styles.note} aria-live="polite">
        {dayWords(painted, cursor, t, format)}
      </p>
    </div>
  );
}

function weekdayAt({ day }: CellAt): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[day] ?? 1;
}

/** The day under the cursor in words: Monday 08:00–17:00, 19:00–22:00. */
function dayWords(
  painted: Painted,
  cursor: CellAt,
  t: ReturnType<typeof useT>,
  format: ReturnType<typeof useFormat>,
): string {
  const runs = runsOf(painted[cursor.day] ?? []).map(
    ([from, to]) => `${format.clock(from * CELL)}–${format.clock(to * CELL)}`,
  );
  const day = t(`schedule.weekday_${weekdayAt(cursor)}`);
  const hours = runs.length === 0 ? t('schedule.people_notThere') : format.list(runs);
  return `${format.clock(cursor.cell * CELL)} · ${day} ${hours}`;
}

/** The cell under the pointer, which a captured pointer does not name itself. */
function cellOf(event: PointerEvent): CellAt | null {
  const under = document.elementFromPoint(event.clientX, event.clientY) ?? event.target;
  const place = under instanceof HTMLElement ? under.dataset.cell : undefined;
  if (place === undefined) return null;
  const [day = 0, cell = 0] = place.split('/').map(Number);
  return { day, cell };
}
