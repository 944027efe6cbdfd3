import type { Protection } from '#shared/domain/pruning/model';
import { writeSentence } from '#shared/i18n/sentence';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

/** Each rule that keeps it, with the numbers that the rule rests on. */
export function Protections({ of }: { of: readonly Protection[] }) {
  const t = useT();
  const format = useFormat();
  if (of.length === 0) return null;
  return (
    <Part title={t('slow.ui_why')}>
      <ul className={styles.lines}>
        {of.map(({ name, proof, until }) => (
          <li key={name}>
            <strong>{t(`slow.protect_${name}`)}</strong>
            <span>
              {writeSentence({ t, format }, proof)}
              {until !== null && (
                <span className={styles.quiet}>
                  {' '}
                  · {t('slow.ui_holdsUntil', { date: format.date(until) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
