import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import { writeSentence } from '#shared/i18n/sentence';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

/** What the judgement could not look at, and what it took instead. */
export function Unknowns({ of }: { of: SlowMoverDetail['unknowns'] }) {
  const t = useT();
  const format = useFormat();
  if (of.length === 0) return null;
  return (
    <Part title={t('slow.ui_limits')}>
      <ul className={styles.quiet}>
        {of.map((sentence) => (
          <li key={sentence.key}>{writeSentence({ t, format }, sentence)}</li>
        ))}
      </ul>
    </Part>
  );
}
