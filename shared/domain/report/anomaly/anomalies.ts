import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type {
  Anomaly,
  AnomalyBlock,
  AnomalySubject,
  Block,
  Decomposition,
  DecompositionPart,
} from '../daily';
import { type DayIndex, indexDays } from '../day-index';
import type { DailyFacts } from '../facts';
import { needHistory } from '../needs';
import {
  hoursParam,
  keyParam,
  numberParam,
  type Sentence,
  type SentenceParam,
  textParam,
} from '../sentence';
import { type Candidate, candidates } from './candidates';
import { decompose, roundParts } from './decompose';
import { LEAST_BASE_DAYS } from './expectation';
import { meanSide } from './sides';

/** A report tells at most so many. */
const MOST = 3;
/** A SKU that makes up this share of its category's difference stands for the category. */
const STANDS_FOR = 0.6;
/** A part of the store moved along with it when the store's growth explains this share of it. */
const ALONG = 0.5;
/** A part counts as a cause from this share of the difference on. */
const CAUSE_SHARE = 0.3;

/** Up to three figures far from what this weekday usually brings, with their likely causes. */
export function buildAnomalies(index: DayIndex): Block<AnomalyBlock> {
  const { facts, baseDates } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  if (baseDates.length < LEAST_BASE_DAYS) {
    return {
      state: 'missing',
      needs: [needHistory(baseDates.length * 7, LEAST_BASE_DAYS * 7)],
    };
  }
  const rows = choose(candidates(index)).map((candidate) => explain(index, candidate));
  return { state: 'ready', rows, baseDates };
}

/**
 * The days besides the report's own whose SKUs are needed to explain its surprises: what the store
 * has to read in full once the rest of the facts are there.
 */
export function datesToExplain(facts: DailyFacts): BusinessDate[] {
  const index = indexDays(facts);
  if (index.baseDates.length < LEAST_BASE_DAYS || !index.hasSales(facts.date)) return [];
  const told = choose(candidates(index)).map(({ surprise }) => surprise.referenceDates);
  return [...new Set(told.flat())];
}

/**
 * The largest differences in money, each told once:
 * - of a category and a SKU in it only the SKU when it makes up most of the category's difference,
 *   else only the category;
 * - beside the whole store only those parts of it that did not just move along.
 */
function choose(found: readonly Candidate[]): Candidate[] {
  const sorted = [...found].sort(
    (a, b) => Math.abs(b.surprise.difference) - Math.abs(a.surprise.difference),
  );
  const standIns = standInsOf(sorted);
  const store = sorted.find(({ subject }) => subject.kind === 'store');
  const told = sorted.filter((candidate) => {
    const { subject, categoryId } = candidate;
    if (store !== undefined && store !== candidate && movesAlong(candidate, store)) return false;
    if (categoryId === null) return true;
    const standIn = standIns.get(categoryId);
    if (subject.kind === 'category') return standIn === undefined;
    return standIn === undefined ? !hasCategory(sorted, categoryId) : standIn === candidate;
  });
  return told.slice(0, MOST);
}

/** The SKU that is told instead of its category, by category. */
function standInsOf(sorted: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const standIns = new Map<number, Candidate>();
  for (const { subject, surprise } of sorted) {
    if (subject.kind !== 'category') continue;
    const sku = sorted.find((it) => it.subject.kind === 'sku' && it.categoryId === subject.id);
    const share = (sku?.surprise.difference ?? 0) / surprise.difference;
    if (sku !== undefined && share >= STANDS_FOR) standIns.set(subject.id, sku);
  }
  return standIns;
}

function hasCategory(sorted: readonly Candidate[], categoryId: number): boolean {
  return sorted.some((it) => it.subject.kind === 'category' && it.categoryId === categoryId);
}

/** Most of the part's difference is what the store's own growth or fall would have brought it. */
function movesAlong(part: Candidate, store: Candidate): boolean {
  const growth = store.surprise.difference / store.surprise.expected;
  const inLine = part.surprise.expected * growth;
  return inLine / part.surprise.difference >= ALONG;
}

function explain(index: DayIndex, candidate: Candidate): Anomaly {
  const { subject, surprise, side } = candidate;
  const { actual, expected, difference, z, referenceDates } = surprise;
  const split = decompose(meanSide(referenceDates.map(side)), side(index.facts.date));
  const decomposition = split === null ? null : exactly(split, difference);
  return {
    subject,
    actual,
    expected,
    difference,
    z,
    referenceDates,
    decomposition,
    cause: decomposition === null ? null : causeOf(decomposition.parts, difference),
    sentence: {
      key: difference > 0 ? 'finding.above' : 'finding.below',
      params: {
        subject: subjectParam(subject),
        actual: numberParam('money', actual),
        expected: numberParam('money', expected),
        difference: numberParam('money', difference, true),
      },
    },
  };
}

/** Null where the SKUs do not sum to the subject: parts of something else explain nothing. */
function exactly(split: Decomposition, difference: number): Decomposition | null {
  const sum = split.parts.reduce((total, part) => total + part.amount, 0);
  if (Math.abs(sum - difference) > 1) return null;
  return { ...split, parts: roundParts(split.parts, difference) };
}

/**
 * Names the parts that pull in the direction of the difference and make up a good share of it; null
 * where none does (many small parts): no cause that the numbers do not show.
 */
function causeOf(parts: readonly DecompositionPart[], difference: number): Sentence | null {
  const leading = parts.filter((part) => part.amount / difference >= CAUSE_SHARE);
  const [first, second] = leading;
  if (first === undefined) return null;
  const effect = (part: DecompositionPart): SentenceParam =>
    keyParam(`finding.${part.effect}${part.amount > 0 ? 'Up' : 'Down'}`);
  const params = {
    effect: effect(first),
    amount: numberParam('money', first.amount, true),
  };
  if (second === undefined) return { key: 'finding.cause', params };
  return {
    key: 'finding.causes',
    params: {
      ...params,
      effect2: effect(second),
      amount2: numberParam('money', second.amount, true),
    },
  };
}

function subjectParam(subject: AnomalySubject): SentenceParam {
  switch (subject.kind) {
    case 'store':
      return keyParam('finding.store');
    case 'hours':
      return hoursParam(subject.fromHour, subject.toHour);
    default:
      return textParam(subject.name);
  }
}
