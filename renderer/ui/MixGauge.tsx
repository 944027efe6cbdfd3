import styles from './MixGauge.module.css';
import { useFormat, useT } from './words';

interface Props {
  /** Share of staples, 0–1; null where it is not known. */
  readonly share: number | null;
  readonly target: number;
  readonly tolerance: number;
  /** What the shares are shares of: facings, SKUs, sales. */
  readonly basis: string;
}

/** The 7 : 3 bar: staples in teal, specialities in amber, the band of the target above it. */
export function MixGauge({ share, target, tolerance, basis }: Props) {
  const t = useT();
  const format = useFormat();
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const label =
    share === null
      ? t('common.mixUnknown', { basis })
      : t('common.mixLabel', {
          basis,
          staple: format.percent(share),
          specialty: format.percent(1 - share),
          target: format.percent(target, 0),
        });
  return (
    <div className={styles.gauge} role="img" aria-label={label}>
      <div className={styles.scale}>
        <span
          className={styles.band}
          style={{ left: percent(target - tolerance), width: percent(tolerance * 2) }}
        />
      </div>
      <div className={share === null ? styles.unknown : styles.bar}>
        {share !== null && (
          <>
            <span className={styles.staple} style={{ width: percent(share) }} />
            <span className={styles.specialty} />
          </>
        )}
      </div>
    </div>
  );
}
