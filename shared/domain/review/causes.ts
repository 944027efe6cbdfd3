import { decompose, roundParts, type Side } from '../report/anomaly/decompose';
import { productWeights } from '../report/anomaly/shapley';
import type { Decomposition, DecompositionPart } from '../report/daily';
import { valueIn } from './blocks';
import type { ReviewFacts, SkuSales } from './facts';
import { type Group, grossProfit } from './groups';

/** What moved a figure: the parts sum to the difference exactly. */
export interface Cause {
  readonly unit: 'money' | 'count';
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly parts: readonly CausePart[];
}

export interface CausePart {
  readonly effect: DecompositionPart['effect'] | 'salesVolume' | 'categoryMix' | 'marginRate';
  readonly amount: number;
}

/** Net sales of the store against the period before: traffic, conversion, basket, price and mix. */
export function storeCause(facts: ReviewFacts): Cause | null {
  const sides = (['before', 'now'] as const).map((when) => storeSide(facts, when));
  return causeOf(sides[0], sides[1]);
}

/** Net sales of some SKUs, which have no tickets of their own. */
export function skusCause(
  facts: ReviewFacts,
  includes: (categoryId: number) => boolean,
): Cause | null {
  const own = facts.skuSales.filter(({ skuId }) => {
    const sku = facts.skus.get(skuId);
    return sku !== undefined && includes(sku.categoryId);
  });
  return causeOf(skusSide(facts, own, 'before'), skusSide(facts, own, 'now'));
}

/**
 * Gross profit: what the change of sales brought at the mean margin, what the mix of the groups did to
 * the margin, and what the margins inside the groups did. Each change is valued at the mean of both
 * sides (Bennet 1920), which leaves no rest.
 */
export function profitCause(groups: readonly Group[]): Cause | null {
  const known = groups.filter(({ now, before }) => now.cogs !== null || before.cogs !== null);
  const total = (when: 'now' | 'before', of: (group: Group) => number) =>
    known.reduce((sum, group) => sum + (group[when].cogs === null ? 0 : of(group)), 0);
  const salesOf = (when: 'now' | 'before') => total(when, (group) => group[when].salesWithCost);
  const profitOf = (when: 'now' | 'before') =>
    total(when, (group) => grossProfit(group[when]) ?? 0);
  const [salesBefore, salesNow] = [salesOf('before'), salesOf('now')];
  const [from, to] = [profitOf('before'), profitOf('now')];
  if (salesBefore <= 0 || salesNow <= 0) return null;
  const meanSales = (salesBefore + salesNow) / 2;
  let mix = 0;
  let rate = 0;
  for (const group of known) {
    const [a, b] = [group.before, group.now];
    const shareBefore = (a.cogs === null ? 0 : a.salesWithCost) / salesBefore;
    const shareNow = (b.cogs === null ? 0 : b.salesWithCost) / salesNow;
    const marginBefore = marginOf(a) ?? marginOf(b) ?? 0;
    const marginNow = marginOf(b) ?? marginOf(a) ?? 0;
    mix += (shareNow - shareBefore) * ((marginBefore + marginNow) / 2);
    rate += ((shareBefore + shareNow) / 2) * (marginNow - marginBefore);
  }
  const meanMargin = (from / salesBefore + to / salesNow) / 2;
  return rounded('money', from, to, [
    { effect: 'salesVolume', amount: (salesNow - salesBefore) * meanMargin },
    { effect: 'categoryMix', amount: mix * meanSales },
    { effect: 'marginRate', amount: rate * meanSales },
  ]);
}

/** Average ticket: items per ticket, and what an item costs. In money per ticket. */
export function ticketCause(facts: ReviewFacts): Cause | null {
  const of = (kpi: 'averageTicket' | 'unitsPerTicket', when: 'now' | 'before') =>
    valueIn(facts[when], kpi);
  const [from, to] = [of('averageTicket', 'before'), of('averageTicket', 'now')];
  const [unitsFrom, unitsTo] = [of('unitsPerTicket', 'before'), of('unitsPerTicket', 'now')];
  if (from === null || to === null || !unitsFrom || !unitsTo) return null;
  const prices = [from / unitsFrom, to / unitsTo] as const;
  const [units = 0, price = 0] = productWeights([unitsFrom, prices[0]], [unitsTo, prices[1]]);
  return rounded('money', Math.round(from), Math.round(to), [
    { effect: 'unitsPerTicket', amount: units * (unitsTo - unitsFrom) },
    { effect: 'averageUnitPrice', amount: price * (prices[1] - prices[0]) },
  ]);
}

/** Tickets: how many came in, and how many of them bought; null where visitors are not counted. */
export function visitorsCause(facts: ReviewFacts): Cause | null {
  const [from, to] = [valueIn(facts.before, 'tickets'), valueIn(facts.now, 'tickets')];
  const [came, come] = [visitorsOf(facts, 'before'), visitorsOf(facts, 'now')];
  if (from === null || to === null || !came || !come) return null;
  const rates = [from / came, to / come] as const;
  const [visitors = 0, conversion = 0] = productWeights([came, rates[0]], [come, rates[1]]);
  return rounded('count', from, to, [
    { effect: 'visitors', amount: visitors * (come - came) },
    { effect: 'conversion', amount: conversion * (rates[1] - rates[0]) },
  ]);
}

function marginOf(sums: Group['now']): number | null {
  const profit = grossProfit(sums);
  return profit === null || sums.salesWithCost <= 0 ? null : profit / sums.salesWithCost;
}

function causeOf(from: Side | undefined, to: Side | undefined): Cause | null {
  if (from === undefined || to === undefined) return null;
  const split: Decomposition | null = decompose(from, to);
  if (split === null) return null;
  const difference = to.netSales - from.netSales;
  const sum = split.parts.reduce((total, part) => total + part.amount, 0);
  // SKUs that do not sum to the subject would explain something else.
  if (Math.abs(sum - difference) > 1) return null;
  return rounded('money', from.netSales, to.netSales, split.parts);
}

function rounded(
  unit: Cause['unit'],
  from: number,
  to: number,
  parts: readonly CausePart[],
): Cause {
  const difference = to - from;
  return { unit, from, to, difference, parts: roundParts(parts, difference) };
}

function storeSide(facts: ReviewFacts, when: 'now' | 'before'): Side {
  const side = skusSide(facts, facts.skuSales, when);
  const values = facts[when];
  const tickets = valueIn(values, 'tickets');
  // A shop with lines that name no ticket knows only some of its customers.
  const complete = Math.abs(
    (tickets ?? 0) * (valueIn(values, 'averageTicket') ?? 0) - side.netSales,
  );
  return {
    ...side,
    tickets: tickets !== null && complete < 1 + side.netSales * 1e-9 ? tickets : null,
    visitors: visitorsOf(facts, when),
  };
}

/** Visitors where every trading day of both periods counted them: half a count explains nothing. */
function visitorsOf(facts: ReviewFacts, when: 'now' | 'before'): number | null {
  const counted = [...facts.days.values()].every(
    (day) => valueIn(day, 'netSales') === null || valueIn(day, 'visitors') !== null,
  );
  return counted ? valueIn(facts[when], 'visitors') : null;
}

function skusSide(facts: ReviewFacts, sales: readonly SkuSales[], when: 'now' | 'before'): Side {
  const rows = sales.filter((row) => row[when].units !== 0 || row[when].netSales !== 0);
  return {
    netSales: rows.reduce((sum, row) => sum + row[when].netSales, 0),
    units: rows.reduce((sum, row) => sum + row[when].units, 0),
    tickets: null,
    visitors: null,
    skus: rows.map((row) => ({
      skuId: row.skuId,
      weighed: facts.skus.get(row.skuId)?.weighed ?? false,
      units: row[when].units,
      qty: row[when].qty,
      netSales: row[when].netSales,
    })),
  };
}
