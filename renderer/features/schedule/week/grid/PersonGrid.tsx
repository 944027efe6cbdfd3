import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useKept } from '../../../../ui/use-kept';
import { useT } from '../../../../ui/words';
import { type Cell, cellsOf } from '../model/cells';
import { daysOf, type GridRow, gridRows } from '../model/rows';
import { useChosen } from '../use-chosen';
import type { Edits } from '../use-edits';
import { useGridKeys } from '../use-grid-keys';
import { type Beside, type KeyPlace, useShiftDeeds, useShiftKeys } from '../use-shift-keys';
import { DragGhost, type Ghost } from './DragGhost';
import styles from './Grid.module.css';
import { GridHead } from './GridHead';
import { GroupRow } from './GroupRow';
import { PersonRow } from './PersonRow';
import { useCursor } from './use-cursor';
import { type Point, usePointerDrag } from './use-pointer-drag';

interface Props {
  readonly week: RosterWeek;
  readonly edits: Edits;
  readonly onOpen: (place: KeyPlace) => void;
}

const NO_CELLS: readonly Cell[] = [];
const GROUP_HEIGHT = 24;
/** Rows of the grid are lower than those of tables: a week of a team has to fit on one screen. */
const LOWER = 4;

interface Drag {
  readonly shift: RosterShift;
  readonly copy: boolean;
  readonly target: Target | null;
}

interface Target {
  readonly row: number;
  readonly day: number;
}

/** The week by person: shifts are dragged to other days and people, copied with Ctrl; all keys work. */
export function PersonGrid({ week, edits, onOpen }: Props) {
  const t = useT();
  const id = useId();
  const { rowHeight } = useLook();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table);
  const ghost = useRef<Ghost>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const rows = useKept(useMemo(() => gridRows(week), [week]));
  const days = useMemo(() => daysOf(week), [week]);
  const cells = useKept(useMemo(() => cellsOf(week, edits.shifts), [week, edits.shifts]));
  const people = useMemo(
    () => rows.flatMap((row, index) => (row.kind === 'person' ? [index] : [])),
    [rows],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_HEIGHT : rowHeight - LOWER),
    overscan: 6,
    // Before the first measurement (and where nothing is ever laid out) a screenful.
    initialRect: { width: 800, height: 600 },
  });
  const moving = useCursor(people, (row) => virtual.scrollToIndex(row));
  const deeds = useShiftDeeds(week, edits);
  const chosen = useChosen();
  const keys = useShiftKeys(deeds, onOpen, besideOf);
  const { cursor } = moving;

  function placeAt(at: Target | null): KeyPlace | null {
    const person = at === null ? null : personOf(rows[at.row]);
    const date = at === null ? undefined : days[at.day];
    if (at === null || person === null || date === undefined) return null;
    return { person, date, shift: chosen.of(shiftsAt(at)) };
  }
  function shiftsAt(at: Target | null): readonly RosterShift[] {
    const person = at === null ? null : personOf(rows[at.row]);
    return person === null ? [] : (cells[person.id]?.[at?.day ?? 0]?.shifts ?? []);
  }
  function besideOf(key: string): Beside | null {
    const at = moving.after(key);
    const place = placeAt(at);
    return at === null || place === null ? null : { place, go: () => moving.setCursor(at) };
  }
  const press = usePointerDrag<RosterShift>({
    onStart: (shift, { copy }) => setDrag({ shift, copy, target: null }),
    onMove: (shift, at) => {
      // What is read of the layout comes before what changes it: else it would be made anew in between.
      const target = targetAt(at);
      scrollAt(scroller.current, at);
      ghost.current?.follow(at);
      setDrag((now) =>
        now !== null && now.copy === at.copy && sameTarget(now.target, target)
          ? now
          : { shift, copy: at.copy, target },
      );
    },
    onDrop: (shift, at) => {
      setDrag(null);
      const place = placeAt(targetAt(at));
      if (place !== null) deeds.put(shift, place.person, place.date, at.copy);
    },
    onCancel: () => setDrag(null),
  });
  const onPress = useCallback(
    (event: PointerEvent, shift: RosterShift) => press(event, shift),
    [press],
  );
  function onKeyDown(event: KeyboardEvent): void {
    if (keys.onKeyDown(event, placeAt(cursor)) || moving.onKeyDown(event)) return;
    if (event.key !== ' ') return;
    event.preventDefault();
    chosen.next(shiftsAt(cursor));
  }
  function onClick(event: MouseEvent): void {
    const at = cellUnder(event.target);
    if (at === null) return;
    moving.setCursor(at);
    chosen.press(event.target);
  }
  function onDoubleClick(event: MouseEvent): void {
    const place = placeAt(cellUnder(event.target));
    if (place !== null) onOpen(place);
  }

  // The grid pattern of ARIA: one stop for the Tab key, then cells by the arrow keys.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('schedule.gridByPerson'),
    'aria-rowcount': rows.length + 1,
    'aria-colcount': 11,
    'aria-activedescendant': cursor === null ? undefined : `${id}-${cursor.row}-${cursor.day}`,
  };
  const target = placeAt(drag?.target ?? null);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={table}
        {...grid}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <GridHead week={week} days={days} />
        <tbody className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { transform: `translateY(${start}px)`, height: size };
            return row.kind === 'group' ? (
              <tr key={row.group} className={styles.groupRow} style={place}>
                <GroupRow row={row} />
              </tr>
            ) : (
              <tr
                key={row.person.id}
                aria-rowindex={index + 2}
                className={styles.row}
                style={place}
              >
                <PersonRow
                  id={id}
                  row={index}
                  person={row.person}
                  cells={cells[row.person.id] ?? NO_CELLS}
                  cursor={cursor?.row === index ? cursor.day : null}
                  target={drag?.target?.row === index ? drag.target.day : null}
                  draggedId={draggedOf(drag, row.person)}
                  chosenId={cursor?.row === index ? (placeAt(cursor)?.shift?.id ?? null) : null}
                  onPress={onPress}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
      {drag !== null && (
        <DragGhost ref={ghost} week={week} shift={drag.shift} copy={drag.copy} target={target} />
      )}
      <p className="visually-hidden" aria-live="polite">
        {keys.copied}
      </p>
    </div>
  );
}

/** The shift that a drag takes out of a person's row; a copy leaves it there. */
function draggedOf(drag: Drag | null, { id }: RosterPerson): number | null {
  return drag === null || drag.copy || drag.shift.employeeId !== id ? null : drag.shift.id;
}

function personOf(row: GridRow | undefined): RosterPerson | null {
  return row?.kind === 'person' ? row.person : null;
}

function targetAt({ x, y }: Point): Target | null {
  return cellUnder(document.elementFromPoint(x, y));
}

function cellUnder(target: EventTarget | null): Target | null {
  const cell = target instanceof Element ? target.closest('[data-day]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  return { row: Number(cell.dataset.row), day: Number(cell.dataset.day) };
}

function sameTarget(one: Target | null, other: Target | null): boolean {
  return one?.row === other?.row && one?.day === other?.day;
}

/** Near the upper or lower edge the rows come to meet the hand. */
function scrollAt(scroller: HTMLElement | null, { y }: Point): void {
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + 96) scroller.scrollTop -= 12;
  if (y > bottom - 32) scroller.scrollTop += 12;
}
