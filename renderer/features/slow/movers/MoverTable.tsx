import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { SlowMover } from '#shared/contract/slow-movers';
import { DataTable } from '../../../ui/data-table/DataTable';
import type { RowKey } from '../../../ui/data-table/use-choice';
import { useFormat, useT } from '../../../ui/words';
import { BulkBar } from './BulkBar';
import { type Known, moverColumns, type Shown } from './columns';
import styles from './Movers.module.css';

interface Props {
  readonly title: string;
  /** All of the list; what was chosen may not be shown any more. */
  readonly all: readonly SlowMover[];
  readonly rows: readonly SlowMover[];
  readonly view: Shown;
  readonly known: Known;
  readonly onOpen: (skuId: number) => void;
  /** Of a day in the past: nothing can be chosen. */
  readonly past?: boolean;
  readonly empty: ReactNode;
}

const rowKey = (mover: SlowMover) => mover.skuId;
const searchText = ({ name, code, category }: SlowMover) => `${name} ${code} ${category}`;

/** SKUs with their evidence; some can be chosen and put into a plan, or protected. */
export function MoverTable(props: Props) {
  const { title, all, rows, view, known, onOpen, past = false, empty } = props;
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set());
  const { stock } = known;
  const columns = useMemo(() => moverColumns(t, format, view, { stock }), [t, format, view, stock]);
  const picked = useMemo(
    () => (chosen.size === 0 ? [] : all.filter(({ skuId }) => chosen.has(skuId))),
    [all, chosen],
  );
  const hidden = useMemo(() => hiddenOf(picked, rows), [picked, rows]);
  return (
    <div className={styles.table}>
      {picked.length > 0 && (
        <BulkBar chosen={picked} hidden={hidden} onClear={() => setChosen(new Set())} />
      )}
      <DataTable
        title={title}
        rows={rows}
        rowKey={rowKey}
        columns={columns.shown}
        fileColumns={columns.file}
        searchText={searchText}
        {...(!past && { selection: { chosen, onChoose: setChosen } })}
        onOpen={({ skuId }) => onOpen(skuId)}
        empty={empty}
      />
    </div>
  );
}

function hiddenOf(picked: readonly SlowMover[], rows: readonly SlowMover[]): number {
  if (picked.length === 0) return 0;
  const shown = new Set(rows.map(rowKey));
  return picked.filter(({ skuId }) => !shown.has(skuId)).length;
}
