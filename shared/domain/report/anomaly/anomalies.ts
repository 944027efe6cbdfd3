import type {
  Anomaly,
  AnomalyBlock,
  AnomalySubject,
  Block,
  Decomposition,
  DecompositionPart,
} from '../daily';
import type { DayIndex } from '../day-index';
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
 * The largest differences in money, each told once: of a category and a SKU in it only the SKU when
 * it makes up most of the category's difference, else only the category.
 */
function choose(found: readonly Candidate[]): Candidate[] {
  const size = (candidate: Candidate) => Math.abs(candidate.surprise.difference);
  const sorted = [...found].sort((a, b) => size(b) - size(a));
  const standIns = new Map<number, Candidate>();
  for (const category of sorted) {
    if (category.subject.kind !== 'category') continue;
    const sku = sorted.find(
      (candidate) =>
        candidate.subject.kind === 'sku' && candidate.categoryId === category.categoryId,
    );
    const share = (sku?.surprise.difference ?? 0) / category.surprise.difference;
    if (sku !== undefined && share >= STANDS_FOR) standIns.set(category.subject.id, sku);
  }
  const chosen: Candidate[] = [];
  for (const candidate of sorted) {
    if (chosen.length === MOST) break;
    const { subject, categoryId } = candidate;
    const standIn = categoryId === null ? undefined : standIns.get(categoryId);
    if (subject.kind === 'category' && standIn !== undefined) continue;
    const told =
      subject.kind === 'sku' &&
      standIn !== candidate &&
      sorted.some((other) => other.subject.kind === 'category' && other.categoryId === categoryId);
    if (!told) chosen.push(candidate);
  }
  return chosen;
}

function explain(index: DayIndex, candidate: Candidate): Anomaly {
  const { subject, surprise, side } = candidate;
  const { actual, expected, difference, z, referenceDates } = surprise;
  const split = decompose(meanSide(referenceDates.map(side)), side(index.facts.date));
  const decomposition: Decomposition | null =
    split === null ? null : { ...split, parts: roundParts(split.parts, difference) };
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
