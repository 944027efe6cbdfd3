import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isNumeric } from '#shared/domain/export/cells';
import { useLook } from '../theme/ThemeProvider';
import { useFormat, useLang, useTimeZone } from '../words';
import { type Arrangement, arrange } from './arrange';
import type { Column, Sorting } from './column';
import styles from './DataTable.module.css';
import { HeaderCell } from './HeaderCell';
import { useRowKeys } from './row-keys';
import { Toolbar } from './Toolbar';
import { writeCell, writeTabbed } from './write';

interface Props<Row> {
  /** Names the table for exports and for those who cannot see it. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly columns: readonly Column<Row>[];
  /** Click, or Enter on the row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly sorting?: Sorting;
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
const OVERSCAN = 8;

/**
 * A table of any length: only the visible rows exist. Sorts, filters, copies (Ctrl+C), exports; arrow
 * keys, Page, Home and End move, Enter opens. Head and first column stay in place.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { title, rows, columns, rowKey, onOpen, height, bare = false } = props;
  const lang = useLang();
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
  const shown = useMemo(
    () => arrange(rows, columns, arrangement, lang),
    [rows, columns, arrangement, lang],
  );
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
    openRow(shown[index]);
  }
  function onKeyDown(event: KeyboardEvent): void {
    // Buttons and links in cells keep their own keys.
    if (event.target === event.currentTarget) keys.onKeyDown(event);
  }

  if (rows.length === 0 && props.empty !== undefined) return props.empty;

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));
  // The grid pattern of ARIA: one stop for the Tab key, then rows by the arrow keys.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': title,
    'aria-rowcount': shown.length + 1,
    'aria-activedescendant': keys.selected === null ? undefined : `${id}-${keys.selected}`,
  };
  const width = columns.reduce((sum, column) => sum + (column.width ?? COLUMN_MIN), 0);

  return (
    <div className={styles.whole} style={height === undefined ? undefined : { maxHeight: height }}>
      {!bare && (
        <Toolbar
          title={title}
          columns={columns}
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
          className={`${styles.table} ${onOpen === undefined ? '' : styles.opens}`}
          style={{ minWidth: width }}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onBlur={keys.leave}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
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
            {before > 0 && <Gap height={before} columns={columns.length} />}
            {items.map(({ index }) => {
              const row = shown[index];
              if (row === undefined) return null;
              return (
                <tr
                  key={rowKey(row)}
                  id={`${id}-${index}`}
                  data-index={index}
                  aria-rowindex={index + 2}
                  aria-selected={keys.selected === index}
                >
                  {columns.map((column, place) => (
                    <Cell key={column.key} first={place === 0} figure={isNumeric(column.kind)}>
                      {column.show?.(row) ??
                        writeCell(format, timeZone, column.kind, column.value(row))}
                    </Cell>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <Gap height={after} columns={columns.length} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell(props: { first: boolean; figure: boolean; children: ReactNode }) {
  const className = props.figure ? styles.figure : undefined;
  return props.first ? (
    <th scope="row" className={className}>
      {props.children}
    </th>
  ) : (
    <td className={className}>{props.children}</td>
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
