import { describe, expect, it } from 'vitest';
import { aloneness, priceBand } from '#shared/domain/pruning/alone';
import { NOTHING_SOLD, type SkuPast } from '#shared/domain/pruning/facts';
import { protectionsOf } from '#shared/domain/pruning/protections/all';
import type { Look } from '#shared/domain/pruning/protections/look';
import { formats } from '#shared/i18n/format';
import { writeSentence } from '#shared/i18n/sentence';
import { languages, translator } from '#shared/i18n/t';
import { aPast, aSilentPast, asOf, yuan } from './pasts';

const nothing: Look = { asOf, halo: null, alone: null };
const names = (past: SkuPast, look: Partial<Look> = {}) =>
  protectionsOf(past, { ...nothing, ...look }).map(({ name }) => name);

describe('protections', () => {
  it('an ordinary SKU has none', () => {
    expect(names(aPast())).toEqual([]);
    expect(names(aSilentPast())).toEqual([]);
  });

  it('new: 8 weeks from its introduction, or its first sale', () => {
    const since = (introducedOn: string | null, firstSale: string | null) =>
      names(aPast({ introducedOn, firstSale }));
    expect(since('2026-05-06', '2026-05-10')).toEqual(['new']);
    expect(since('2026-05-05', '2026-05-10')).toEqual([]);
    expect(since(null, '2026-06-01')).toEqual(['new']);
    expect(since(null, null)).toEqual([]);
  });

  it('new: inside its trial window, however long ago it came', () => {
    expect(names(aPast({ trialUntil: asOf }))).toEqual(['new']);
    expect(names(aPast({ trialUntil: '2026-06-29' }))).toEqual([]);
  });

  it('out of stock: on more than a third of the silent days', () => {
    const silent = (days: number, inStockDays: number | null) =>
      names(aSilentPast({ silence: { days, inStockDays } }));
    expect(silent(90, 59)).toEqual(['out_of_stock']);
    expect(silent(90, 60)).toEqual([]);
    expect(silent(6, 0)).toEqual([]);
    expect(silent(90, null)).toEqual([]);
  });

  it.each([
    ['woke up in these weeks last year', 20, 2, 40, true],
    ['had less than a quarter of its best weeks', 9, 2, 40, false],
    ['sold all year and has faded since', 20, 18, 40, false],
    ['sold nothing in these weeks', 0, 0, 40, false],
  ])('seasonal: %s', (_, pieces, before, best, holds) => {
    const season = {
      qty: pieces * 1000,
      qtyBefore: before * 1000,
      bestQty: best * 1000,
      from: '2025-07-02',
      to: '2025-08-26',
    };
    expect(names(aSilentPast({ season }))).toEqual(holds ? ['seasonal'] : []);
  });

  it('halo: only when the lower bound is above 0', () => {
    const halo = { tickets: 40, compared: 38, mean: yuan(5), low: yuan(1), level: 0.99 };
    expect(names(aPast(), { halo })).toEqual(['halo']);
    expect(names(aPast(), { halo: { ...halo, low: 0 } })).toEqual([]);
  });

  it('only one: of its subcategory or price band, if anyone bought it within a year', () => {
    expect(names(aPast(), { alone: { in: 'subcategory' } })).toEqual(['only_one']);
    const unwanted = aSilentPast({ weeks52: NOTHING_SOLD });
    expect(names(unwanted, { alone: { in: 'subcategory' } })).toEqual([]);
  });

  it('must-keep, promotion and by hand', () => {
    const promotion = { name: 'Summer', until: '2026-07-10' };
    const keptByHand = { reason: 'Regulars ask for it', until: null };
    expect(names(aPast({ mustKeep: true, promotion, keptByHand }))).toEqual([
      'must_keep',
      'promotion',
      'by_hand',
    ]);
    expect(names(aPast({ keptByHand: { reason: 'x', until: '2026-06-29' } }))).toEqual([]);
  });

  it.each(languages)('every proof is a whole sentence in %s', (lang) => {
    const writer = { t: translator(lang), format: formats(lang, 'CNY') };
    const season = {
      qty: 9000,
      qtyBefore: 0,
      bestQty: 9000,
      from: '2025-07-02',
      to: '2025-08-26',
    };
    const past = aSilentPast({
      introducedOn: '2026-06-01',
      firstSale: null,
      silence: { days: 90, inStockDays: 10 },
      season,
      mustKeep: true,
      promotion: { name: 'Summer', until: '2026-07-10' },
      keptByHand: { reason: 'Regulars', until: null },
    });
    const halo = { tickets: 40, compared: 38, mean: yuan(5), low: yuan(1), level: 0.99 };
    const alone = { in: 'price_band', band: 'low', from: yuan(20), to: yuan(30) } as const;
    const proofs = protectionsOf(past, { asOf, halo, alone }).map(({ proof }) => proof);
    expect(proofs).toHaveLength(8);
    for (const proof of proofs) {
      const text = writeSentence(writer, proof);
      expect(text).not.toMatch(/[{}]|slow\./);
    }
  });
});

describe('standing alone', () => {
  const at = (categoryId: number, price: number | null) => ({
    categoryId,
    price: price === null ? null : yuan(price),
  });

  it('is the only SKU of a subcategory, or of a price band of it', () => {
    const found = aloneness([at(1, 10), at(2, 10), at(2, 11), at(2, 9), at(2, 30), at(2, null)]);
    expect(found[0]).toEqual({ in: 'subcategory' });
    expect(found.slice(1, 4)).toEqual([null, null, null]);
    expect(found[4]).toEqual({ in: 'price_band', band: 'high', from: yuan(9), to: yuan(11) });
    expect(found[5]).toBeNull();
  });

  it('two priced SKUs make no bands', () => {
    expect(aloneness([at(1, 10), at(1, 100)])).toEqual([null, null]);
  });

  it.each([
    [6.6, 'low'],
    [6.7, 'middle'],
    [14.9, 'middle'],
    [15, 'high'],
  ])('a price of %f against a median of 10 is %s', (price, band) => {
    expect(priceBand(yuan(price), yuan(10))).toBe(band);
  });
});
