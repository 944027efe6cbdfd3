import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { useLook } from '../theme/ThemeProvider';
import { useFormat, useT, useTimeZone } from '../words';
import type { Arrangement } from './arrange';
import type { Column, Sorting } from './column';
import styles from './DataTable.module.css';
import { HeaderCell } from './HeaderCell';
import { useRowKeys } from './row-keys';
import { TableRow } from './TableRow';
import { Toolbar } from './Toolbar';
import { useArranged } from './use-arranged';
import { type RowKey, type Selection, useChoice } from './use-choice';
import { writeTabbed } from './write';

interface Props<Row extends object> {
  /** Names the table for exports and for those who cannot see it. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => RowKey;
  readonly columns: readonly Column<Row>[];
  /** Click, or Enter on the row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Further keys, for the selected row (null: none is): true when the key was one of them. */
  readonly onKey?: (key: string, row: Row | null) => boolean;
  readonly sorting?: Sorting;
  /** What the search looks in; without it every value of the row. */
  readonly searchText?: (row: Row) => string;
  /** Columns of an exported file; without them those of the screen. */
  readonly fileColumns?: readonly Column<Row>[];
  /** Lets rows be chosen: a column of boxes, Space, Shift for a stretch, Ctrl+A for all shown. */
  readonly selection?: Selection;
  /** Height in px; without it the table fills its parent, which must have a height. */
  readonly height?: number;
  /** Further controls in the tool line. */
  readonly tools?: ReactNode;
  /** Without search and export, for short lists inside a report. */
  readonly bare?: boolean;
  /** Shown in place of rows when there are none at all. */
  readonly empty?: ReactNode;
}

/** Rows that only take up room. */
const unseen = { 'aria-hidden': true } as const;

const COLUMN_MIN = 140;
const PICK_WIDTH = 40;
const OVERSCAN = 8;

/**
 * A table of any length: only the visible rows exist. Sorts, filters, copies (Ctrl+C), exports; arrow
 * keys, Page, Home and End move, Enter opens. Head and first column stay in place. Keep `columns`
 * (and `searchText`) the same between renders: rows are only written anew when they change.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { title, rows, columns, rowKey, onOpen, height, selection, bare = false } = props;
  const format = useFormat();
  const timeZone = useTimeZone();
  const { rowHeight } = useLook();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [arrangement, setArrangement] = useState<Arrangement>({
    search: '',
    chosen: {},
    sorting: props.sorting ?? null,
  });
  const shown = useArranged(rows, columns, arrangement, props.searchText);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // Before the first measurement (and where nothing is ever laid out) a screenful.
    initialRect: { width: 800, height: height ?? 600 },
  });
  const keys = useRowKeys(shown.length, {
    move: (index) => virtual.scrollToIndex(index),
    open: (index) => openRow(shown[index]),
    copy: (index) => copyRows(index === null ? shown : shown.slice(index, index + 1)),
  });

  const choice = useChoice(selection, shown.length, (index) => {
    const row = shown[index];
    return row === undefined ? undefined : rowKey(row);
  });

  function openRow(row: Row | undefined): void {
    if (row !== undefined) onOpen?.(row);
  }
  function copyRows(some: readonly Row[]): void {
    void navigator.clipboard.writeText(writeTabbed(format, timeZone, columns, some));
  }
  function onClick(event: MouseEvent): void {
    const index = indexOf(event.target);
    if (index === null) return;
    keys.select(index);
    if (isPick(event.target)) choice.pick(index, event.shiftKey);
    else openRow(shown[index]);
  }
  function onKeyDown(event: KeyboardEvent): void {
    // Buttons and links in cells keep their own keys.
    if (event.target !== event.currentTarget) return;
    if (choice.onKey(event, keys.selected)) return;
    if (!isOwnKey(event)) keys.onKeyDown(event);
  }
  /** After a key of the place the next row is selected: a list can be gone through by one key. */
  function isOwnKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const at = keys.selected;
    const row = at === null ? null : (shown[at] ?? null);
    if (props.onKey?.(event.key, row) !== true) return false;
    event.preventDefault();
    if (at !== null && at + 1 < shown.length) keys.select(at + 1);
    return true;
  }

  if (rows.length === 0 && props.empty !== undefined) return props.empty;

  const cells = columns.length + (selection === undefined ? 0 : 1);
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));
  // The grid pattern of ARIA: one stop for the Tab key, then rows by the arrow keys.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': title,
    'aria-rowcount': shown.length + 1,
    'aria-multiselectable': selection === undefined ? undefined : true,
    'aria-activedescendant': keys.selected === null ? undefined : `${id}-${keys.selected}`,
  };
  const picks = selection === undefined ? 0 : PICK_WIDTH;
  const width = columns.reduce((sum, column) => sum + (column.width ?? COLUMN_MIN), picks);
  const looks = [
    styles.table,
    onOpen === undefined ? '' : styles.opens,
    selection === undefined ? '' : styles.picks,
  ];

  return (
    <div className={styles.whole} style={height === undefined ? undefined : { maxHeight: height }}>
      {!bare && (
        <Toolbar
          title={title}
          fileColumns={props.fileColumns ?? columns}
          rows={shown}
          total={rows.length}
          arrangement={arrangement}
          onArrange={setArrangement}
          onCopy={() => copyRows(shown)}
        >
          {props.tools}
        </Toolbar>
      )}
      <div ref={scroller} className={styles.scroller}>
        <table
          {...grid}
          className={looks.join(' ')}
          style={{ minWidth: width }}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={keys.enter}
          onBlur={keys.leave}
        >
          <colgroup>
            {selection !== undefined && <col style={{ width: PICK_WIDTH }} />}
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection !== undefined && (
                <PickAll
                  all={shown.length > 0 && shown.every((row) => selection.chosen.has(rowKey(row)))}
                  some={selection.chosen.size > 0}
                  onChange={choice.setAll}
                />
              )}
              {columns.map((column) => (
                <HeaderCell
                  key={column.key}
                  column={column}
                  rows={rows}
                  arrangement={arrangement}
                  onArrange={setArrangement}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Gap height={before} columns={cells} />}
            {items.map(({ index }) => {
              const row = shown[index];
              if (row === undefined) return null;
              const key = rowKey(row);
              return (
                <TableRow
                  key={key}
                  id={`${id}-${index}`}
                  row={row}
                  index={index}
                  columns={columns}
                  current={keys.selected === index}
                  chosen={selection === undefined ? null : selection.chosen.has(key)}
                />
              );
            })}
            {after > 0 && <Gap height={after} columns={cells} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface PickAllProps {
  readonly all: boolean;
  readonly some: boolean;
  readonly onChange: (on: boolean) => void;
}

/** The box over all boxes. */
function PickAll({ all, some, onChange }: PickAllProps) {
  const t = useT();
  return (
    <th scope="col" className={styles.pick}>
      <input
        type="checkbox"
        aria-label={t('common.chooseShown')}
        checked={all}
        ref={(box) => {
          if (box !== null) box.indeterminate = some && !all;
        }}
        onChange={({ target }) => onChange(target.checked)}
      />
    </th>
  );
}

/** Stands for the rows that are not there. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr {...unseen}>
      <td colSpan={columns} className={styles.gap} style={{ height }} />
    </tr>
  );
}

/** The row under a click, unless it hit something that does its own work. */
function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element) || target.closest('button, a, input') !== null) return null;
  const index = target.closest('tr')?.dataset.index;
  return index === undefined ? null : Number(index);
}

function isPick(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-pick]') !== null;
}
