import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOnDuty, labourByDay, type Shift } from '#shared/domain/kpi/duty';

const DAY = '2023-06-19';

function shift(part: Partial<Shift>): Shift {
  return {
    employeeId: 1,
    date: DAY,
    record: 'worked',
    startMinute: 480,
    endMinute: 960,
    breakMinutes: 0,
    ...part,
  };
}

describe('labour of a day', () => {
  it('counts worked hours, not the plan, once any worked shift is recorded', () => {
    const days = labourByDay([
      shift({ record: 'scheduled', employeeId: 1 }),
      shift({ record: 'scheduled', employeeId: 2 }),
      shift({ record: 'worked', employeeId: 1, endMinute: 900, breakMinutes: 30 }),
    ]);
    expect(days).toEqual([{ key: DAY, record: 'worked', hours: 6.5, heads: 1 }]);
  });

  it('falls back to the plan on a day without a record', () => {
    const days = labourByDay([shift({ record: 'scheduled' })]);
    expect(days).toEqual([{ key: DAY, record: 'scheduled', hours: 8, heads: 1 }]);
  });

  it('counts a person with a split shift once', () => {
    const [day] = labourByDay([
      shift({ startMinute: 480, endMinute: 600 }),
      shift({ startMinute: 900, endMinute: 1080 }),
    ]);
    expect(day).toMatchObject({ hours: 5, heads: 1 });
  });
});

describe('hours on duty', () => {
  it('puts part hours where they were worked', () => {
    const hours = hoursOnDuty([shift({ startMinute: 510, endMinute: 630 })]);
    expect([...hours]).toEqual([
      [8, 0.5],
      [9, 1],
      [10, 0.5],
    ]);
  });

  it('carries a night shift over midnight to the small hours of the clock', () => {
    const hours = hoursOnDuty([shift({ startMinute: 22 * 60, endMinute: 26 * 60 })]);
    expect([...hours.keys()].sort((a, b) => a - b)).toEqual([0, 1, 22, 23]);
  });

  it('adds up to the hours of the day, whatever the shifts', () => {
    const shifts = fc.array(
      fc
        .record({
          employeeId: fc.integer({ min: 1, max: 9 }),
          startMinute: fc.integer({ min: 0, max: 1_700 }),
          length: fc.integer({ min: 30, max: 700 }),
          breakMinutes: fc.integer({ min: 0, max: 29 }),
        })
        .map(({ length, startMinute, ...rest }) =>
          shift({ ...rest, startMinute, endMinute: startMinute + length }),
        ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(shifts, (list) => {
        const total = [...hoursOnDuty(list).values()].reduce((sum, hours) => sum + hours, 0);
        expect(total).toBeCloseTo(labourByDay(list)[0]?.hours ?? 0, 8);
      }),
    );
  });
});
