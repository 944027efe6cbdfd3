import { Button } from 'antd';
import type { LedgerEntry } from '#shared/contract/cuts';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { useTakeBack } from '../use-take-back';
import styles from './Ledger.module.css';

/** Cuts that clearly cost more than was said, each with its reason and the way back. */
export function TakeBackSection({ entries }: { entries: readonly LedgerEntry[] }) {
  const t = useT();
  const format = useFormat();
  const takeBack = useTakeBack();
  return (
    <Section
      title={t('slow.book_takeBack')}
      finding={t('slow.book_takeBackFinding', { count: entries.length })}
      flush
    >
      <ul className={styles.hints}>
        {entries.map((entry) => (
          <li key={entry.itemId}>
            <span aria-hidden="true" className={styles.warning}>
              ▲
            </span>
            <p>
              <b>{entry.name}</b>{' '}
              {t(
                entry.predicted.high < 0
                  ? 'slow.book_takeBackReasonGain'
                  : 'slow.book_takeBackReason',
                {
                  category: entry.category,
                  actual: format.money(entry.actual),
                  noise: format.money(entry.noise),
                  most: format.money(Math.abs(entry.predicted.high)),
                },
              )}
            </p>
            <Button
              aria-label={t('slow.plan_takeBackOf', { item: entry.name })}
              onClick={() => takeBack(entry)}
            >
              {t('slow.plan_takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
