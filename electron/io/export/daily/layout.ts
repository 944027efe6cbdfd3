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
  figures: 37,
  attainment: 10.4,
  hoursLeast: 44,
  hoursMost: 68,
  /** A block without rows: its title and a line. */
  closed: 5.2,
  title: 5.4,
  blockGap: 2.2,
  row: 4.1,
  gauge: 5.2,
  anomaly: 7.9,
  foot: 8.6,
} as const;

/** Rows of the band at the foot of the page: roster, actions, note. */
const BAND_LEAST = 3;
const BAND_MOST = 7;
/** With room to spare and no chart to take it, the note gets more lines to write on. */
const BAND_ROOMY = 14;

export type BlockName =
  | 'mix'
  | 'categories'
  | 'topSkus'
  | 'anomalies'
  | 'outOfStock'
  | 'expiring'
  | 'negativeMargin'
  | 'writeOffs'
  | 'priceAnomalies'
  | 'slowMovers'
  | 'movers'
  | 'bottomSkus';

interface Block extends FitBlock {
  readonly id: BlockName;
}

export interface Layout {
  readonly hours: number;
  /** Height of the two columns in the middle, and the blocks in each, from the top. */
  readonly columns: number;
  readonly left: readonly BlockName[];
  readonly right: readonly BlockName[];
  /** Rows of every block in them. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of the band with roster, actions and note. */
  readonly band: number;
}

/** Divides the page among the blocks of a report. `bandRows`: what the band would like to have. */
export function layOut(report: DailyReport, bandRows: number): Layout {
  const band = Math.min(BAND_MOST, Math.max(BAND_LEAST, bandRows));
  const hasHours = report.hours.state === 'ready';
  const hours = hasHours ? mm.hoursLeast : mm.closed;
  const height = mm.page.height - heightAround(report, hours, band);
  const sides = deal(blocksOf(report)).map((blocks) => {
    const rows = fitRows(blocks, height);
    return { names: blocks.map((block) => block.id), rows, used: usedHeight(blocks, rows) };
  });
  const [left, right] = sides;
  // What neither column needs makes the chart taller.
  const spare = height - Math.max(...sides.map((side) => side.used));
  const taller = hasHours ? Math.min(mm.hoursMost - mm.hoursLeast, Math.max(0, spare)) : 0;
  const lines = hasHours ? 0 : Math.max(0, Math.min(BAND_ROOMY - band, Math.floor(spare / mm.row)));
  return {
    hours: hours + taller,
    columns: height - taller - lines * mm.row,
    left: left?.names ?? [],
    right: right?.names ?? [],
    rows: new Map(sides.flatMap((side) => [...side.rows])),
    band: band + lines,
  };
}

/** Two headlines at most; the rest stands in the anomalies. */
export function headlineRows(report: DailyReport): number {
  return Math.min(2, report.headlines.length);
}

/** Everything but the two columns, with the gaps between the parts. */
function heightAround(report: DailyReport, hours: number, band: number): number {
  const parts = [
    mm.head,
    headlineRows(report) * mm.headline,
    mm.figures,
    report.attainment.state === 'ready' ? mm.attainment : mm.closed,
    hours,
    mm.title + band * mm.row,
    mm.foot,
  ].filter((height) => height > 0);
  return parts.reduce((sum, height) => sum + height + mm.gap, 0);
}

/** Goods to the left, what asks for attention to the right, the rest to where there is room. */
function deal(
  blocks: Readonly<Record<'goods' | 'attention' | 'rest', readonly Block[]>>,
): Block[][] {
  const left = [...blocks.goods];
  const right = [...blocks.attention];
  for (const block of blocks.rest) {
    const side = wantedHeight(left) <= wantedHeight(right) ? left : right;
    side.push(block);
  }
  return [left, right];
}

function wantedHeight(blocks: readonly Block[]): number {
  return usedHeight(blocks, new Map(blocks.map((block) => [block.id, block.wanted])));
}

/** The blocks of each group, most important first. */
function blocksOf(report: DailyReport) {
  const { movers } = report;
  const moverRows =
    movers.state === 'ready' ? { ...movers, rows: longer(movers.up, movers.down) } : movers;
  const mixRows =
    report.mix.state === 'ready' ? { ...report.mix, rows: report.mix.bases } : report.mix;
  return {
    goods: [
      block('mix', mixRows, { least: 4, most: 4, row: mm.gauge }),
      block('categories', report.categories, { least: 5, most: 14 }),
      block('topSkus', report.topSkus, { least: 4, most: 12 }),
    ],
    attention: [
      block('anomalies', report.anomalies, { least: 3, most: 3, row: mm.anomaly }),
      block('outOfStock', report.outOfStock, { least: 3, most: 8 }),
      block('expiring', report.expiring, { least: 2, most: 6 }),
      block('negativeMargin', report.negativeMargin, { least: 2, most: 6 }),
      block('writeOffs', report.writeOffs, { least: 1, most: 6 }),
      block('priceAnomalies', report.priceAnomalies, { least: 1, most: 5 }),
    ],
    rest: [
      ...slowMoversOf(report),
      block('movers', moverRows, { least: 2, most: 5 }),
      block('bottomSkus', report.bottomSkus, { least: 2, most: 10 }),
    ],
  };
}

/** Only where something has changed: most days of a week have nothing new to say of it. */
function slowMoversOf({ slowMovers }: DailyReport): Block[] {
  if (slowMovers?.state !== 'ready' || slowMovers.rows.length === 0) return [];
  return [block('slowMovers', slowMovers, { least: 1, most: 4 })];
}

function longer<Row>(first: readonly Row[], second: readonly Row[]): readonly Row[] {
  return first.length >= second.length ? first : second;
}

type Source =
  | { readonly state: 'ready'; readonly rows: readonly unknown[] }
  | { readonly state: 'missing' };

function block(
  id: BlockName,
  source: Source,
  rule: { readonly least: number; readonly most: number; readonly row?: number },
): Block {
  return {
    id,
    closed: mm.closed + mm.blockGap,
    fixed: mm.title + mm.blockGap,
    rowHeight: rule.row ?? mm.row,
    wanted: source.state === 'ready' ? Math.min(source.rows.length, rule.most) : 0,
    least: rule.least,
  };
}
