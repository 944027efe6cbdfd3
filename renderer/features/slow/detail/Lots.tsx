import type { LotRisk } from '#shared/domain/pruning/model';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

/** From this probability on a lot is left as it is. */
const SAFE = 0.8;

/** Each lot with how likely it is gone before its date, and the price that makes it likely. */
export function Lots({ of }: { of: readonly LotRisk[] }) {
  const t = useT();
  const format = useFormat();
  if (of.length === 0) return null;
  const step = ({ markdownTo, sellsInTime }: LotRisk) => {
    if (markdownTo !== null) return format.money(markdownTo);
    return t(sellsInTime >= SAFE ? 'slow.ui_lotSafe' : 'slow.ui_lotNone');
  };
  return (
    <Part title={t('slow.ui_lots')}>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">{t('slow.ui_lotDate')}</th>
            {(['ui_lotQty', 'ui_lotChance', 'ui_lotStep'] as const).map((name) => (
              <th key={name} scope="col" className={styles.figure}>
                {t(`slow.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((lot) => (
            <tr key={`${lot.expiresOn} ${lot.qty}`} data-risk={lot.sellsInTime < SAFE || undefined}>
              <td>{format.date(lot.expiresOn)}</td>
              <td className={styles.figure}>{format.qty(lot.qty)}</td>
              <td className={styles.figure}>
                {lot.sellsInTime < SAFE && '⚠ '}
                {format.percent(lot.sellsInTime, 0)}
              </td>
              <td className={styles.figure}>{step(lot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
