import { ratio } from '#shared/domain/money/money';
import type { Direction } from '../kpi/names';

/** What one KPI can bring at most: doing far too much of one thing does not make up for the others. */
export const POINTS_CAP = 1.2;

export interface ScoreRow {
  readonly weight: number;
  /** Actual ÷ target. */
  readonly attainment: number | null;
  readonly direction: Direction;
}

/**
 * What a KPI brings to the score: its attainment, at most 120 %. Of a KPI of which less is better
 * (discounts, write-offs) target ÷ actual: half of what was allowed counts like 120 %.
 */
export function pointsOf({ attainment, direction }: Omit<ScoreRow, 'weight'>): number | null {
  if (attainment === null) return null;
  const share = direction === 'down' ? (ratio(1, attainment) ?? POINTS_CAP) : attainment;
  return Math.min(POINTS_CAP, Math.max(0, share));
}

/**
 * The score of a KPI matrix: Σ weight × points ÷ Σ weight, over the KPIs that have an attainment.
 * Null where none has one or all weights are 0.
 */
export function weightedScore(rows: readonly ScoreRow[]): number | null {
  const known = rows.flatMap((row) => {
    const points = pointsOf(row);
    return points === null ? [] : [{ weight: row.weight, points }];
  });
  return ratio(
    known.reduce((sum, row) => sum + row.weight * row.points, 0),
    known.reduce((sum, row) => sum + row.weight, 0),
  );
}
