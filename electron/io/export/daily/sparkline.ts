import { type Html, raw } from '../html';

const WIDTH = 64;
const HEIGHT = 18;
const EDGE = 2;

/** The last days as a thin line with a dot on today; gaps where data are missing. */
export function sparkline(values: readonly (number | null)[]): Html {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return raw('');
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE);
  const path = values.map((value, index) => {
    if (value === null) return '';
    const joined = index > 0 && values[index - 1] !== null;
    return `${joined ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const last = values.at(-1) ?? null;
  const dot =
    last === null
      ? ''
      : `<circle cx="${x(values.length - 1).toFixed(1)}" cy="${y(last).toFixed(1)}" r="1.8"/>`;
  return raw(
    `<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d="${path.join('')}"/>${dot}</svg>`,
  );
}
