import styles from './Sparkline.module.css';

interface Props {
  /** Oldest first; null where there is no value: a gap, not a zero. */
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
}

const PAD = 3;

/** The course of a figure in a line, its last value as a point. Says nothing that the figure does not. */
export function Sparkline({ values, width = 88, height = 24 }: Props) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (index: number) => PAD + (index / Math.max(1, values.length - 1)) * (width - 2 * PAD);
  const y = (value: number) =>
    span === 0 ? height / 2 : height - PAD - ((value - low) / span) * (height - 2 * PAD);
  const last = values.at(-1) ?? null;
  return (
    <svg className={styles.line} width={width} height={height} aria-hidden="true">
      <path d={path(values, x, y)} />
      {last !== null && <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} />}
    </svg>
  );
}

function path(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let pen: 'M' | 'L' = 'M';
  return values
    .flatMap((value, index) => {
      if (value === null) {
        pen = 'M';
        return [];
      }
      const step = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return [step];
    })
    .join(' ');
}
