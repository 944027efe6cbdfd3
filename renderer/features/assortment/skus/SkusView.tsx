import { UndoOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import type { ListedSku } from '#shared/contract/skus';
import type { SkuStatus } from '#shared/domain/catalogue/sku-facts';
import { DataTable } from '../../../ui/data-table/DataTable';
import type { RowKey } from '../../../ui/data-table/use-choice';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, importRoute, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { BulkBar } from './BulkBar';
import type { Catalogue } from './catalogue';
import { type ColumnSet, columnSets, skuColumns } from './columns';
import { FilterBar } from './FilterBar';
import { type Filters, filtered, noFilters } from './filters';
import { type DrawerTarget, SkuDrawer } from './SkuDrawer';
import styles from './Skus.module.css';
import { type SkuDeeds, useSkuDeeds } from './use-sku-deeds';

const skuRoute = (id: number) => href('assortment', ['skus', String(id)]);

/** The table with its filters, the bar for many, and the drawer for one. */
export function SkusView({ catalogue, route }: { catalogue: Catalogue; route: Route }) {
  const t = useT();
  const deeds = useSkuDeeds();
  const [filters, setFilters] = useState(noFilters);
  const [set, setSet] = useState<ColumnSet>('basics');
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set());
  const [adding, setAdding] = useState<SkuStatus | null>(null);
  const rows = useMemo(() => filtered(catalogue, filters), [catalogue, filters]);
  const columns = useMemo(() => skuColumns(catalogue, t), [catalogue, t]);
  const shown = useMemo(() => columns.shown(set), [columns, set]);
  const searchText = useMemo(() => searchTextOf(catalogue), [catalogue]);
  const picked = useMemo(
    () => (chosen.size === 0 ? [] : catalogue.rows.filter(({ id }) => chosen.has(id))),
    [catalogue, chosen],
  );
  const hidden = useMemo(() => hiddenOf(picked, rows), [picked, rows]);
  const target = targetOf(route, adding);

  function close(): void {
    setAdding(null);
    if (route.path.length > 1) go(href('assortment', ['skus']));
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <FilterBar catalogue={catalogue} filters={filters} onChange={setFilters} />
        <Actions deeds={deeds} onAdd={setAdding} />
      </div>
      {picked.length > 0 && (
        <BulkBar
          catalogue={catalogue}
          chosen={picked}
          hidden={hidden}
          deeds={deeds}
          onClear={() => setChosen(new Set())}
        />
      )}
      <div className={styles.table}>
        <DataTable
          title={t('assortment.skus')}
          rows={rows}
          rowKey={(sku) => sku.id}
          columns={shown}
          fileColumns={columns.file}
          searchText={searchText}
          selection={{ chosen, onChoose: setChosen }}
          onOpen={({ id }) => go(skuRoute(id))}
          empty={catalogue.rows.length === 0 ? <Empty /> : <NoneLeft onClear={setFilters} />}
          tools={
            <Segmented<ColumnSet>
              aria-label={t('catalogue.skuColumns')}
              value={set}
              options={columnSets.map((value) => ({
                value,
                label: t(`catalogue.skuColumns_${value}`),
              }))}
              onChange={setSet}
            />
          }
        />
      </div>
      <p className={styles.hint}>
        {t(set === 'sales' ? 'catalogue.skuFourWeeks' : 'catalogue.skuKeys')}
      </p>
      {target !== null && (
        <SkuDrawer
          key={target.is === 'sku' ? target.id : 'new'}
          target={target}
          catalogue={catalogue}
          deeds={deeds}
          onClose={close}
        />
      )}
    </div>
  );
}

function Actions({ deeds, onAdd }: { deeds: SkuDeeds; onAdd: (status: SkuStatus) => void }) {
  const t = useT();
  return (
    <div className={styles.actions}>
      <Tooltip title={deeds.last === null ? null : t('catalogue.skuUndoOf', { what: deeds.last })}>
        <Button icon={<UndoOutlined />} disabled={deeds.last === null} onClick={deeds.undo}>
          {t('common.undo')}
        </Button>
      </Tooltip>
      <Button href={importRoute()}>{t('catalogue.skuImport')}</Button>
      <Button onClick={() => onAdd('candidate')}>{t('catalogue.skuNewCandidate')}</Button>
      <Button type="primary" onClick={() => onAdd('active')}>
        {t('catalogue.skuNew')}
      </Button>
    </div>
  );
}

function Empty() {
  const t = useT();
  return (
    <EmptyState
      title={t('catalogue.skuEmpty')}
      hint={t('catalogue.skuEmptyHint')}
      action={
        <Button type="primary" href={importRoute()}>
          {t('catalogue.skuImport')}
        </Button>
      }
    />
  );
}

function NoneLeft({ onClear }: { onClear: (filters: Filters) => void }) {
  const t = useT();
  return (
    <EmptyState
      title={t('common.nothingFound')}
      action={<Button onClick={() => onClear(noFilters)}>{t('common.clearFilter')}</Button>}
    />
  );
}

/** What the search looks in: names, pinyin, codes and barcodes, and what the columns say besides. */
function searchTextOf({ suppliers }: Catalogue): (sku: ListedSku) => string {
  return ({ search, spec, brand, supplierId }) =>
    `${search} ${spec} ${brand} ${supplierId === null ? '' : (suppliers.get(supplierId) ?? '')}`;
}

function hiddenOf(picked: readonly ListedSku[], rows: readonly ListedSku[]): number {
  if (picked.length === 0) return 0;
  const shown = new Set(rows.map(({ id }) => id));
  return picked.filter(({ id }) => !shown.has(id)).length;
}

function targetOf({ path }: Route, adding: SkuStatus | null): DrawerTarget | null {
  if (adding !== null) return { is: 'new', status: adding };
  const id = Number(path[1]);
  return Number.isInteger(id) && id > 0 ? { is: 'sku', id } : null;
}
