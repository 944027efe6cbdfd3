import { Button } from 'antd';
import { useCallback } from 'react';
import type { ForecastScore } from '#shared/contract/demand';
import { useJob } from '../../../api/hooks';
import { Chart } from '../../../ui/Chart';
import { EmptyState } from '../../../ui/EmptyState';
import { JobProgress } from '../../../ui/JobProgress';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import styles from './Demand.module.css';
import { ShortDataError } from './ShortDataError';
import { scoreFinding, scoreOption, scoreTable } from './score-chart';

const HEIGHT = 168;

/** Ours against three simple ways, on the shop's own past. */
export function ScoreSection({ score }: { score: ForecastScore | null }) {
  const t = useT();
  const format = useFormat();
  const { job, start, cancel } = useJob('demand.score');
  const running = job.state === 'running';
  const measure = (
    <Button size="small" disabled={running} onClick={() => void start({})}>
      {t(score === null ? 'demand.measure' : 'demand.measureAgain')}
    </Button>
  );
  return (
    <Section title={t('demand.score')} extra={score === null ? undefined : measure}>
      {running && (
        <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
      )}
      {job.state === 'failed' && job.error.code !== 'cancelled' && (
        <ShortDataError error={job.error} short="demand.scoreTooShort" />
      )}
      {score !== null && (
        <>
          <p className={styles.finding}>{scoreFinding(score, t, format)}</p>
          <Figures score={score} />
        </>
      )}
      {score === null && !running && (
        <EmptyState
          small
          title={t('demand.scoreEmpty')}
          hint={t('demand.scoreEmptyHint')}
          action={measure}
        />
      )}
    </Section>
  );
}

function Figures({ score }: { score: ForecastScore }) {
  const t = useT();
  const format = useFormat();
  const option = useCallback(
    (look: Look) => scoreOption(look, score, t, format),
    [score, t, format],
  );
  const sentences = [
    score.ours.coverage !== null &&
      t('demand.coverage', {
        share: format.percent(score.ours.coverage, 0),
        from: format.date(score.from),
        to: format.date(score.to),
        skus: format.count(score.skus),
      }),
    score.skus < score.ofSkus && t('demand.sampled', { count: format.count(score.ofSkus) }),
    t('demand.smoothingNote'),
  ];
  return (
    <>
      <Chart
        label={t('demand.score')}
        height={HEIGHT}
        option={option}
        table={scoreTable(score, t, format)}
      />
      <p className={styles.note}>{sentences.filter(Boolean).join(' ')}</p>
    </>
  );
}
