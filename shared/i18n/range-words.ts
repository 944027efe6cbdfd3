import type { ChangeKind, FrontierStep, RangeResult } from '#shared/domain/assortment/result';
import type { Lack, ScenarioRules } from '#shared/domain/assortment/scenario';
import type { Money } from '#shared/domain/money/money';
import type { Format } from './format';
import type { Writer } from './sentence';
import type { Translate } from './t';

/** Sentences about a scenario: the same on screen and on paper. */

/** Whole units of money: a forecast that names cents would promise what nobody knows. */
export function writeWhole(format: Format, value: Money | null): string {
  return format.moneyAxis(value);
}

/** The same with its plus; what rounds to nothing has none. */
export function writeWholeSigned(format: Format, value: Money | null): string {
  const text = writeWhole(format, value);
  return value !== null && value > 0 && !isNothing(text) ? `+${text}` : text;
}

function isNothing(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** 0.7 → 7:3, 0.65 → 65:35. */
export function writeRatio(target: number): string {
  const percent = Math.round(target * 100);
  return percent % 10 === 0
    ? `${percent / 10}:${10 - percent / 10}`
    : `${percent}:${100 - percent}`;
}

/** A sign beside each word, so that a list reads at a glance and in grey. */
const signs: Readonly<Record<ChangeKind, string>> = {
  add: '＋',
  drop: '－',
  more: '↑',
  fewer: '↓',
};

export function writeKind(t: Translate, kind: ChangeKind): string {
  return `${signs[kind]} ${t(`range.uiKind_${kind}`)}`;
}

/** A lack as a sentence with its numbers. */
export function writeLack({ t, format }: Writer, { code, count, total, until }: Lack): string {
  if (code === 'trial') {
    return t('range.uiLack_trial', { count, until: format.date(until ?? null) });
  }
  return t(`range.uiLack_${code}`, { count, total });
}

/** Below this nobody writes a gap: 0.01 %. */
const LEAST_GAP = 1e-4;

/** The result in one sentence; `figure` is the number that decides. */
export function writeFinding(
  { t, format }: Writer,
  { uplift, changes, proof }: RangeResult,
): { readonly figure: string; readonly sentence: string } {
  const proven = t(
    proof.proven ? 'range.uiProvenWithin' : proof.stopped ? 'range.uiStoppedAt' : 'range.uiOpenGap',
    { gap: format.percent(Math.max(proof.gap, LEAST_GAP), 2) },
  );
  const figure = t('range.uiPerWeek', { amount: writeWholeSigned(format, uplift.point) });
  if (changes.length === 0) return { figure, sentence: t('range.uiFindingNone', { proven }) };
  const sentence = t(uplift.point < 0 ? 'range.uiFindingLess' : 'range.uiFinding', {
    low: writeWhole(format, uplift.low),
    high: writeWhole(format, uplift.high),
    changes: t('range.uiChangesCount', { count: changes.length }),
    proven,
  });
  return { figure, sentence };
}

/** What the mix rule costs a week against the best range without it. */
export function writeRuleCost(
  { t, format }: Writer,
  { best, withoutMix }: RangeResult,
  rules: ScenarioRules,
): string {
  if (rules.target === null && rules.categoryMix.length === 0) return t('range.uiNoRuleCost');
  if (withoutMix === null) return t('range.uiRuleCostUnknown');
  const cost = withoutMix.profit - best.profit;
  const amount = writeWhole(format, cost);
  return cost > 0 && !isNothing(amount)
    ? t('range.uiRuleCosts', { amount })
    : t('range.uiRuleCostsNothing');
}

/** Targets closer than this are the same target. */
const SAME = 1e-6;

export function isSameTarget(a: number, b: number | null): boolean {
  return b !== null && Math.abs(a - b) < SAME;
}

/** The finding of the frontier: where most is earned, and what one more point would cost or bring. */
export function writeFrontier(
  { t, format }: Writer,
  steps: readonly FrontierStep[],
  target: number | null,
): string | undefined {
  const known = steps.filter(({ profit }) => profit !== null);
  const [first] = known;
  if (first === undefined) return undefined;
  const top = known.reduce((best, step) => ((step.profit ?? 0) > (best.profit ?? 0) ? step : best));
  const best = writeRatio(top.target);
  const next = known.find((step) => target !== null && step.target > target + SAME);
  const perPoint = next?.perPoint ?? null;
  if (perPoint === null) return t('range.uiFrontierBest', { best });
  return t(perPoint < 0 ? 'range.uiFrontierCosts' : 'range.uiFrontierBrings', {
    best,
    amount: format.money(Math.abs(perPoint)),
  });
}

/** Parts of the rules, in the order in which they are told. */
export const ruleParts = ['mix', 'room', 'changes', 'choice', 'coverage', 'limits'] as const;
export type RulePart = (typeof ruleParts)[number];

/** What the rules say: one sentence for each part. */
export function writeRules(
  { t, format }: Writer,
  rules: ScenarioRules,
): Readonly<Record<RulePart, string>> {
  const { target, tolerance, basis, categoryMix, keep, drop } = rules;
  const { changesAtMost, leastGain, newAtLeast } = rules;
  const join = (parts: readonly (string | false)[]) =>
    parts.filter((part) => part !== false).join(t('range.uiJoin'));
  const mix =
    target === null
      ? t('range.uiSaysNoMix')
      : t('range.uiSaysMix', {
          target: format.percent(target, 0),
          tolerance: format.decimal(tolerance * 100, 1),
          basis: t(`range.uiIn_${basis}`),
        });
  return {
    mix: join([
      mix,
      categoryMix.length > 0 && t('range.uiSaysOwnMix', { count: categoryMix.length }),
    ]),
    room:
      rules.rooms.length === 0
        ? t('range.uiSaysRooms')
        : t('range.uiSaysRoomsChanged', { count: rules.rooms.length }),
    changes: join([
      changesAtMost === null
        ? t('range.uiSaysAnyChanges')
        : t('range.uiSaysChanges', { count: changesAtMost }),
      leastGain > 0 && t('range.uiSaysLeastGain', { amount: format.money(leastGain) }),
      newAtLeast > 0 && t('range.uiSaysNew', { count: newAtLeast }),
      t('range.uiSaysFacings', { count: rules.mostFacings }),
    ]),
    choice:
      join([
        keep.length > 0 && t('range.uiSaysKeep', { count: keep.length }),
        drop.length > 0 && t('range.uiSaysDrop', { count: drop.length }),
      ]) || t('range.uiSaysNoChoice'),
    coverage:
      rules.coverage.length === 0
        ? t('range.uiSaysNoCoverage')
        : t('range.uiSaysCoverage', { count: rules.coverage.length }),
    limits:
      rules.limits.length === 0
        ? t('range.uiSaysNoLimits')
        : t('range.uiSaysLimits', { count: rules.limits.length }),
  };
}

/** What was lacking and what was assumed instead, one sentence each. */
export function writeAssumptions(
  { t, format }: Writer,
  { assume, elasticity }: ScenarioRules,
  { lacks, transfers }: RangeResult,
): readonly string[] {
  const { margin, widthCm, room } = assume;
  const count = (source: RangeResult['transfers'][number]['source']) =>
    transfers.filter((transfer) => transfer.source === source).length;
  return [
    ...lacks.map((lack) => writeLack({ t, format }, lack)),
    ...(margin === null ? [] : [t('range.uiAssumedMargin', { margin: format.percent(margin, 0) })]),
    ...(widthCm === null ? [] : [t('range.uiAssumedWidth', { width: format.decimal(widthCm, 1) })]),
    ...(room === null ? [] : [t('range.uiAssumedRoom')]),
    ...(transfers.length === 0
      ? []
      : [
          t('range.uiTransfers', {
            measured: count('measured'),
            shop: count('shop'),
            fallback: count('default'),
          }),
        ]),
    t('range.uiElasticityUsed', {
      staple: format.decimal(elasticity.staple, 2),
      specialty: format.decimal(elasticity.specialty, 2),
    }),
  ];
}
