import type { BatchSummary, ImportSums } from '#shared/contract/imports';
import { useFormat, useT } from '../../../ui/words';
import styles from './Batch.module.css';

/** Read = booked + known + not booked, in rows, quantity and amount: nothing of the file is lost. */
export function Reconciliation({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const format = useFormat();
  const { booked, known, rejected } = batch;
  const read: ImportSums = {
    rows: batch.rowsRead,
    qty: booked.qty + known.qty + rejected.qty,
    amount: booked.amount + known.amount + rejected.amount,
  };
  const hasQty = read.qty !== 0;
  const hasAmount = read.amount !== 0;
  const lines: readonly (readonly [string, ImportSums])[] = [
    [t('imports.columnBooked'), booked],
    [t('imports.columnKnown'), known],
    [t('imports.columnRejected'), rejected],
  ];
  return (
    <table className={styles.sums}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('imports.sumRows')}</th>
          {hasQty && <th scope="col">{t('imports.sumQty')}</th>}
          {hasAmount && <th scope="col">{t('imports.sumAmount')}</th>}
        </tr>
      </thead>
      <tbody>
        {[...lines, [t('imports.sumRead'), read] as const].map(([name, sums]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{format.count(sums.rows)}</td>
            {hasQty && <td>{format.qty(sums.qty)}</td>}
            {hasAmount && <td>{format.money(sums.amount)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
