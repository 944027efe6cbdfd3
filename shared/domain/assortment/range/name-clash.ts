/** Rules that cannot hold together, in words: which they are, and what to loosen by how much. */
import type { Money } from '#shared/domain/money/money';
import {
  keyParam,
  numberParam,
  type Sentence,
  type SentenceParam,
  textParam,
} from '#shared/domain/report/sentence';
import type { Clash } from '../clash';
import { at } from '../options';
import type { CoverageRule, LimitRule, RuleName } from '../problem';
import type { NamedClash } from '../result';
import type { RangeProblem } from './build-problem';

const MM_PER_CM = 10;

export function nameClash(range: RangeProblem, { rule, loosenBy }: Clash): NamedClash {
  const words = wordsOf(range, rule);
  const loosen =
    loosenBy === null || loosenBy <= 0
      ? null
      : say(`loosen_${words.key}`, { ...words.params, by: words.amount(loosenBy) });
  return { rule: say(`clash_${words.key}`, words.params), loosen };
}

interface Words {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam>>;
  /** An amount in the unit of the rule. */
  readonly amount: (value: number) => SentenceParam;
}

function wordsOf(range: RangeProblem, rule: RuleName): Words {
  const { problem, look } = range;
  const { rules } = problem;
  switch (rule.rule) {
    case 'shelf':
      return shelfWords(range, rule.category);
    case 'keep': {
      const kept = problem.candidates.filter(
        ({ category, decision }) => category === rule.category && decision === 'must_keep',
      );
      const category = textParam(look.tree.nameOf(rule.category));
      const params = { category, count: numberParam('count', kept.length) };
      return { key: 'keep', params, amount: whole };
    }
    case 'coverage':
      return coverageWords(range, at(rules.coverage, rule.index));
    case 'limit':
      return limitWords(range, at(rules.limits, rule.index));
    case 'new':
      return {
        key: 'new',
        params: { count: numberParam('count', rules.newAtLeast) },
        amount: whole,
      };
    case 'changes': {
      const count = numberParam('count', rules.changesAtMost);
      return { key: 'changes', params: { count }, amount: whole };
    }
    case 'mix': {
      const { category, target, tolerance } = at(rules.mix, rule.index);
      const least = rule.side === 'least';
      const share = numberParam('ratio', least ? target - tolerance : target + tolerance);
      const key = category === null ? `mix_${rule.side}` : `mix_${rule.side}_category`;
      const params = category === null ? {} : { category: textParam(look.tree.nameOf(category)) };
      return { key, params: { ...params, share }, amount: points };
    }
  }
}

function shelfWords({ problem, look }: RangeProblem, category: number): Words {
  const shelf = problem.shelves.find((one) => one.category === category);
  const params = { category: textParam(look.tree.nameOf(category)) };
  if (shelf?.room.unit === 'length') {
    return { key: 'shelf_length', params: { ...params, room: cm(shelf.room.mm) }, amount: cm };
  }
  const room = numberParam('count', shelf?.room.count ?? null);
  return { key: 'shelf_facings', params: { ...params, room }, amount: whole };
}

function coverageWords({ look }: RangeProblem, rule: CoverageRule): Words {
  const params = {
    category: textParam(look.tree.nameOf(rule.category)),
    value:
      rule.by === 'subcategory'
        ? textParam(look.tree.nameOf(Number(rule.value)))
        : keyParam(`range.band_${rule.value}`),
    count: numberParam('count', rule.atLeast),
  };
  return { key: 'coverage', params, amount: whole };
}

function limitWords({ skus }: RangeProblem, { by, value, basis, atMost }: LimitRule): Words {
  const supplier = skus.find(({ facts }) => String(facts.supplierId) === value)?.facts.supplier;
  const amount = { facings: whole, count: whole, length: cm, sales: money }[basis];
  const who = textParam(by === 'supplier' ? (supplier ?? value) : value);
  return { key: `limit_${basis}`, params: { who, most: amount(atMost) }, amount };
}

function whole(value: number): SentenceParam {
  return numberParam('count', Math.ceil(value));
}

function cm(mm: number): SentenceParam {
  return numberParam('count', Math.ceil(mm / MM_PER_CM));
}

function money(value: Money): SentenceParam {
  return numberParam('money', value);
}

/** Points of a share, a tenth up. */
function points(share: number): SentenceParam {
  return numberParam('qty', Math.ceil(share * 1_000) * 100);
}

function say(key: string, params: Words['params']): Sentence {
  return { key: `range.${key}`, params };
}
