import type { KpiUnit } from '../../kpi/names';
import type { DeckChart } from '../model';

/** What can be added up: a sum of rates would mean nothing. */
const additive: ReadonlySet<KpiUnit> = new Set(['money', 'count', 'qty', 'hours']);

/** Most series that can be told apart. */
const MOST_SERIES = 8;

interface Words {
  others(count: number): string;
}

export interface Folded {
  readonly chart: DeckChart;
  /** Labels that are not drawn. */
  readonly left: number;
  /** What they come to, in the unit of the one series; null where that would mean nothing. */
  readonly sum: number | null;
}

/**
 * A chart that can be read: no more bars than there is room for, no more series than can be told
 * apart. Bars that are left out are told in words: drawn as one they would dwarf the others.
 */
export function fold(chart: DeckChart, room: number | null, words: Words): Folded {
  const fewer = foldSeries(chart, words);
  if (room === null || fewer.labels.length <= room) return { chart: fewer, left: 0, sum: null };
  const [only, ...more] = fewer.series;
  const sum =
    only !== undefined && more.length === 0 && additive.has(only.unit)
      ? sumOf(only.values.slice(room))
      : null;
  const { emphasis } = fewer;
  return {
    left: fewer.labels.length - room,
    sum,
    chart: {
      ...fewer,
      labels: fewer.labels.slice(0, room),
      keys: fewer.keys.slice(0, room),
      emphasis: emphasis !== null && emphasis < room ? emphasis : null,
      series: fewer.series.map((series) => ({ ...series, values: series.values.slice(0, room) })),
    },
  };
}

function foldSeries(chart: DeckChart, words: Words): DeckChart {
  const categories = chart.series.filter(({ role }) => role === 'category');
  if (categories.length <= MOST_SERIES) return chart;
  const kept = new Set(categories.slice(0, MOST_SERIES - 1));
  const rest = categories.slice(MOST_SERIES - 1);
  const [first] = rest;
  if (first === undefined || !rest.every(({ unit }) => additive.has(unit))) {
    return {
      ...chart,
      series: chart.series.filter((it) => kept.has(it) || it.role !== 'category'),
    };
  }
  const others = {
    ...first,
    name: words.others(rest.length),
    values: chart.labels.map((_, index) => sumOf(rest.map(({ values }) => values[index] ?? null))),
  };
  return {
    ...chart,
    series: [...chart.series.filter((it) => !rest.includes(it)), others],
  };
}

/** Null where nothing is known of any of them. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
