import { useT } from '../../../../ui/words';
import type { CoverStep } from '../model/cover';
import styles from './Cover.module.css';

interface Props {
  readonly steps: readonly CoverStep[];
  /** Heads at the upper edge: the same for all days, so that they can be compared. */
  readonly most: number;
}

const HEIGHT = 32;

/** A day's heads in the width of its column: wanted as a line, there as a ground, gaps filled in. */
export function DayCover({ steps, most }: Props) {
  const t = useT();
  const top = Math.max(1, most);
  const y = (heads: number) => HEIGHT - (heads / top) * HEIGHT;
  const bar = (at: number, from: number, to: number, look: string | undefined) =>
    to > from && (
      <rect
        key={`${look}${at}`}
        className={look}
        x={at}
        width={1}
        y={y(to)}
        height={y(from) - y(to)}
      />
    );
  return (
    <svg
      className={styles.day}
      viewBox={`0 0 ${Math.max(1, steps.length)} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('schedule.coverPicture')}
    >
      {steps.map(({ need, covered, missing, surplus }, at) => [
        bar(at, 0, covered, styles.there),
        bar(at, covered, covered + missing, styles.missing),
        bar(at, need, need + surplus, styles.surplus),
      ])}
      <path className={styles.need} d={stepLine(steps, y)} />
    </svg>
  );
}

function stepLine(steps: readonly CoverStep[], y: (heads: number) => number): string {
  return steps
    .map(({ need }, at) => `${at === 0 ? 'M' : 'L'}${at} ${y(need)} H${at + 1}`)
    .join(' ');
}
