import type { Scenario } from '#shared/contract/assortment';
import { ruleParts, writeAssumptions, writeRules } from '#shared/i18n/range-words';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Result.module.css';

interface Props {
  readonly scenario: Scenario;
  readonly className: string | undefined;
}

/** Rules, assumptions and what the data did not say: in words. */
export function AssumptionSection({ scenario: { rules, result }, className }: Props) {
  const t = useT();
  const format = useFormat();
  const words = writeRules({ t, format }, rules);
  return (
    <Section title={t('range.uiRestsOn')} className={className}>
      <ul className={styles.sentences}>
        {ruleParts.map((part) => (
          <li key={part}>{words[part]}</li>
        ))}
      </ul>
      <h3 className={styles.sub}>{t('range.uiAssumptions')}</h3>
      <ul className={styles.sentences}>
        {writeAssumptions({ t, format }, rules, result).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
