import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import type { RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { goInstead } from '../../../../ui/routes';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useT } from '../../../../ui/words';
import { usePointerDrag } from '../grid/use-pointer-drag';
import { cellsOf } from '../model/cells';
import { daysOf } from '../model/rows';
import { usualBreak } from '../model/shift';
import { dayRoute } from '../routes';
import { useChosen } from '../use-chosen';
import type { Edits } from '../use-edits';
import { useGridKeys } from '../use-grid-keys';
import { type Beside, type KeyPlace, useShiftDeeds, useShiftKeys } from '../use-shift-keys';
import styles from './Day.module.css';
import { PersonLine } from './PersonLine';
import {
  type Grip,
  type Preview,
  previewOf,
  type Scale,
  samePreview,
  sortForDay,
} from './timeline-model';

interface Props {
  readonly week: RosterWeek;
  readonly day: BusinessDate;
  readonly edits: Edits;
  /** Minutes at both ends of the scale. */
  readonly first: number;
  readonly last: number;
  readonly onOpen: (place: KeyPlace) => void;
}

const NONE: readonly RosterShift[] = [];

/** Rows of people; their shifts as bars that are moved, drawn longer, given to others, or drawn anew. */
export function Timeline({ week, day, edits, first, last, onOpen }: Props) {
  const t = useT();
  const id = useId();
  const { rowHeight } = useLook();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table);
  const [atId, setAtId] = useState<number | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const index = daysOf(week).indexOf(day);
  const cells = useMemo(() => cellsOf(week, edits.shifts), [week, edits.shifts]);
  const people = useMemo(
    () => sortForDay(week.people, (person) => cells[person.id]?.[index]?.shifts[0] ?? null),
    [week.people, cells, index],
  );
  // Of a person, not of a row: the rows change places with the hours.
  const found = people.findIndex((person) => person.id === atId);
  const cursor = found < 0 ? null : found;
  const setCursor = (row: number) => setAtId(people[row]?.id ?? null);
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight - 6,
    overscan: 6,
    initialRect: { width: 800, height: 480 },
  });
  const deeds = useShiftDeeds(week, edits);
  const chosen = useChosen();
  const keys = useShiftKeys(deeds, onOpen, besideOf);
  const under = cursor === null ? undefined : people[cursor];

  const shiftsOf = (person: RosterPerson | undefined) =>
    person === undefined ? NONE : (cells[person.id]?.[index]?.shifts ?? NONE);
  const placeOf = (person: RosterPerson | undefined): KeyPlace | null =>
    person === undefined ? null : { person, date: day, shift: chosen.of(shiftsOf(person)) };
  const scale = (): Scale => {
    const track = scroller.current?.querySelector('[data-track]')?.getBoundingClientRect();
    return { left: track?.left ?? 0, width: track?.width ?? 1, first, last };
  };
  const press = usePointerDrag<Grip>({
    onStart: (grip, from) => setPreview(previewOf(grip, from, from, scale(), week.rules)),
    onMove: (grip, at, from) => {
      const row = rowUnder(at.x, at.y) ?? grip.row;
      const wanted = previewOf({ ...grip, row }, at, from, scale(), week.rules);
      // Within the same half hour nothing is drawn again.
      setPreview((now) => (now !== null && samePreview(now, wanted) ? now : wanted));
    },
    onDrop: (grip, at, from) => {
      setPreview(null);
      const row = rowUnder(at.x, at.y) ?? grip.row;
      const wanted = previewOf({ ...grip, row }, at, from, scale(), week.rules);
      const person = people[wanted.row];
      if (person !== undefined) drop(grip, wanted, person, at.copy);
    },
    onCancel: () => setPreview(null),
  });
  function drop(grip: Grip, wanted: Preview, person: RosterPerson, copy: boolean): void {
    const { startMinute, endMinute, breakMinutes } = wanted;
    if (grip.shift !== null && !(copy && grip.part === 'whole')) {
      deeds.time(grip.shift, person, { startMinute, endMinute, breakMinutes });
      return;
    }
    const group = grip.shift?.group ?? person.group;
    deeds.add(person, {
      ...{ employeeId: person.id, date: day, startMinute, endMinute },
      group: person.groups.includes(group) ? group : person.group,
      breakMinutes: usualBreak(startMinute, endMinute, week.rules),
    });
  }
  function goTo(row: number): void {
    setCursor(row);
    virtual.scrollToIndex(row);
  }
  function besideOf(key: string): Beside | null {
    const row = rowAfter(key, cursor, people.length);
    const place = row === null ? null : placeOf(people[row]);
    return row === null || place === null ? null : { place, go: () => goTo(row) };
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (keys.onKeyDown(event, placeOf(under))) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = rowAfter(event.key, cursor, people.length);
    const beside = dayBeside(event.key, daysOf(week), index);
    if (next === null && beside === null && event.key !== ' ') return;
    event.preventDefault();
    if (next !== null) goTo(next);
    else if (beside !== null) goInstead(dayRoute(week.from, beside));
    else chosen.next(shiftsOf(under));
  }
  function onClick(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (row === null) return;
    setCursor(row);
    chosen.press(event.target);
  }
  function onDoubleClick(event: MouseEvent): void {
    const row = rowOf(event.target);
    const place = row === null ? null : placeOf(people[row]);
    if (place !== null) onOpen(place);
  }
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('schedule.gridByHour'),
    'aria-rowcount': people.length,
    'aria-activedescendant': cursor === null ? undefined : `${id}-${cursor}`,
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={table}
        {...grid}
        className={styles.lines}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: row, start, size }) => {
            const person = people[row];
            if (person === undefined) return null;
            return (
              <tr
                key={person.id}
                id={`${id}-${row}`}
                data-row={row}
                {...selected(cursor === row)}
                className={styles.line}
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <PersonLine
                  person={person}
                  cell={cells[person.id]?.[index] ?? null}
                  spans={person.days[index]?.spans ?? []}
                  row={row}
                  first={first}
                  last={last}
                  preview={preview?.row === row ? preview : null}
                  heldId={preview?.shiftId ?? null}
                  chosenId={cursor === row ? (placeOf(person)?.shift?.id ?? null) : null}
                  onPress={press}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const ROWS: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

/** The row that a key leads to; null: it is none of those that move. */
function rowAfter(key: string, cursor: number | null, count: number): number | null {
  const step = ROWS[key];
  if (step === undefined || count === 0) return null;
  return cursor === null ? 0 : Math.min(count - 1, Math.max(0, cursor + step));
}

function dayBeside(key: string, days: readonly BusinessDate[], index: number): BusinessDate | null {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? null : (days[index + step] ?? null);
}

/** The row is one of a grid: it can be the selected one. */
const selected = (here: boolean) => ({ 'aria-selected': here });

function rowUnder(x: number, y: number): number | null {
  return rowOf(document.elementFromPoint(x, y));
}

function rowOf(target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest('[data-row]') : null;
  return line instanceof HTMLElement ? Number(line.dataset.row) : null;
}
