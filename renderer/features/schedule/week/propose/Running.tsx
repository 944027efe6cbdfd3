import { Progress as Bar, Button } from 'antd';
import { useEffect, useState } from 'react';
import { usePhase } from '../../../../ui/JobProgress';
import { Sparkline } from '../../../../ui/Sparkline';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Propose.module.css';
import type { Run } from './run-store';
import { useRun } from './use-run';

const MS_PER_PERCENT = 10;

/** A search under way: the best so far, how much better it could still be, and the ways to end it. */
export function Running({ run }: { run: Extract<Run, { state: 'running' }> }) {
  const t = useT();
  const format = useFormat();
  const phase = usePhase();
  const { stop, cancel } = useRun();
  const elapsed = useElapsed(run.startedAt);
  const { progress, trace, stopping, before } = run;
  const { penalty = null, bound = null } = trace.at(-1) ?? {};
  const gap = penalty === null || bound === null ? null : gapOf(penalty, bound);
  return (
    <section className={styles.running} aria-label={t('schedule.runningTitle')}>
      <div className={styles.course}>
        <strong>
          {t('schedule.runningWeek', { dates: format.range(before.from, before.to) })}
        </strong>
        <span className={styles.quiet}>
          {stopping ? t('schedule.stopping') : phase(progress.phase)} · {format.duration(elapsed)}
        </span>
        <Bar
          // The clock goes on while a step of the search has nothing to tell.
          percent={
            progress.total > 0 ? Math.min(100, elapsed / progress.total / MS_PER_PERCENT) : 0
          }
          showInfo={false}
          status="active"
          size="small"
          aria-label={phase(progress.phase)}
        />
      </div>
      <dl className={styles.figures}>
        <div title={t('schedule.bestHint')}>
          <dt>{t('schedule.best')}</dt>
          <dd>{format.money(penalty)}</dd>
        </div>
        <div title={t('schedule.boundHint')}>
          <dt>{t('schedule.bound')}</dt>
          <dd>{format.money(bound)}</dd>
        </div>
        <div>
          <dt>{t('schedule.gap')}</dt>
          <dd>{format.percent(gap)}</dd>
        </div>
      </dl>
      <Sparkline values={trace.map((point) => point.penalty)} width={120} height={32} />
      <div className={styles.deeds}>
        <Button disabled={stopping || trace.length === 0} onClick={stop}>
          {t('schedule.stopKeep')}
        </Button>
        <Button disabled={stopping} onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}

function gapOf(penalty: number, bound: number): number | null {
  return penalty <= 0 ? 0 : (penalty - bound) / penalty;
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
