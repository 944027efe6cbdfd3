import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { MatrixCell, SlowMover, SlowMoverStatus } from '#shared/contract/slow-movers';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { goInstead, href, type Route } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { EmptySlow } from '../candidates/EmptySlow';
import { useRefresh } from '../candidates/use-refresh';
import { MoverDrawer } from '../detail/MoverDrawer';
import { MoverTable } from '../movers/MoverTable';
import {
  type Cell,
  type CellCode,
  cellNamed,
  inCell,
  type Measure,
  measures,
  picture,
  writeCode,
} from './cells';
import styles from './Matrix.module.css';
import { MatrixPicture } from './MatrixPicture';

/** The range by how much it earns and how steadily: what to protect, what to prune. */
export function MatrixPage({ route }: { route: Route }) {
  const status = useAsk('slowMovers.status', {});
  const matrix = useAsk('slowMovers.matrix', {});
  const refresh = useRefresh();
  return (
    <Answer of={status} again={status.again} rows={12}>
      {(found) =>
        found.asOf === null ? (
          <EmptySlow refresh={refresh} />
        ) : (
          <Answer of={matrix} again={matrix.again} rows={12}>
            {(cells) => <Matrix status={found} found={cells} route={route} />}
          </Answer>
        )
      }
    </Answer>
  );
}

interface Props {
  readonly status: SlowMoverStatus;
  readonly found: readonly MatrixCell[];
  readonly route: Route;
}

function Matrix({ status, found, route }: Props) {
  const t = useT();
  const stockKnown = found.some(({ stockValue }) => stockValue !== null);
  const [asked, setAsked] = useState<Measure | null>(null);
  const measure = asked ?? (stockKnown ? 'stockValue' : 'grossProfit');
  const cells = useMemo(() => picture(found, measure), [found, measure]);
  const chosen = cellNamed(route.params.get('cell'));
  const skuId = Number(route.params.get('sku') ?? Number.NaN);
  // A field or a drawer is no step of the way: Back leads out of the room.
  const show = (cell: CellCode, sku?: number) =>
    goInstead(href('slow', ['matrix'], { cell, ...(sku !== undefined && { sku: String(sku) }) }));
  return (
    <div className={styles.page}>
      <Section
        title={t('slow.ui_matrixTitle')}
        finding={<Finding cells={cells} measure={measure} />}
        className={styles.section}
        extra={
          <Segmented<Measure>
            size="small"
            aria-label={t('slow.ui_matrixBy')}
            value={measure}
            options={measures.map((value) => ({
              value,
              label: t(`slow.ui_by_${value}`),
              disabled: value === 'stockValue' && !stockKnown,
            }))}
            onChange={setAsked}
          />
        }
      >
        <MatrixPicture cells={cells} chosen={chosen} onChoose={(code) => show(code)} />
        <p className={styles.note}>
          {t('slow.ui_matrixSource')} {t('slow.ui_chooseCell')}
        </p>
      </Section>
      {chosen !== null && (
        <CellList code={chosen} status={status} onOpen={(sku) => show(chosen, sku)} />
      )}
      {chosen !== null && skuId > 0 && (
        <MoverDrawer key={skuId} skuId={skuId} asOf={status.asOf} onClose={() => show(chosen)} />
      )}
    </div>
  );
}

/** The two sentences that the picture is drawn for: what C items bind, what A items bring. */
function Finding({ cells, measure }: { cells: readonly Cell[]; measure: Measure }) {
  const t = useT();
  const format = useFormat();
  const row = cells.filter(({ abc }) => abc === (measure === 'stockValue' ? 'C' : 'A'));
  if (row.every(({ share }) => share === null)) return null;
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  return t(`slow.ui_matrixFinding_${measure}`, {
    count: sum(row.map(({ skus }) => skus)),
    share: format.percent(sum(row.map(({ share }) => share ?? 0)), 0),
  });
}

interface ListProps {
  readonly code: CellCode;
  readonly status: SlowMoverStatus;
  readonly onOpen: (skuId: number) => void;
}

/** The SKUs of one field, worst first. */
function CellList(props: ListProps) {
  const { code } = props;
  const t = useT();
  const list = useAsk('slowMovers.list', {});
  const title = t('slow.ui_cellTitle', { cell: writeCode(code), advice: t(`slow.ui_do_${code}`) });
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <Answer of={list} again={list.again}>
        {(movers) => <Movers {...props} movers={movers} title={title} />}
      </Answer>
    </section>
  );
}

function Movers(props: ListProps & { movers: readonly SlowMover[]; title: string }) {
  const { code, movers } = props;
  const t = useT();
  const rows = useMemo(() => movers.filter(inCell(code)), [movers, code]);
  return (
    <MoverTable
      key={code}
      title={props.title}
      all={movers}
      rows={rows}
      view="cell"
      known={props.status.knows}
      onOpen={props.onOpen}
      empty={<EmptyState small title={t('slow.ui_cellEmpty')} />}
    />
  );
}
