import { describe, expect, it } from 'vitest';
import { type GroupStretches, TransferFit } from '#shared/domain/demand/transfer';

const ALL = (group: GroupStretches) => new Float64Array(group.days).fill(1);

/** One stretch a day; a row per day: what was sold, and what was out (1) or says nothing (2). */
function group(
  rows: readonly { readonly sold: readonly number[]; readonly out: readonly number[] }[],
) {
  const of: GroupStretches = {
    skus: rows[0]?.sold.length ?? 0,
    days: rows.length,
    day: Int32Array.from(rows.keys()),
    trade: new Float64Array(rows.length).fill(1),
    out: Uint8Array.from(rows.flatMap((row) => row.out)),
    sold: Float64Array.from(rows.flatMap((row) => row.sold)),
  };
  return of;
}

const ordinary = { sold: [20, 10], out: [0, 0] };
const missing = { sold: [0, 18], out: [1, 0] };

describe('the transfer of demand in a group', () => {
  it('is exact where the days leave no doubt', () => {
    const of = group([ordinary, ordinary, missing]);
    const { tau, rates, missedUnits, stockOutDays } = new TransferFit(of).fit(ALL(of));
    // Of 20 that were missed, 8 were bought as the other one.
    expect(tau).toBeCloseTo(0.4, 2);
    expect(rates[0]).toBeCloseTo(20, 1);
    expect(missedUnits).toBeCloseTo(20, 1);
    expect(stockOutDays).toBe(1);
  });

  it('counts a SKU that says nothing neither as missing nor as present', () => {
    const third = (row: typeof ordinary, sold: number, out: number) => ({
      sold: [...row.sold, sold],
      out: [...row.out, out],
    });
    const of = group([third(ordinary, 500, 2), third(ordinary, 0, 2), third(missing, 900, 2)]);
    const { tau, missedUnits } = new TransferFit(of).fit(ALL(of));
    expect(tau).toBeCloseTo(0.4, 2);
    expect(missedUnits).toBeCloseTo(20, 1);
  });

  it('has nothing to say of days on which nothing was left', () => {
    const of = group([ordinary, { sold: [0, 0], out: [1, 1] }]);
    expect(new TransferFit(of).fit(ALL(of))).toMatchObject({
      tau: 0,
      missedUnits: 0,
      stockOutDays: 0,
    });
  });
});
