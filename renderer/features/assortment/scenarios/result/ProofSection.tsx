import type { RangeResult } from '#shared/domain/assortment/result';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useYuan } from '../use-yuan';
import styles from './Result.module.css';

interface Props {
  readonly result: RangeResult;
  readonly className: string | undefined;
}

/** What was proven, and what was not. */
export function ProofSection({ result: { proof }, className }: Props) {
  const t = useT();
  const format = useFormat();
  const yuan = useYuan();
  return (
    <Section
      title={t('range.uiProof')}
      finding={t(
        proof.proven
          ? 'range.uiProofDone'
          : proof.stopped
            ? 'range.uiProofStopped'
            : 'range.uiProofOpen',
      )}
      className={className}
    >
      <dl className={styles.numbers}>
        <div>
          <dt>{t('range.uiProofProfit')}</dt>
          <dd>{format.money(proof.profit)}</dd>
        </div>
        <div>
          <dt>{t('range.uiProofBound')}</dt>
          <dd>{format.money(proof.bound)}</dd>
        </div>
        <div>
          <dt>{t('range.uiGap')}</dt>
          <dd>{format.percent(proof.gap, 4)}</dd>
        </div>
        <div>
          <dt>{t('range.uiMovesGained')}</dt>
          <dd>{yuan.signed(proof.movesGained)}</dd>
        </div>
      </dl>
      <p className={styles.note}>{t('range.uiProofNote')}</p>
    </Section>
  );
}
