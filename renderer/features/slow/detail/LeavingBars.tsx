import { Tooltip } from 'antd';
import type { CSSProperties } from 'react';
import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import type { Money } from '#shared/domain/money/money';
import { gainOf } from '#shared/domain/pruning/gain';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { writeNetRange } from './decide';
import { Part } from './Part';

const terms = ['profitLost', 'halo', 'spaceFreed', 'cashFreed'] as const;

/** What goes and what becomes free when it leaves, each as a bar to its side of nothing. */
export function LeavingBars({ mover }: { mover: Pick<SlowMoverDetail, 'leaving'> }) {
  const t = useT();
  const format = useFormat();
  const { leaving } = mover;
  const gains: Readonly<Record<(typeof terms)[number], Money>> = {
    profitLost: 0 - leaving.profitLost,
    halo: 0 - leaving.halo,
    spaceFreed: leaving.spaceFreed,
    cashFreed: leaving.cashFreed,
  };
  const net = gainOf(leaving.net).point;
  const largest = Math.max(1, Math.abs(net), ...terms.map((term) => Math.abs(gains[term])));
  return (
    <Part title={t('slow.ui_leaving')}>
      <table className={styles.bars}>
        <tbody>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row">
                <Tooltip title={t(`slow.ui_${term}Hint`)}>
                  <span className={styles.term}>{t(`slow.ui_${term}`)}</span>
                </Tooltip>
              </th>
              <td aria-hidden="true">
                <Bar share={gains[term] / largest} />
              </td>
              <td className={styles.figure}>{format.moneySigned(gains[term])}</td>
            </tr>
          ))}
          <tr className={styles.net}>
            <th scope="row">{t('slow.ui_net')}</th>
            <td aria-hidden="true">
              <Bar share={net / largest} />
            </td>
            <td className={styles.figure}>{format.moneySigned(net)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.quiet}>{writeNetRange(mover, t, format)}</p>
    </Part>
  );
}

/** From the middle to the right what is gained, to the left what is lost; −1 … 1. */
function Bar({ share }: { share: number }) {
  const style: CSSProperties = {
    width: `${Math.abs(share) * 50}%`,
    [share < 0 ? 'right' : 'left']: '50%',
  };
  return (
    <span className={styles.bar}>
      {share !== 0 && <span style={style} data-lost={share < 0 || undefined} />}
    </span>
  );
}
