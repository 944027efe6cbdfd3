import { describe, expect, it } from 'vitest';
import { LineSearch } from '#shared/domain/roster/line/best-line';
import { countsOf } from '#shared/domain/roster/line/counted-line';
import { coarseUnits, smallestLimits, tallyOf } from '#shared/domain/roster/line/tally';
import { compile } from '#shared/domain/roster/search/compiled';
import { person, problem } from './problems';

/** Days of 480 minutes, perhaps with a limit too, and of 600 at most `max` times. */
function modelWith(max: number, shortMax?: number) {
  const base = problem({ days: 7, firstWeekday: 0 });
  const duties = base.duties.map((duty, index) => ({ ...duty, minutes: index === 1 ? 600 : 480 }));
  const limits = {
    ...person().limits,
    minMinutes: 0,
    maxMinutes: 2_520,
    maxRun: 7,
    maxWeekends: 1,
  };
  const short = shortMax === undefined ? [] : [{ duties: [0], max: shortMax }];
  const one = person({ limits, counts: [{ duties: [1], max }, ...short] });
  const [model] = compile({ ...base, duties, people: [one] }).lines;
  if (model === undefined) throw new Error('nobody');
  return model;
}

describe('limits that a table counts', () => {
  it('are the smallest ones first', () => {
    expect(smallestLimits(modelWith(3, 2))).toEqual([1, 0]);
    expect(smallestLimits(modelWith(2, 3))).toEqual([0, 1]);
  });

  it('say how many days of work a combination takes at least', () => {
    const tally = tallyOf(modelWith(2, 1), [1, 0], [0, 0]);
    // Short days counted up to one, long days up to two: combinations 0 0, 1 0, 0 1, 1 1, 0 2, 1 2.
    const days = tally.coarse === 1 ? [0, 4, 5, 9, 10, 14] : [0, 1, 1, 2, 2, 3];
    expect([...tally.least]).toEqual(days);
  });

  it('take the odd minutes of their duties out of the table: it goes by days of work', () => {
    const model = modelWith(2);
    expect(coarseUnits(model, [])).toMatchObject({ coarse: 1 });
    expect(coarseUnits(model, [0]).coarse).toBe(4);
    const tally = tallyOf(model, [0], [0]);
    expect({ size: tally.size, extra: [...tally.extra] }).toEqual({ size: 3, extra: [0, 1, 2] });
  });

  it.each([0, 1, 2, 3])('are never broken, and the minutes hold (at most %i long days)', (max) => {
    const model = modelWith(max);
    const current = new Int16Array(model.days);
    // Work is wanted every day, the long duty more so: 2 520 minutes hold five short days, or one of them
    // long, or three long and a short one.
    const cost = model.base.map((value, at) => value - ([0, 10, 15][at % model.options] ?? 0));
    const found = new LineSearch().best({
      ...{ model, cost, current, from: 0, to: model.days, ceiling: Number.POSITIVE_INFINITY },
    });
    if (found.line === null) throw new Error('no line');
    const [long = 0] = countsOf(model, found.line, 0, model.days);
    expect(long).toBeLessThanOrEqual(max);
    const worth = found.line.reduce((sum, option) => sum + ([0, 10, 15][option] ?? 0), 0);
    expect(worth).toBe([50, 55, 55, 55][max]);
    expect(found.bound).toBeCloseTo(-worth, 6);
  });
});
