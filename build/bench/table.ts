/** Results as lines of a table for the terminal. */
import type { BenchResult } from '../../tests/bench/harness';

const COLUMNS = ['case', 'unit', 'n', 'median', 'p95', 'peer', 'peer median', 'ratio'] as const;
const NAME_WIDTH = 52;
const PEER_WIDTH = 24;
const FIGURE_WIDTH = 12;

export function tableHead(): string {
  return row(COLUMNS);
}

export function tableRow(result: BenchResult): string {
  const line = row([
    result.name,
    result.unit,
    String(result.n),
    figure(result.median),
    figure(result.p95),
    result.peer?.name ?? '',
    result.peer ? figure(result.peer.median) : '',
    result.ratio === undefined ? '' : `${result.ratio.toFixed(2)} ×`,
  ]);
  const missed = result.missed ?? [];
  return missed.length > 0 ? `${line}\n  over the bound: ${missed.join(', ')}` : line;
}

function row(cells: readonly string[]): string {
  const [
    name = '',
    unit = '',
    n = '',
    median = '',
    p95 = '',
    peer = '',
    peerMedian = '',
    ratio = '',
  ] = cells;
  return [
    name.padEnd(NAME_WIDTH),
    unit.padEnd(6),
    n.padStart(5),
    median.padStart(FIGURE_WIDTH),
    p95.padStart(FIGURE_WIDTH),
    `  ${peer.padEnd(PEER_WIDTH)}`,
    peerMedian.padStart(FIGURE_WIDTH),
    ratio.padStart(10),
  ]
    .join(' ')
    .trimEnd();
}

/** Three significant digits where figures are small, whole numbers where they are large. */
function figure(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
