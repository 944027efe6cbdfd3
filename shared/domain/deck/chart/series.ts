import type { KpiUnit } from '../../kpi/names';
import { toQtyUnits, toUnits } from '../../money/money';
import { categoryHues, colours } from '../look';
import { widthOf } from '../measure';
import type { DeckChart, DeckSeries } from '../model';
import { formOfValues, writeNumber } from './number-form';
import type { PictureSeries } from './picture';

/** A series in the units that people use, with how it is drawn. */
export interface PlainSeries extends Omit<PictureSeries, 'points' | 'written'> {
  readonly role: DeckSeries['role'];
  readonly unit: KpiUnit;
  readonly write: (value: number) => string;
}

interface Surroundings {
  readonly deck: { readonly lang: 'en' | 'zh-CN' };
  readonly look: { readonly accent: string };
  readonly sign: string;
}

/** Money to the cent, quantities in selling units, everything else as it is; what is no number is a gap. */
export function plainNumber(value: number | null, unit: KpiUnit): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  if (unit === 'money') return toUnits(value);
  if (unit === 'qty') return toQtyUnits(value);
  return value;
}

/**
 * Every series of a chart. The emphasis of the program: what happened in the accent, before it as a pale
 * ghost, the target as a thin line; the mix in its own colours.
 */
export function plainSeries(
  chart: DeckChart,
  { deck, look, sign }: Surroundings,
): readonly PlainSeries[] {
  const hues = [look.accent, ...categoryHues];
  let categories = 0;
  return chart.series.map((series) => {
    const values = chart.labels.map((_, index) =>
      plainNumber(series.values[index] ?? null, series.unit),
    );
    const amounts = values.map((value) => Math.abs(value ?? 0));
    const form = formOfValues(series.unit, amounts, deck.lang, sign);
    const draws = drawnAs(chart, series.role);
    const hue = series.role === 'category' ? (hues[categories++ % hues.length] ?? look.accent) : '';
    return {
      name: series.name,
      role: series.role,
      unit: series.unit,
      draws,
      hollow: draws === 'bar' && series.role === 'target',
      axis: chart.type === 'combo' && series.role === 'line' ? 'second' : 'first',
      values,
      form,
      colour: colourOf(series.role, look.accent, hue, draws),
      width: series.role === 'target' ? 1.5 : series.role === 'before' ? 2 : 2.75,
      dashed: series.role === 'target',
      markers: draws === 'line' && series.role !== 'target' && series.role !== 'before',
      write: (value: number) => writeNumber(value, form),
    };
  });
}

function drawnAs(chart: DeckChart, role: DeckSeries['role']): 'bar' | 'line' {
  if (chart.type === 'line' || role === 'line') return 'line';
  return role === 'target' && chart.type !== 'bar' ? 'line' : 'bar';
}

function colourOf(
  role: DeckSeries['role'],
  accent: string,
  hue: string,
  draws: 'bar' | 'line',
): string {
  switch (role) {
    case 'actual':
      return accent;
    case 'target':
      return colours.ink;
    case 'before':
      return draws === 'line' ? colours.muted : colours.ghost;
    case 'line':
      return colours.quiet;
    case 'staple':
      return colours.staple;
    case 'specialty':
      return colours.specialty;
    case 'category':
      return hue;
  }
}

/**
 * Which points stand out and which carry their number. With one emphasised point the other bars are
 * muted. Every bar of a single series carries its number where there is room; else the emphasised one.
 */
export function drawnSeries(
  chart: DeckChart,
  series: readonly PlainSeries[],
  { slot, size }: { slot: number; size: number },
): PictureSeries[] {
  const { emphasis } = chart;
  const bars = series.filter(({ draws }) => draws === 'bar');
  const stacked = chart.type === 'stackedColumn';
  return series.map(({ role, unit: _, write, ...picture }) => {
    const emphasised = emphasis !== null && role === 'actual' && picture.draws === 'bar';
    const points = emphasised
      ? chart.labels.flatMap((_, index) =>
          index === emphasis ? [] : [{ index, colour: colours.muted }],
        )
      : [];
    const main = role === 'actual' || series.length === 1;
    const number = picture.draws === 'bar' && main && !stacked;
    const room = slot / Math.max(1, bars.length);
    // A line in front of the columns would run through their numbers.
    const fits =
      bars.length === series.length &&
      picture.values.every(
        (value) => value === null || widthOf(write(value), { size }) < room * 1.1,
      );
    const written = chart.labels.flatMap((_, index) =>
      number && (picture.values[index] ?? null) !== null && (fits || index === emphasis)
        ? [index]
        : [],
    );
    return { ...picture, points, written };
  });
}
