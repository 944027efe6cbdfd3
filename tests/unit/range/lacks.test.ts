import { describe, expect, it } from 'vitest';
import { preparationOf } from '#shared/domain/assortment/range/prepare';
import { formats } from '#shared/i18n/format';
import { writeLack } from '#shared/i18n/range-words';
import { translator } from '#shared/i18n/t';
import { categoryOf, lookOf, skuOf } from './facts';

const nothingAssumed = { margin: null, widthCm: null, room: null };
const lacksOf = (...of: Parameters<typeof lookOf>) => lookOf(...of).lacks;

describe('what a search lacks', () => {
  it('is nothing where the shop’s data say all', () => {
    expect(lacksOf()).toEqual([]);
  });

  it('is four weeks of sales', () => {
    expect(lacksOf({ daysWithSales: 27 })).toEqual([
      { code: 'history', weight: 'stops', count: 3, total: 4, examples: [], offer: null },
    ]);
    expect(lacksOf({ daysWithSales: 28 })).toEqual([]);
  });

  it('is costs of SKUs on the shelf, with the margin of those that are known on offer', () => {
    const skus = [skuOf({ id: 1 }), skuOf({ id: 2, name: 'Tea', cost: null })];
    const lack = { code: 'costs', count: 1, total: 2, examples: ['Tea'], offer: 0.4 };
    expect(lacksOf({ skus })).toEqual([{ ...lack, weight: 'stops' }]);
    const assume = { ...nothingAssumed, margin: 0.3 };
    expect(lacksOf({ skus }, { assume })).toEqual([{ ...lack, weight: 'assumed' }]);
  });

  it('offers no margin where no cost at all is known', () => {
    expect(lacksOf({ skus: [skuOf({ id: 1, cost: null })] })).toMatchObject([
      { code: 'costs', weight: 'stops', offer: null },
    ]);
  });

  it('is the cost of a candidate too, which then stays out', () => {
    const skus = [
      skuOf({ id: 1 }),
      skuOf({ id: 2, status: 'candidate', facings: null, cost: null }),
    ];
    expect(lacksOf({ skus })).toMatchObject([
      { code: 'costs', weight: 'note', count: 1, total: 2 },
    ]);
  });

  it('is widths where a shelf has a length, and only there', () => {
    const skus = [skuOf({ id: 1, widthCm: 8 }), skuOf({ id: 2, widthCm: null })];
    expect(lacksOf({ skus })).toMatchObject([
      { code: 'widths', weight: 'stops', count: 1, offer: 8 },
    ]);
    const facings = [categoryOf({ id: 1, lengthCm: null, facings: 5 })];
    expect(lacksOf({ skus, categories: facings })).toEqual([]);
    const basis = { basis: 'length', target: 0.7 } as const;
    expect(lacksOf({ skus, categories: facings }, basis)).toMatchObject([{ code: 'widths' }]);
  });

  it('offers the width of a small packet where none is known', () => {
    expect(lacksOf({ skus: [skuOf({ id: 1, widthCm: null })] })).toMatchObject([{ offer: 10 }]);
  });

  it('is room, which today’s range can stand for', () => {
    const categories = [categoryOf({ id: 1, lengthCm: null })];
    const lack = { code: 'room', count: 1, total: 1, examples: ['Category 1'], offer: 'today' };
    expect(lacksOf({ categories })).toEqual([{ ...lack, weight: 'stops' }]);
    const assume = { ...nothingAssumed, room: 'today' as const };
    expect(lacksOf({ categories }, { assume })).toEqual([{ ...lack, weight: 'assumed' }]);
  });

  it('is SKUs in a category with a shelf', () => {
    const categories = [categoryOf({ id: 1 }), categoryOf({ id: 2, name: 'Toys' })];
    expect(lacksOf({ categories })).toMatchObject([
      { code: 'empty_category', weight: 'note', count: 1, total: 2, examples: ['Toys'] },
    ]);
  });

  it('is any SKU at all', () => {
    expect(lacksOf({ skus: [] })).toMatchObject([{ code: 'empty_category', weight: 'stops' }]);
  });

  it('tells of facings that nobody counted and of SKUs that nobody saw', () => {
    const skus = [
      skuOf({ id: 1, facings: null }),
      skuOf({ id: 2, facings: null, soldLately: false, stock: 0 }),
      skuOf({ id: 3, facings: null, soldLately: false, stock: 5_000 }),
    ];
    const look = lookOf({ skus });
    expect(look.lacks).toMatchObject([
      { code: 'facings', weight: 'note', count: 2, total: 3 },
      { code: 'unseen', weight: 'note', count: 1, total: 3, examples: ['SKU 2'] },
    ]);
    expect(look.members.map(({ sku }) => sku.id)).toEqual([1, 3]);
  });

  it('says what stays because it is being tried, and until when', () => {
    const trial = { status: 'trial', trialUntil: '2024-01-20' } as const;
    const skus = [
      skuOf({ id: 1 }),
      skuOf({ id: 2, ...trial, trialUntil: '2024-02-05' }),
      skuOf({ id: 3, ...trial }),
      skuOf({ id: 4, ...trial, facings: null, soldLately: false, stock: 0 }),
      skuOf({ id: 5, ...trial, trialUntil: '2023-12-31' }),
    ];
    const [, found] = lookOf({ skus }).lacks;
    expect(found).toMatchObject({ code: 'trial', weight: 'note', count: 2, until: '2024-02-05' });
    const en = { t: translator('en'), format: formats('en', 'CNY') };
    expect(found === undefined ? '' : writeLack(en, found)).toBe(
      '2 SKUs are on trial and stay, the last of them until 5 Feb 2024.',
    );
  });

  it('tells of roles, prices and forecasts that are not known once they were computed', () => {
    const skus = [skuOf({ id: 1 }), skuOf({ id: 2, role: null, price: null, demand: null })];
    const codes = (lacks: ReturnType<typeof lacksOf>) => lacks.map(({ code }) => code);
    expect(codes(lacksOf({ skus }))).toEqual(['roles', 'prices', 'demand']);
    expect(codes(lacksOf({ skus, rolesKnown: false, demandKnown: false }))).toEqual(['prices']);
  });
});

describe('the room that a search starts from', () => {
  const categories = [
    categoryOf({ id: 1, name: 'Drinks', lengthCm: 200 }),
    categoryOf({ id: 2, name: 'Tea', parentId: 1, lengthCm: null }),
    categoryOf({ id: 3, name: 'Juice', parentId: 1, lengthCm: null, facings: 4 }),
    categoryOf({ id: 4, name: 'Fruit', lengthCm: null }),
  ];
  const skus = [
    skuOf({ id: 1, categoryId: 2, facings: 3, widthCm: 9.5 }),
    skuOf({ id: 2, categoryId: 3, facings: 2 }),
    skuOf({ id: 3, categoryId: 4, facings: 2, widthCm: 20 }),
  ];
  const today = { assume: { ...nothingAssumed, room: 'today' as const } };

  it('is the nearest upwards; where there is none, as much as today’s range takes', () => {
    expect(preparationOf(lookOf({ categories, skus }, today)).rooms).toMatchObject([
      { name: 'Drinks', unit: 'length', room: 200, source: 'catalogue', usedToday: 28.5, skus: 1 },
      { name: 'Juice', unit: 'facings', room: 4, source: 'catalogue', usedToday: 2, skus: 1 },
      { name: 'Fruit', unit: 'length', room: 40, source: 'today', usedToday: 40, skus: 1 },
    ]);
  });

  it('counts facings as today’s room where not all widths are known', () => {
    const some = [...skus, skuOf({ id: 4, categoryId: 4, widthCm: null })];
    expect(preparationOf(lookOf({ categories, skus: some }, today)).rooms.at(-1)).toMatchObject({
      ...{ name: 'Fruit', unit: 'facings', room: 3 },
    });
  });

  it('is what the scenario says before what the catalogue says', () => {
    const rooms = [{ categoryId: 2, lengthCm: 60, facings: null }];
    const prepared = preparationOf(lookOf({ categories, skus }, { ...today, rooms })).rooms;
    expect(prepared).toMatchObject([
      { name: 'Drinks', skus: 0 },
      { name: 'Tea', room: 60, source: 'scenario', skus: 1 },
      { name: 'Juice' },
      { name: 'Fruit' },
    ]);
  });
});
