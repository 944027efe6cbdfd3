import { Progress as Bar, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Chart } from '../../../../ui/Chart';
import { usePhase } from '../../../../ui/JobProgress';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import type { Run } from '../store';
import { useYuan } from '../use-yuan';
import { boundsOption, boundsTable } from './bounds-chart';
import styles from './Run.module.css';
import { useRun } from './use-run';

const HEIGHT = 200;
/** Gaps come in millionths. */
const GAP_SCALE = 1e6;

/** A search under way: the best so far, how much better it could still be, and a way to end it. */
export function Running({ run }: { run: Extract<Run, { state: 'running' }> }) {
  const t = useT();
  const format = useFormat();
  const yuan = useYuan();
  const phase = usePhase();
  const { stop } = useRun();
  const elapsed = useElapsed(run.startedAt);
  const { progress, trace, stopping } = run;
  // Phases after the proof have nothing new to say of it: the last standing stays.
  const { profit = null, bound = null, gap = null } = trace.at(-1) ?? {};
  const option = useCallback(
    (look: Look) => boundsOption(look, trace, t, format),
    [trace, t, format],
  );
  return (
    <section className={styles.running} aria-label={t('range.uiRunning')}>
      <header className={styles.head}>
        <h2>{stopping ? t('range.uiStopping') : phase(progress.phase)}</h2>
        <span className={styles.elapsed}>
          {t('range.uiElapsed', { time: format.duration(elapsed) })}
        </span>
      </header>
      <Bar
        percent={progress.total > 0 ? (progress.done / progress.total) * 100 : 0}
        showInfo={false}
        status="active"
        aria-label={phase(progress.phase)}
      />
      <dl className={styles.figures}>
        <div>
          <dt>{t('range.uiBestSoFar')}</dt>
          <dd className={styles.large}>{yuan.whole(profit)}</dd>
          <dd className={styles.note}>{t('range.uiBestSoFarNote')}</dd>
        </div>
        <div>
          <dt>{t('range.uiBound')}</dt>
          <dd className={styles.large}>{yuan.whole(bound)}</dd>
          <dd className={styles.note}>{t('range.uiBoundNote')}</dd>
        </div>
        <div>
          <dt>{t('range.uiGap')}</dt>
          <dd className={styles.large}>
            {format.percent(gap === null ? null : gap / GAP_SCALE, 3)}
          </dd>
          <dd className={styles.note}>{t('range.uiGapNote')}</dd>
        </div>
      </dl>
      {trace.some(({ gap: open }) => open > 0) && trace.length > 1 && (
        <Chart
          label={t('range.uiBoundsChart')}
          height={HEIGHT}
          option={option}
          table={boundsTable(trace, t, format)}
        />
      )}
      <footer className={styles.foot}>
        <Button disabled={stopping} onClick={stop}>
          {t('range.uiStop')}
        </Button>
        <span className={styles.note}>{t('range.uiRunningHint')}</span>
      </footer>
    </section>
  );
}

/** Milliseconds since a moment, by the second. */
function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - startedAt);
}
