import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ShelfCategory, ShelfTree } from '#shared/contract/shelves';
import { EmptyState } from '../../../../ui/EmptyState';
import { go, href, importRoute } from '../../../../ui/routes';
import { useUndo } from '../../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../../ui/words';
import { CategoryDialog, type DialogOf } from './CategoryDialog';
import type { RowDeed } from './RowMenu';
import { type TableRow, visibleRows } from './rows';
import { ShelfRow } from './ShelfRow';
import styles from './Table.module.css';
import { Tools } from './Tools';
import { type ShelfDeeds, useShelfDeeds } from './use-shelf-deeds';
import type { ValueColumn } from './values';

/** Categories down, their shelves across; figures are typed into the cells. */
export function ShelfTable({ tree }: { tree: ShelfTree }) {
  const t = useT();
  const undo = useUndo();
  const deeds = useShelfDeeds(undo);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [dialog, setDialog] = useState<DialogOf | null>(null);
  const rows = useMemo(() => visibleRows(tree.categories, closed), [tree.categories, closed]);
  const table = useRef<HTMLTableElement>(null);

  function toggle(id: number): void {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  }
  function focusCell(index: number, column: ValueColumn): void {
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${index}/${column}"]`)?.focus();
  }
  function act(row: TableRow, deed: RowDeed): void {
    if (!doAtOnce(deeds, row, deed)) setDialog({ deed, category: row.category });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = rows.find((one) => one.category.id === rowIdOf(event.target));
    if (row === undefined) return;
    event.preventDefault();
    act(row, event.key === 'ArrowUp' ? 'up' : 'down');
  }

  const dialogs = (
    <CategoryDialog
      dialog={dialog}
      categories={tree.categories}
      deeds={deeds}
      onClose={() => setDialog(null)}
    />
  );
  if (tree.categories.length === 0) {
    return (
      <>
        <EmptyState
          title={t('catalogue.shelfEmpty')}
          hint={t('catalogue.shelfEmptyHint')}
          action={
            <>
              <Button type="primary" onClick={() => go(importRoute())}>
                {t('common.import')}
              </Button>{' '}
              <Button onClick={() => setDialog({ deed: 'add', category: null })}>
                {t('catalogue.shelfAdd')}
              </Button>
            </>
          }
        />
        {dialogs}
      </>
    );
  }
  return (
    <div className={styles.view}>
      <Tools
        tree={tree}
        undo={undo}
        deeds={deeds}
        allClosed={closed.size > 0}
        onAdd={() => setDialog({ deed: 'add', category: null })}
        onToggleAll={() => setClosed(closed.size > 0 ? new Set() : parentsOf(tree.categories))}
      />
      {tree.toBeClassified > 0 && (
        <p className={styles.note}>
          {t('catalogue.shelfWaiting', { count: tree.toBeClassified })}{' '}
          <a href={href('data', ['classify'])}>{t('catalogue.shelfClassify')}</a>
        </p>
      )}
      <div className={styles.scroller}>
        <table
          ref={table}
          className={styles.table}
          {...{ role: 'treegrid', 'aria-label': t('assortment.shelves') }}
          onKeyDown={onKeyDown}
        >
          <Head tree={tree} />
          <tbody>
            {rows.map((row, index) => (
              <ShelfRow
                key={row.category.id}
                row={row}
                index={index}
                open={!closed.has(row.category.id)}
                target={tree.target}
                sold={tree.asOf !== null}
                onToggle={() => toggle(row.category.id)}
                onDo={(deed) => act(row, deed)}
                onSet={(column, value) => deeds.set(row.category, column, value)}
                onTake={() => deeds.take([row.category])}
                onPaste={(column, block) =>
                  deeds.paste(
                    block,
                    rows.slice(index).map(({ category }) => category),
                    column,
                  )
                }
                onMove={(column, by) => focusCell(index + by, column)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.keys}>{t('catalogue.shelfKeys')}</p>
      {dialogs}
    </div>
  );
}

function Head({ tree }: { tree: ShelfTree }) {
  const t = useT();
  const format = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col">{t('catalogue.shelfCategory')}</th>
        <th scope="col">{t('catalogue.shelfSkus')}</th>
        <th scope="col">{t('catalogue.shelfLength')}</th>
        <th scope="col">{t('catalogue.shelfFacings')}</th>
        <th scope="col" className={styles.left}>
          {t('catalogue.shelfUsage')}
        </th>
        <th scope="col">{t('catalogue.shelfTarget')}</th>
        <th scope="col">
          {t(tree.mixUnit === 'facings' ? 'catalogue.shelfMixFacings' : 'catalogue.shelfMixSkus')}
        </th>
        <th scope="col">{t('catalogue.shelfLoss')}</th>
        <th
          scope="col"
          title={
            tree.asOf === null
              ? undefined
              : t('catalogue.shelfSalesUntil', { date: format.date(tree.asOf) })
          }
        >
          {t('catalogue.shelfSales', { currency: format.currencySign })}
        </th>
        <th scope="col">
          <span className="visually-hidden">{t('common.more')}</span>
        </th>
      </tr>
    </thead>
  );
}

/** Up and down and removing need no question; the others ask for a name or a place. */
function doAtOnce(deeds: ShelfDeeds, row: TableRow, deed: RowDeed): boolean {
  const { category, first, last } = row;
  if (deed === 'up') {
    if (!first) deeds.step(category, -1);
  } else if (deed === 'down') {
    if (!last) deeds.step(category, 1);
  } else if (deed === 'remove') deeds.remove(category);
  else return false;
  return true;
}

function parentsOf(categories: readonly ShelfCategory[]): ReadonlySet<number> {
  return new Set(categories.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
}

function rowIdOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-category]') : null;
  return Number(row?.dataset.category);
}
