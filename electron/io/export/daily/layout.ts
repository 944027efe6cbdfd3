import type { DailyReport } from '#shared/domain/report/daily';
import { type FitBlock, fitRows, usedHeight } from './fit';

/**
 * Heights in millimetres. The page is arithmetic: every part has a fixed height or a number of rows
 * of fixed height, so that it is one A4 page by construction, whatever a day brings.
 */
export const mm = {
  page: { width: 190, height: 277, margin: 10 },
  gap: 2.6,
  head: 14,
  headline: 4.8,
  figures: 38,
  attainment: 10.4,
  hoursLeast: 40,
  hoursMost: 66,
  /** A block without data: its title and what is missing, in one line. */
  missing: 5.2,
  title: 5.4,
  tableHead: 3.8,
  row: 4.1,
  gauge: 5.4,
  anomaly: 8,
  foot: 8.6,
} as const;

/** Rows of the band at the foot of the page: roster, actions, note. */
const BAND_LEAST = 3;
const BAND_MOST = 7;

export interface Layout {
  readonly hours: number;
  /** Height of the two columns in the middle. */
  readonly columns: number;
  /** Rows of every block in them. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of the band with roster, actions and note. */
  readonly band: number;
}

/** Divides the page among the blocks of a report. `bandRows`: what the band would like to have. */
export function layOut(report: DailyReport, bandRows: number): Layout {
  const band = Math.min(BAND_MOST, Math.max(BAND_LEAST, bandRows));
  const hasHours = report.hours.state === 'ready';
  const hours = hasHours ? mm.hoursLeast : mm.missing;
  const parts = [
    mm.head,
    report.headlines.length === 0 ? 0 : headlineRows(report) * mm.headline,
    mm.figures,
    report.attainment.state === 'ready' ? mm.attainment : mm.missing,
    hours,
    mm.title + band * mm.row,
    mm.foot,
  ].filter((height) => height > 0);
  const gaps = parts.length * mm.gap;
  const columns = mm.page.height - parts.reduce((sum, height) => sum + height, 0) - gaps;
  const sides = [leftBlocks(report), rightBlocks(report)].map((blocks) => {
    const rows = fitRows(blocks, columns);
    return { rows, used: usedHeight(blocks, rows) };
  });
  // What neither column needs makes the chart taller.
  const spare = columns - Math.max(...sides.map((side) => side.used));
  const taller = hasHours ? Math.min(mm.hoursMost - mm.hoursLeast, Math.max(0, spare)) : 0;
  return {
    hours: hours + taller,
    columns: columns - taller,
    rows: new Map(sides.flatMap((side) => [...side.rows])),
    band,
  };
}

/** Two headlines at most; the rest stands in the anomalies. */
export function headlineRows(report: DailyReport): number {
  return Math.min(2, report.headlines.length);
}

/** What the shop sold, most important first. */
export function leftBlocks(report: DailyReport): FitBlock[] {
  const { mix, categories, topSkus, bottomSkus, movers } = report;
  return [
    block('mix', mix.state === 'ready' ? mix.bases.length : null, { least: 3, row: mm.gauge }),
    block('categories', categories.state === 'ready' ? categories.rows.length : null, { least: 4 }),
    block('topSkus', topSkus.state === 'ready' ? topSkus.rows.length : null, { least: 3, most: 8 }),
    block(
      'movers',
      movers.state === 'ready' ? Math.max(movers.up.length, movers.down.length) : null,
      {
        least: 2,
        most: 5,
      },
    ),
    block('bottomSkus', bottomSkus.state === 'ready' ? bottomSkus.rows.length : null, {
      least: 2,
      most: 6,
    }),
  ];
}

/** What asks for attention, most important first. */
export function rightBlocks(report: DailyReport): FitBlock[] {
  const { anomalies, outOfStock, expiring, negativeMargin, writeOffs, priceAnomalies } = report;
  const list = (id: string, source: { state: string; rows?: readonly unknown[] }) =>
    block(id, source.state === 'ready' ? (source.rows?.length ?? 0) : null, { least: 2, most: 8 });
  return [
    block('anomalies', anomalies.state === 'ready' ? anomalies.rows.length : null, {
      least: 3,
      row: mm.anomaly,
      head: 0,
    }),
    list('outOfStock', outOfStock),
    list('expiring', expiring),
    list('negativeMargin', negativeMargin),
    list('writeOffs', writeOffs),
    list('priceAnomalies', priceAnomalies),
  ];
}

interface BlockRule {
  readonly least: number;
  readonly most?: number;
  readonly row?: number;
  readonly head?: number;
}

/** `count` is null for a block without data, which takes one line, as an empty one does. */
function block(id: string, count: number | null, rule: BlockRule): FitBlock {
  const { least, most = 12, row = mm.row, head = id === 'mix' ? 0 : mm.tableHead } = rule;
  if (count === null || count === 0) {
    return { id, fixed: mm.missing + mm.gap, rowHeight: row, wanted: 0, least: 0 };
  }
  const wanted = Math.min(count, most);
  return { id, fixed: mm.title + head + mm.gap, rowHeight: row, wanted, least };
}
