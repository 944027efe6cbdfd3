import { Progress as Bar } from 'antd';
import type { SolveAnswer } from '#shared/contract/assortment';
import type { RangeResult } from '#shared/domain/assortment/result';
import { writeSentence } from '#shared/i18n/sentence';
import { Change } from '../../../../ui/Delta';
import { ErrorView } from '../../../../ui/ErrorView';
import { usePhase } from '../../../../ui/JobProgress';
import { useFormat, useT } from '../../../../ui/words';
import { useYuan } from '../use-yuan';
import type { Trial } from './use-trial';
import styles from './WhatIf.module.css';

interface Props {
  readonly trial: Trial;
  readonly changed: boolean;
  readonly saved: RangeResult;
}

/** What the week would bring with what was dragged, against the saved result. */
export function TrialAnswer({ trial: { progress, answer, error }, changed, saved }: Props) {
  const t = useT();
  const phase = usePhase();
  if (!changed) return <p className={styles.hint}>{t('range.uiWhatIfIdle')}</p>;
  if (error !== null) return <ErrorView error={error} />;
  return (
    <div className={progress === null ? undefined : styles.older} aria-live="polite">
      {answer !== null && <Words answer={answer} saved={saved} />}
      {progress !== null && (
        <div className={styles.progress}>
          <span>{phase(progress.phase)}</span>
          <Bar
            size="small"
            status="active"
            showInfo={false}
            percent={progress.total > 0 ? (progress.done / progress.total) * 100 : 0}
            aria-label={phase(progress.phase)}
          />
        </div>
      )}
    </div>
  );
}

function Words({ answer, saved }: { answer: SolveAnswer; saved: RangeResult }) {
  const t = useT();
  const format = useFormat();
  const yuan = useYuan();
  switch (answer.kind) {
    case 'solved': {
      const { best, changes, uplift } = answer.result;
      const difference = best.profit - saved.best.profit;
      return (
        <>
          <p className={styles.large}>
            <Change
              value={difference}
              text={t('range.uiPerWeek', { amount: yuan.signed(difference) })}
            />
          </p>
          <p className={styles.hint}>
            {t('range.uiWhatIfAgainst', {
              today: yuan.signed(uplift.point),
              changes: t('range.uiChangesCount', { count: changes.length }),
            })}
          </p>
        </>
      );
    }
    case 'infeasible':
      return (
        <>
          <p>{t('range.uiWhatIfInfeasible')}</p>
          <ul className={styles.clashes}>
            {answer.clashes.map(({ rule }) => {
              const words = writeSentence({ t, format }, rule);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </>
      );
    case 'lacking':
      return <p>{t('range.uiLackingStops')}</p>;
    case 'stopped':
      return <p>{t('range.uiStoppedEmpty')}</p>;
  }
}
