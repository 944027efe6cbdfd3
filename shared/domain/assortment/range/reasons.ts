/** Why a SKU comes, goes, grows or shrinks: one sentence with its numbers. */

import { QTY_SCALE } from '#shared/domain/money/money';
import {
  numberParam,
  type Sentence,
  type SentenceParam,
  textParam,
} from '#shared/domain/report/sentence';
import { at } from '../options';
import type { ChangeKind, DemandSource } from '../result';
import type { RangeProblem } from './build-problem';
import type { Facings, Valuation } from './valuation';

/** A change as its reason needs it. */
export interface Reasoned {
  /** Of the candidate. */
  readonly index: number;
  readonly kind: ChangeKind;
  readonly after: number;
  /** Money per week that taking it back alone would lose, not counting the room. */
  readonly alone: number;
  /** Money per week that the room of its facings today is worth. */
  readonly room: number;
  readonly onlyForMix: boolean;
  /** Share of its demand that others take over while it is not there. */
  readonly transfer: number;
  /** Name of another packet of the same product that is on the shelf today. */
  readonly soldAs: string | null;
}

/** Substitutes that are named. */
const NAMED = 2;
/** Less of a SKU's demand than this is no substitution worth naming. */
const LEAST_SHARE = 0.02;

export function reasonOf(
  range: RangeProblem,
  valuation: Valuation,
  best: Facings,
  change: Reasoned,
): Sentence {
  const { decision, facingsToday, most } = at(range.skus, change.index);
  const numbers = {
    ...numbersOf(range, change),
    transfer: numberParam('ratio', change.transfer),
  };
  if (decision === 'must_drop') return say('must_drop', numbers);
  if (change.kind === 'add' && decision === 'must_keep') return say('must_keep', numbers);
  if (change.kind !== 'add' && facingsToday > most) return say('most', numbers);
  const { weeklyUnits, margin } = at(range.skus, change.index).space;
  if (change.kind === 'drop' && weeklyUnits === 0) return say('drop_unsold', numbers);
  if (change.kind === 'drop' && margin <= 0) return say('drop_loses', numbers);
  if (change.onlyForMix) return say(`mix_${change.kind}`, numbers);
  switch (change.kind) {
    case 'add':
      return whyAdded(at(range.skus, change.index).source, change.soldAs, numbers);
    case 'more':
      return say('more_sells', numbers);
    case 'fewer':
      return say('fewer_room', numbers);
    case 'drop':
      return whyDropped(range, valuation, best, change, numbers);
  }
}

/** Share of a SKU's demand that others in a range take over while it is not there. */
export function movesAway(valuation: Valuation, facings: Facings, index: number): number {
  let moving = 0;
  valuation.eachTaker(index, facings, (_, share) => {
    moving += share;
  });
  return moving;
}

/** Names the packet that it is sold in today, where there is one. */
function whyAdded(source: DemandSource, soldAs: string | null, numbers: Numbers): Sentence {
  if (soldAs === null) return say(`add_${source}`, numbers);
  return say(`add_${source}_same`, { ...numbers, same: textParam(soldAs) });
}

function whyDropped(
  range: RangeProblem,
  valuation: Valuation,
  best: Facings,
  { index }: Reasoned,
  numbers: Numbers,
): Sentence {
  const takers = valuation.takers(index, best, LEAST_SHARE);
  const [first, second] = takers
    .slice(0, NAMED)
    .map(({ by, share }) => ({ name: at(range.skus, by).facts.name, share }));
  if (first === undefined) return say('drop_low_profit', numbers);
  const taken = {
    ...numbers,
    first: textParam(first.name),
    firstShare: numberParam('ratio', first.share),
  };
  if (second === undefined) return say('drop_taken_over', taken);
  return say('drop_taken_over_two', {
    ...taken,
    second: textParam(second.name),
    secondShare: numberParam('ratio', second.share),
  });
}

type Numbers = Readonly<Record<string, SentenceParam>>;

/** What every sentence may use; units per week, Money per week or per unit. */
function numbersOf(range: RangeProblem, { index, after, alone, room }: Reasoned): Numbers {
  const { space, facingsToday, profit } = at(range.skus, index);
  const facings = after === 0 ? facingsToday : after;
  const units = space.weeklyUnits * (facings / space.facingsAtDemand) ** space.elasticity;
  return {
    units: numberParam('qty', Math.round(units * 10) * (QTY_SCALE / 10)),
    margin: numberParam('money', space.margin),
    marginRate: numberParam('ratio', space.price === 0 ? null : space.margin / space.price),
    profit: numberParam('money', at(profit, facings)),
    before: numberParam('count', facingsToday),
    after: numberParam('count', after),
    gain: numberParam('money', alone),
    room: numberParam('money', room),
  };
}

function say(reason: string, params: Numbers): Sentence {
  return { key: `range.reason_${reason}`, params };
}
