import type { Scenario } from '#shared/contract/assortment';
import type { TransferUsed } from '#shared/domain/assortment/result';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useLackWords } from '../form/lacks';
import { useRuleWords } from '../form/use-rule-words';
import styles from './Result.module.css';

interface Props {
  readonly scenario: Scenario;
  readonly className: string | undefined;
}

/** Rules, assumptions and what the data did not say: in words. */
export function AssumptionSection({ scenario, className }: Props) {
  const t = useT();
  const sentences = useAssumptionWords(scenario);
  const words = useRuleWords(scenario.rules);
  return (
    <Section title={t('range.uiRestsOn')} className={className}>
      <ul className={styles.sentences}>
        {[words.mix, words.room, words.changes, words.choice, words.coverage, words.limits].map(
          (sentence) => (
            <li key={sentence}>{sentence}</li>
          ),
        )}
      </ul>
      <h3 className={styles.sub}>{t('range.uiAssumptions')}</h3>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What was lacking and what was assumed instead, one sentence each. */
export function useAssumptionWords({ rules, result }: Scenario): readonly string[] {
  const t = useT();
  const format = useFormat();
  const lackWords = useLackWords();
  const { margin, widthCm, room } = rules.assume;
  return [
    ...result.lacks.map(lackWords),
    ...(margin === null ? [] : [t('range.uiAssumedMargin', { margin: format.percent(margin, 0) })]),
    ...(widthCm === null ? [] : [t('range.uiAssumedWidth', { width: format.decimal(widthCm, 1) })]),
    ...(room === null ? [] : [t('range.uiAssumedRoom')]),
    ...(result.transfers.length === 0
      ? []
      : [
          t('range.uiTransfers', {
            measured: countOf(result.transfers, 'measured'),
            shop: countOf(result.transfers, 'shop'),
            fallback: countOf(result.transfers, 'default'),
          }),
        ]),
    t('range.uiElasticityUsed', {
      staple: format.decimal(rules.elasticity.staple, 2),
      specialty: format.decimal(rules.elasticity.specialty, 2),
    }),
  ];
}

function countOf(transfers: readonly TransferUsed[], source: TransferUsed['source']): number {
  return transfers.filter((transfer) => transfer.source === source).length;
}
