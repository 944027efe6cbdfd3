import { describe, expect, it } from 'vitest';
import { openHighs } from '#electron/solve/highs';
import { formulate } from '#shared/domain/assortment/formulate';
import { toLpFile } from '#shared/domain/assortment/lp-file';
import { fromChoice, toChoice, toMilp } from '#shared/domain/assortment/milp';
import { account, isFeasible } from '#shared/domain/assortment/options';
import type { AssortmentProblem, Candidate, Rules } from '#shared/domain/assortment/problem';
import { noRules, sku } from './problems';

function problem(candidates: readonly Candidate[], rules: Partial<Rules> = {}): AssortmentProblem {
  return { candidates, shelves: [], rules: { ...noRules, ...rules } };
}

/** Facings of the SKUs of a problem are allowed by its rules. */
function allows(given: AssortmentProblem, facings: readonly number[]): boolean {
  const model = formulate(given);
  const choice = model.items.map((item, index) =>
    item.options.findIndex((option) => option.facings === facings[index]),
  );
  return isFeasible(account(model, choice));
}

describe('options of a SKU', () => {
  it.each([
    ['free: none, or from its least to its most', { minFacings: 2 }, [0, 2, 3]],
    ['to be kept: from its least on', { decision: 'must_keep', minFacings: 2 }, [2, 3]],
    ['to be dropped: none', { decision: 'must_drop' }, [0]],
  ] as const)('%s', (_, given, facings) => {
    const model = formulate(problem([sku({ id: 1, profit: [0, 5, 9, 12], ...given })]));
    expect(model.items[0]?.options.map((option) => option.facings)).toEqual(facings);
  });

  it.each([
    ['a width of no millimetres', { widthMm: 0 }],
    ['a width in parts of a millimetre', { widthMm: 62.5 }],
    ['profit that is not whole Money', { profit: [0, 0.5] }],
    ['sales for other facings than profit', { sales: [0] }],
    ['a SKU to keep without facings allowed', { decision: 'must_keep', minFacings: 2 }],
  ] as const)('are refused for %s', (_, given) => {
    expect(() => formulate(problem([sku({ id: 1, ...given })]))).toThrow(RangeError);
  });
});

describe('rules', () => {
  const staple = sku({ id: 1, profit: [0, 1, 1, 1], sales: [0, 7, 14, 21] });
  const specialty = sku({
    ...{ id: 2, role: 'specialty', widthMm: 50, profit: [0, 1, 1, 1], sales: [0, 1, 2, 6] },
  });
  const mix = (basis: 'facings' | 'length' | 'count' | 'sales', target: number, tolerance = 0) =>
    problem([staple, specialty], { mix: [{ category: null, basis, target, tolerance }] });

  it.each([
    ['facings: 2 of 3', mix('facings', 2 / 3, 0.001), [2, 1], [1, 1]],
    ['length: 200 of 250 mm', mix('length', 0.8), [2, 1], [1, 1]],
    ['count: 1 of 2', mix('count', 0.5), [3, 1], [3, 0]],
    ['sales: 14 of 20', mix('sales', 0.7), [2, 3], [3, 3]],
    ['facings from 68 to 72 %: 2 of 3 is too few', mix('facings', 0.7, 0.02), [0, 0], [2, 1]],
    ['facings from 68 to 72 %: 3 of 4 is too many', mix('facings', 0.7, 0.02), [0, 0], [3, 1]],
  ])('mix by %s', (_, given, kept, broken) => {
    expect([allows(given, kept), allows(given, broken)]).toEqual([true, false]);
  });

  const both = [
    sku({ id: 1, subcategory: 'tea', priceBand: 'low', isNew: true, profit: [0, 1, 1] }),
    sku({
      id: 2,
      subcategory: 'tea',
      supplier: 'A',
      brand: 'B',
      facingsToday: 2,
      profit: [0, 1, 1],
    }),
    sku({ id: 3, category: 2, subcategory: 'tea', profit: [0, 1, 1] }),
  ];
  const tea = { category: 1, by: 'subcategory', value: 'tea', atLeast: 2 } as const;
  const low = { category: 1, by: 'priceBand', value: 'low', atLeast: 1 } as const;
  const ofA = { by: 'supplier', value: 'A', basis: 'facings', atMost: 1 } as const;
  const ofB = { by: 'brand', value: 'B', basis: 'length', atMost: 100 } as const;
  it.each([
    ['two of a subcategory in its category', { coverage: [tea] }, [1, 1, 0], [0, 1, 1]],
    ['one of a price band', { coverage: [low] }, [1, 0, 0], [0, 1, 1]],
    ['one facing of a supplier', { limits: [ofA] }, [2, 1, 0], [0, 2, 0]],
    ['100 mm of a brand', { limits: [ofB] }, [2, 1, 0], [0, 2, 0]],
    ['one new SKU', { newAtLeast: 1 }, [2, 0, 0], [0, 2, 2]],
    ['one change, be it other facings', { changesAtMost: 1 }, [0, 1, 0], [1, 1, 0]],
    ['one change, be it a SKU gone', { changesAtMost: 1 }, [0, 0, 0], [0, 0, 1]],
  ])('%s', (_, rules, kept, broken) => {
    const given = problem(both, rules);
    expect([allows(given, kept), allows(given, broken)]).toEqual([true, false]);
  });

  it('count a SKU that has to go as a change', () => {
    const leaving = sku({ id: 1, decision: 'must_drop', facingsToday: 1 });
    expect(allows(problem([leaving], { changesAtMost: 0 }), [0])).toBe(false);
  });
});

describe('what a change has to bring', () => {
  it('is taken off every number of facings but that of today, and off leaving', () => {
    const one = sku({ id: 1, facingsToday: 2, profit: [0, 9, 15, 18] });
    const { items } = formulate(problem([one], { leastGain: 4 }));
    expect(items[0]?.options.map(({ profit }) => profit)).toEqual([-4, 5, 15, 14]);
  });
});

describe('the integer programme', () => {
  const concave = sku({ id: 1, profit: [0, 9, 15, 18] });
  const bulky = sku({ id: 2, profit: [0, 1, 8, 9] });
  const kept = sku({ id: 3, profit: [0, -5, 2], decision: 'must_keep' });
  const given: AssortmentProblem = {
    candidates: [concave, bulky, kept],
    shelves: [{ category: 1, room: { unit: 'length', mm: 500 } }],
    rules: { ...noRules, mix: [{ category: null, basis: 'count', target: 0.9, tolerance: 0.1 }] },
  };

  it('has a variable per further facing, linked only where facings do not fall in worth', () => {
    const plain = toMilp(formulate({ ...given, rules: noRules }));
    expect(plain.columns.map(({ item, from }) => `${item} ${from}`)).toEqual([
      ...['0 before', '0 before', '0 before'],
      ...['1 first', '1 first', '1 first'],
      '2 before',
    ]);
    // One shelf, one row that links the facings of the second SKU.
    expect(plain.rowUpper).toEqual(Float64Array.of(400, 1));
    expect(plain.offset).toBe(-5);
  });

  it('turns every choice into variables and back', () => {
    const model = formulate(given);
    const milp = toMilp(model);
    for (const choice of [
      [0, 0, 0],
      [3, 1, 1],
      [1, 3, 0],
    ]) {
      expect(toChoice(model, milp, fromChoice(milp, choice))).toEqual(choice);
    }
  });

  it('reads the same as an LP file', async () => {
    const { default: loadHighs } = await import('highs');
    const highs = await loadHighs();
    const milp = toMilp(formulate(given));
    const solver = await openHighs(() => false);
    const quiet = { gap: 0, start: null, onBound: () => {}, onSolution: () => {} };
    const read = highs.solve(toLpFile(milp), { output_flag: false });
    // Five facings: 9 + 6 + 3 of the first and both of the one to keep.
    expect(solver.solve(milp, quiet)).toMatchObject({ bound: read.ObjectiveValue });
    expect(read.ObjectiveValue).toBe(20);
  });
});
