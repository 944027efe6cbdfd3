import type { RosterCertificate } from '#shared/contract/roster/week';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Propose.module.css';

/** How good the roster is, in words: proven the best, at most so far from it, or not known. */
export function Certificate({ certificate }: { certificate: RosterCertificate }) {
  const t = useT();
  const format = useFormat();
  const { proven, gap, penalty, bound, seconds } = certificate;
  const verdict = proven
    ? t('schedule.provenBest')
    : gap === null
      ? t('schedule.notKnown')
      : t('schedule.atMost', { gap: format.percent(gap) });
  return (
    <section className={styles.certificate} aria-label={t('schedule.certificate')}>
      <p className={styles.verdict}>{verdict}</p>
      <p className={styles.quiet}>
        {bound === null
          ? t('schedule.certificateFound', {
              penalty: format.money(penalty),
              time: format.duration(seconds * 1_000),
            })
          : t('schedule.certificateBound', {
              penalty: format.money(penalty),
              bound: format.money(bound),
              time: format.duration(seconds * 1_000),
            })}
      </p>
    </section>
  );
}
