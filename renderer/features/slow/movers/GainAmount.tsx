import { gainOf } from '#shared/domain/pruning/gain';
import type { Estimate } from '#shared/domain/pruning/model';
import { useFormat, useT } from '../../../ui/words';
import styles from './Movers.module.css';

/** What leaving gains, of what it loses; with its interval where it is not for sure. */
export function GainAmount({ loss }: { loss: Estimate }) {
  const t = useT();
  const format = useFormat();
  const { point, low, high } = gainOf(loss);
  if (low === high) return format.moneyPlain(point);
  const ends = { low: format.moneyPlain(low), high: format.moneyPlain(high) };
  return (
    <>
      {format.moneyPlain(point)}{' '}
      <small className={styles.interval}>({t('slow.ui_range', ends)})</small>
    </>
  );
}
