/** From the manager's rules to options and rows. */
import type { Basis } from '#shared/domain/mix/basis';
import type { Money } from '#shared/domain/money/money';
import { at, type Item, type Option, type OptionModel, type Row } from './options';
import type { AssortmentProblem, Candidate, CoverageRule, LimitRule, MixRule } from './problem';

/** Shares are compared in 1/10 000: 70 % ± 2 points is 6 800 … 7 200. */
const SHARE_SCALE = 10_000;

/** A row with what each candidate adds to it at a number of facings; null where it never does. */
interface RowSource {
  readonly row: Row;
  readonly amount: (candidate: Candidate) => ((facings: number) => number) | null;
}

/**
 * Options and rows of a problem.
 * Throws RangeError where widths, facings or shelf lengths are not whole numbers in their range, or
 * where profit and sales are not of equal length.
 */
export function formulate(problem: AssortmentProblem): OptionModel {
  const shelves = shelfCategories(problem);
  const shelfOf = new Map(shelves.map((category, index) => [category, index]));
  const rooms = new Map(problem.shelves.map(({ category, room }) => [category, room]));
  const sources = rowSources(problem);
  const leastGain = whole(problem.rules.leastGain, 0, 'least gain of a change');

  const capacity = shelves.map((category) => {
    const room = rooms.get(category);
    if (room === undefined) return Number.POSITIVE_INFINITY;
    return whole(room.unit === 'length' ? room.mm : room.count, 0, 'room of a shelf');
  });
  const items = problem.candidates.map((candidate) => {
    const inFacings = rooms.get(candidate.category)?.unit === 'facings';
    const sizePerFacing = inFacings ? 1 : whole(candidate.widthMm, 1, 'width of a facing');
    const shelf = shelfOf.get(candidate.category) ?? 0;
    return toItem(candidate, { shelf, sizePerFacing, leastGain }, sources);
  });
  return { items, capacity, rows: sources.map(({ row }) => row) };
}

/** Categories of a problem in the order of its model's shelves. */
export function shelfCategories({ candidates }: AssortmentProblem): number[] {
  return [...new Set(candidates.map(({ category }) => category))];
}

interface Placing {
  readonly shelf: number;
  readonly sizePerFacing: number;
  readonly leastGain: Money;
}

function toItem(
  candidate: Candidate,
  { shelf, sizePerFacing, leastGain }: Placing,
  sources: readonly RowSource[],
): Item {
  if (candidate.profit.length !== candidate.sales.length) {
    throw new RangeError('profit and sales of a SKU differ in length');
  }
  const entries = sources.flatMap(({ amount }, row) => {
    const amountAt = amount(candidate);
    return amountAt === null ? [] : [{ row, amountAt }];
  });
  const options = allowedFacings(candidate).map(
    (facings): Option => ({
      facings,
      size: facings * sizePerFacing,
      profit:
        whole(at(candidate.profit, facings), Number.NEGATIVE_INFINITY, 'profit') -
        (facings === candidate.facingsToday ? 0 : leastGain),
      amounts: entries.map(({ amountAt }) => amountAt(facings)),
    }),
  );
  return { shelf, rows: entries.map(({ row }) => row), options };
}

/** Facings that the SKU may have, rising; never empty. */
function allowedFacings(candidate: Candidate): number[] {
  if (candidate.decision === 'must_drop') return [0];
  const least = whole(candidate.minFacings, 1, 'least facings');
  const most = candidate.profit.length - 1;
  const carried = Array.from({ length: Math.max(0, most - least + 1) }, (_, k) => least + k);
  if (candidate.decision === 'free') return [0, ...carried];
  if (carried.length === 0) throw new RangeError('a SKU to be kept has no facings allowed');
  return carried;
}

function rowSources({ rules }: AssortmentProblem): RowSource[] {
  return [
    ...rules.mix.flatMap(mixSources),
    ...rules.coverage.map(coverageSource),
    ...rules.limits.map(limitSource),
    ...(rules.newAtLeast > 0 ? [newSource(rules.newAtLeast)] : []),
    ...(rules.changesAtMost === null ? [] : [changesSource(rules.changesAtMost)]),
  ];
}

/**
 * staple ÷ (staple + specialty) ≥ s becomes s·specialty − (1 − s)·staple ≤ 0, in whole numbers; an
 * empty shelf keeps every share.
 */
function mixSources(rule: MixRule, index: number): RowSource[] {
  const side = (name: 'least' | 'most', share: number, sign: 1 | -1): RowSource => {
    const scaled = Math.min(SHARE_SCALE, Math.max(0, Math.round(share * SHARE_SCALE)));
    const divisor = greatestCommonDivisor(scaled, SHARE_SCALE);
    const staple = (-sign * (SHARE_SCALE - scaled)) / divisor;
    const specialty = (sign * scaled) / divisor;
    return {
      row: { rule: { rule: 'mix', index, side: name }, atMost: 0 },
      amount: (candidate) => {
        if (rule.category !== null && !isIn(candidate, rule.category)) return null;
        const factor = candidate.role === 'staple' ? staple : specialty;
        return (facings) => factor * measure(candidate, rule.basis, facings);
      },
    };
  };
  return [
    side('least', rule.target - rule.tolerance, 1),
    side('most', rule.target + rule.tolerance, -1),
  ];
}

function coverageSource(rule: CoverageRule, index: number): RowSource {
  return {
    row: { rule: { rule: 'coverage', index }, atMost: -rule.atLeast },
    amount: (candidate) =>
      isIn(candidate, rule.category) && candidate[rule.by] === rule.value
        ? (facings) => -carried(facings)
        : null,
  };
}

function limitSource(rule: LimitRule, index: number): RowSource {
  return {
    row: { rule: { rule: 'limit', index }, atMost: rule.atMost },
    amount: (candidate) =>
      candidate[rule.by] === rule.value
        ? (facings) => measure(candidate, rule.basis, facings)
        : null,
  };
}

function newSource(atLeast: number): RowSource {
  return {
    row: { rule: { rule: 'new' }, atMost: -atLeast },
    amount: (candidate) => (candidate.isNew ? (facings) => -carried(facings) : null),
  };
}

/** Adding, dropping and changing the facings of a SKU are one change each: somebody has to do it. */
function changesSource(atMost: number): RowSource {
  return {
    row: { rule: { rule: 'changes' }, atMost },
    amount: (candidate) => (facings) => (facings === candidate.facingsToday ? 0 : 1),
  };
}

/** What a SKU with so many facings counts for on a basis: facings, mm, SKUs or Money per week. */
export function measure(candidate: Candidate, basis: Basis, facings: number): number {
  switch (basis) {
    case 'facings':
      return facings;
    case 'length':
      return facings * candidate.widthMm;
    case 'count':
      return carried(facings);
    case 'sales':
      return whole(at(candidate.sales, facings), Number.NEGATIVE_INFINITY, 'sales');
  }
}

function isIn({ category, within = [] }: Candidate, asked: number): boolean {
  return category === asked || within.includes(asked);
}

function carried(facings: number): number {
  return facings > 0 ? 1 : 0;
}

function whole(value: number, least: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${what} is ${value}, not a whole number of at least ${least}`);
  }
  return value;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
