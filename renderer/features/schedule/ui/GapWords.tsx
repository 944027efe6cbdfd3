import { useFormat, useT } from '../../../ui/words';
import styles from './Ui.module.css';

interface Props {
  readonly underMinutes: number;
  readonly overMinutes: number;
  /** Without words for surplus: where there is little room. */
  readonly short?: boolean;
}

/** Missing and surplus hours with sign and word: −3.5 h missing, +2 h too many. */
export function GapWords({ underMinutes, overMinutes, short = false }: Props) {
  const t = useT();
  const format = useFormat();
  const hours = (minutes: number) =>
    format.decimal(minutes / 60, Number.isInteger(minutes / 60) ? 0 : 1);
  if (underMinutes === 0 && overMinutes === 0) {
    return <span className={styles.even}>{t('schedule.covered')}</span>;
  }
  return (
    <span className={styles.gaps}>
      {underMinutes > 0 && (
        <span className={styles.under}>
          {t(short ? 'schedule.missingShort' : 'schedule.missing', { hours: hours(underMinutes) })}
        </span>
      )}
      {overMinutes > 0 && (
        <span className={styles.over}>
          {t(short ? 'schedule.surplusShort' : 'schedule.surplus', { hours: hours(overMinutes) })}
        </span>
      )}
    </span>
  );
}
