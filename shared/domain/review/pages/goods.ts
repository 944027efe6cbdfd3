import { addDays } from '../../calendar/calendar';
import { type Money, ratio } from '../../money/money';
import { numberParam, shortParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  changeOf,
  difference,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  sumOf,
  valueIn,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import type { SkuSales } from '../facts';
import { bySales, categoryGroups } from '../groups';
import { priceBands } from '../price-bands';
import type { ReviewPage, ReviewTable } from '../review';
import { groupsPage } from './group-page';

/** Rows of each ranking of SKUs. */
const RANKING = 8;
/** New SKUs are told of from this share of net sales on. */
const NOTEWORTHY = 0.01;
/** A SKU is new where sales are known from so many days before the range. */
const KNOWN_DAYS = 28;

export function categoriesPage(context: ReviewContext): ReviewPage {
  const { groups } = categoryGroups(context.facts);
  const unclassified = new Set(
    context.facts.categories.filter(({ toBeClassified }) => toBeClassified).map(({ id }) => id),
  );
  // Where nothing has been classified yet there is nothing to tell apart.
  const classified = groups.some(({ id }) => !unclassified.has(id));
  return groupsPage(context, 'categories', classified ? groups : []);
}

/** A shop with one channel has nothing to tell apart. */
export function channelsPage(context: ReviewContext): ReviewPage {
  const groups = bySales(context.facts.channels);
  return groupsPage(context, 'channels', groups.length < 2 ? [] : groups);
}

/** What is bought at which price: where the range is crowded, and where the money is. */
export function pricesPage(context: ReviewContext): ReviewPage {
  const bands = priceBands(context.facts);
  const written = groupsPage(context, 'prices', bands.length < 2 ? [] : bands);
  const [now, before] = [context.facts.now, context.facts.before].map((values) =>
    valueIn(values, 'averageUnitPrice'),
  );
  const moved = changeOf('money', now ?? null, before ?? null);
  if (moved === null || written.state === 'missing') return written;
  const mean = say('pricesMean', {
    price: numberParam('money', now ?? null),
    change: numberParam('ratio', moved, true),
    before: context.beforeWord,
  });
  return {
    ...written,
    draft: [remark(mean), ...written.draft],
    kpis: [...written.kpis, 'averageUnitPrice'],
  };
}

/** The SKUs that brought most, and those that lost most. */
export function skusPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const total = valueIn(facts.now, 'netSales');
  const top = largest(facts.skuSales, ({ now }) => now.netSales);
  const lost = context.hasBefore ? largest(facts.skuSales, (sku) => -moved(sku)) : [];
  const share = ratio(sumOf(top.map(({ now }) => now.netSales)), total);
  const [worst] = lost;
  return page({
    id: 'results.skus',
    part: 'results',
    state: top.length === 0 ? 'missing' : 'ready',
    title: say(worst === undefined ? 'skusTitle' : 'skusTitleLost', {
      count: numberParam('count', top.length),
      share: numberParam('ratio', share),
      name: textParam(worst === undefined ? '' : skuName(context, worst)),
      amount: shortParam('money', worst === undefined ? null : moved(worst), true),
    }),
    subtitle: say('skusSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      skuTable(context, 'top', top),
      ...(lost.length === 0 ? [] : [skuTable(context, 'lost', lost)]),
    ],
    draft: lost
      .filter(({ now }) => now.netSales <= 0)
      .slice(0, 3)
      .map((sku) => remark(say('skuGone', { name: textParam(skuName(context, sku)) }), 'warning')),
    kpis: ['netSales'],
  });
}

/** What rose, what is new, and what did not sell any more. */
export function moversPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  // What was only given back last time and not this time did not rise.
  const sold = facts.skuSales.filter(({ now }) => now.netSales > 0);
  const risen = context.hasBefore ? largest(sold, moved) : [];
  const fresh = newSkus(context);
  const freshSales = sumOf(fresh.map(({ now }) => now.netSales));
  const [first] = risen;
  const freshShare = ratio(freshSales, valueIn(facts.now, 'netSales'));
  const params = {
    name: textParam(first === undefined ? '' : skuName(context, first)),
    amount: shortParam('money', first === undefined ? null : moved(first), true),
    count: numberParam('count', fresh.length),
    sales: shortParam('money', freshSales),
    share: numberParam('ratio', freshShare),
  };
  const rose = first === undefined ? 'moversNew' : 'moversRose';
  return page({
    id: 'results.movers',
    part: 'results',
    state: risen.length + fresh.length === 0 ? 'missing' : 'ready',
    title: say(first !== undefined && fresh.length > 0 ? 'moversBoth' : rose, params),
    subtitle: say('moversSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      ...(risen.length === 0 ? [] : [skuTable(context, 'risen', risen)]),
      ...(fresh.length === 0
        ? []
        : [
            freshTable(
              context,
              largest(fresh, ({ now }) => now.netSales),
            ),
          ]),
    ],
    draft: [
      ...((freshShare ?? 0) < NOTEWORTHY ? [] : [remark(say('newShare', params))]),
      ...goneRemark(context),
    ],
    kpis: ['netSales'],
  });
}

/** SKUs of which the range is the first; none where the data are too young to tell. */
function newSkus({ facts }: ReviewContext): SkuSales[] {
  const { from, to } = facts.range;
  const known = [...facts.history.keys()].some((date) => date <= addDays(from, -KNOWN_DAYS));
  if (!known) return [];
  return facts.skuSales.filter(({ skuId, now }) => {
    const since = facts.skus.get(skuId)?.since ?? null;
    return now.netSales > 0 && since !== null && since >= from && since <= to;
  });
}

/** SKUs of the period before without a sale in this one: what they had brought. */
function goneRemark({ facts, hasBefore, beforeWord }: ReviewContext): ReviewPage['draft'] {
  const gone = facts.skuSales.filter(({ now, before }) => now.netSales <= 0 && before.netSales > 0);
  if (!hasBefore || gone.length === 0) return [];
  const params = {
    count: numberParam('count', gone.length),
    sales: shortParam('money', sumOf(gone.map(({ before }) => before.netSales))),
    before: beforeWord,
  };
  return [remark(say('skusGone', params))];
}

function moved({ now, before }: SkuSales): Money {
  return now.netSales - before.netSales;
}

/** The first of a ranking, of those above nothing. */
function largest(skus: readonly SkuSales[], of: (sku: SkuSales) => Money): SkuSales[] {
  return skus
    .filter((sku) => of(sku) > 0)
    .sort((a, b) => of(b) - of(a) || a.skuId - b.skuId)
    .slice(0, RANKING);
}

const rankingWords = {
  top: 'topSkus',
  lost: 'lostSkus',
  risen: 'risenSkus',
} as const;

function skuTable(
  context: ReviewContext,
  kind: keyof typeof rankingWords,
  skus: readonly SkuSales[],
): ReviewTable {
  const { facts, frame, kpiSource } = context;
  const asked = kpiSource('netSales', facts.range, 'sku');
  return {
    kind: 'table',
    columns: [
      wordsColumn('name', word(rankingWords[kind]), 3),
      numbersColumn('netSales', kpiLabel('netSales'), 1.6, [asked]),
      numbersColumn('change', context.beforeLabel, 1.6, [
        asked,
        kpiSource('netSales', frame.before, 'sku'),
      ]),
    ],
    rows: skus.map((sku) => [
      cell(skuName(context, sku)),
      numberCell(amount('money', sku.now.netSales)),
      numberCell(
        context.hasBefore
          ? difference('money', sku.now.netSales - sku.before.netSales)
          : amount('money', null),
      ),
    ]),
    keys: skus.map(({ skuId }) => `sku.${skuId}`),
    total: null,
  };
}

/** New SKUs have no past to be held against: how many were sold, and for how much. */
function freshTable(context: ReviewContext, skus: readonly SkuSales[]): ReviewTable {
  const { facts, kpiSource } = context;
  return {
    kind: 'table',
    columns: [
      wordsColumn('name', word('newSkus'), 3),
      numbersColumn('unitsSold', kpiLabel('unitsSold'), 1.6, [
        kpiSource('unitsSold', facts.range, 'sku'),
      ]),
      numbersColumn('netSales', kpiLabel('netSales'), 1.6, [
        kpiSource('netSales', facts.range, 'sku'),
      ]),
    ],
    rows: skus.map((sku) => [
      cell(skuName(context, sku)),
      numberCell(amount('qty', sku.now.units)),
      numberCell(amount('money', sku.now.netSales)),
    ]),
    keys: skus.map(({ skuId }) => `sku.${skuId}`),
    total: null,
  };
}

function skuName({ facts }: ReviewContext, { skuId }: SkuSales): string {
  const sku = facts.skus.get(skuId);
  return sku === undefined ? String(skuId) : sku.name || sku.code;
}
