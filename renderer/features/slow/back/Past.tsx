import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { LookBack, SlowMover } from '#shared/contract/slow-movers';
import { EmptyState } from '../../../ui/EmptyState';
import { goInstead, href, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { Limits } from '../candidates/Limits';
import { ViewStrip } from '../candidates/ViewStrip';
import { cellNamed, inCell, picture, writeCode } from '../matrix/cells';
import { MatrixPicture } from '../matrix/MatrixPicture';
import { MoverTable } from '../movers/MoverTable';
import { inView, type View, viewOf } from '../movers/views';
import styles from './Back.module.css';
import { PastDrawer } from './PastDrawer';

interface Props {
  readonly found: LookBack;
  readonly route: Route;
}

/** List, matrix and details of the day; where one looks stands in the address. */
export function Past({ found, route }: Props) {
  const t = useT();
  const asMatrix = route.params.get('as') === 'matrix';
  const skuId = Number(route.params.get('sku') ?? Number.NaN);
  const open = (sku: number) => goInstead(backRoute(route, { sku: String(sku) }));
  const at = found.movers.findIndex((mover) => mover.skuId === skuId);
  const [mover, detail] = [found.movers[at], found.details[at]];
  return (
    <>
      <div className={styles.choices}>
        <Segmented<'list' | 'matrix'>
          size="small"
          aria-label={t('slow.back_as')}
          value={asMatrix ? 'matrix' : 'list'}
          options={[
            { value: 'list', label: t('slow.back_list') },
            { value: 'matrix', label: t('slow.matrix') },
          ]}
          onChange={(as) => goInstead(href('slow', ['back'], as === 'matrix' ? { as } : {}))}
        />
        <Limits status={found.status} />
      </div>
      {asMatrix ? (
        <PastMatrix found={found} route={route} onOpen={open} />
      ) : (
        <PastList found={found} route={route} onOpen={open} />
      )}
      {mover !== undefined && detail !== undefined && (
        <PastDrawer
          key={skuId}
          mover={{ ...mover, ...detail }}
          asOf={found.status.asOf}
          onClose={() => goInstead(backRoute(route, { sku: null }))}
        />
      )}
    </>
  );
}

interface PartProps extends Props {
  readonly onOpen: (skuId: number) => void;
}

function PastList({ found, route, onOpen }: PartProps) {
  const t = useT();
  const view = viewOf(route.params.get('show'));
  const rows = useMemo(() => found.movers.filter(inView(view)), [found, view]);
  return (
    <>
      <div className={styles.strip}>
        <ViewStrip status={found.status} view={view} routeOf={viewRoute} />
      </div>
      <PastTable
        key={view}
        found={found}
        rows={rows}
        view={view}
        title={t('slow.back_listTitle')}
        onOpen={onOpen}
      />
    </>
  );
}

function PastMatrix({ found, route, onOpen }: PartProps) {
  const t = useT();
  const measure = found.status.knows.stock ? 'stockValue' : 'grossProfit';
  const cells = useMemo(() => picture(found.matrix, measure), [found, measure]);
  const chosen = cellNamed(route.params.get('cell'));
  const rows = useMemo(
    () => (chosen === null ? [] : found.movers.filter(inCell(chosen))),
    [found, chosen],
  );
  return (
    <>
      <div className={styles.matrix}>
        <MatrixPicture
          cells={cells}
          chosen={chosen}
          onChoose={(cell) => goInstead(href('slow', ['back'], { as: 'matrix', cell }))}
        />
      </div>
      {chosen !== null && (
        <PastTable
          key={chosen}
          found={found}
          rows={rows}
          view="cell"
          title={t('slow.ui_cellTitle', {
            cell: writeCode(chosen),
            advice: t(`slow.ui_do_${chosen}`),
          })}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly found: LookBack;
  readonly rows: readonly SlowMover[];
  readonly view: View | 'cell';
  readonly title: string;
  readonly onOpen: (skuId: number) => void;
}

function PastTable({ found, rows, view, title, onOpen }: TableProps) {
  const t = useT();
  return (
    <MoverTable
      title={title}
      all={found.movers}
      rows={rows}
      view={view}
      known={found.status.knows}
      onOpen={onOpen}
      past
      empty={<EmptyState small title={t('slow.ui_noneOfThese')} />}
    />
  );
}

function viewRoute(view: View): string {
  return href('slow', ['back'], view === 'candidates' ? {} : { show: view });
}

/** The same place with another SKU open, or none. */
function backRoute(route: Route, { sku }: { readonly sku: string | null }): string {
  const kept = [...route.params].filter(([name]) => name !== 'sku');
  return href('slow', ['back'], Object.fromEntries(sku === null ? kept : [...kept, ['sku', sku]]));
}
