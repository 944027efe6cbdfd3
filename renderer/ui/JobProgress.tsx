import { Progress as Bar, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Progress } from '#shared/contract/define';
import { isKey } from '#shared/i18n/t';
import styles from './JobProgress.module.css';
import { useFormat, useT } from './words';

interface Props {
  readonly progress: Progress;
  /** Epoch milliseconds; with it the time left is told once it can be. */
  readonly startedAt?: number;
  readonly onCancel?: (() => void) | undefined;
  /** What the counts of `progress.detail` say, already in words. */
  readonly detail?: string;
}

/** Phases that are measured by how much of a file has been read. */
const byteCounted: ReadonlySet<string> = new Set(['importing', 'reading']);

/** What a job does, how far it is, how long it will still take, and a way to stop it. */
export function JobProgress({ progress, startedAt, onCancel, detail }: Props) {
  const t = useT();
  const format = useFormat();
  const phase = usePhase();
  const left = useTimeLeft(progress, startedAt);
  const count = byteCounted.has(progress.phase) ? format.bytes : format.count;
  const percent = progress.total > 0 ? (progress.done / progress.total) * 100 : 0;
  return (
    <div className={styles.job}>
      <div className={styles.words}>
        <span>{phase(progress.phase)}</span>
        <span className={styles.counts}>
          {progress.total > 0 &&
            t('common.progressOf', { done: count(progress.done), total: count(progress.total) })}
          {left !== null && ` · ${t('common.timeLeft', { time: format.duration(left) })}`}
          {detail !== undefined && ` · ${detail}`}
        </span>
      </div>
      <div className={styles.line}>
        <Bar
          percent={percent}
          showInfo={false}
          status={progress.total > 0 ? 'normal' : 'active'}
          aria-label={phase(progress.phase)}
        />
        {onCancel !== undefined && (
          <Button size="small" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The words of a phase; a phase without words is work all the same. */
export function usePhase(): (phase: string) => string {
  const t = useT();
  return (phase) => {
    const key = `phase.${phase}`;
    return t(isKey(key) ? key : 'phase.working');
  };
}

/**
 * Milliseconds that are left, as the job says or else at the pace so far; null in the first two
 * seconds and without a total.
 */
function useTimeLeft(progress: Progress, startedAt: number | undefined): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (startedAt === undefined || progress.total === 0 || progress.done === 0) return null;
  const told = progress.detail?.secondsLeft;
  if (told !== undefined) return told * 1_000;
  const elapsed = now - startedAt;
  if (elapsed < 2_000) return null;
  return (elapsed / progress.done) * Math.max(0, progress.total - progress.done);
}
