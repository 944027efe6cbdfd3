import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/calendar';
import type { Employee } from '#shared/domain/people/employee';
import { conflictsOf } from '#shared/domain/roster/shop/check';
import {
  availability,
  type DayQuestion,
  employment,
  leave,
  minorDailyMinutes,
  skill,
} from '#shared/domain/roster/shop/day-rules';
import { CHINA, EU } from '#shared/domain/roster/shop/rule-set';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { WeekFacts } from '#shared/domain/roster/shop/week-facts';

const MONDAY = '2026-11-23';
const [FLOOR, TILLS] = [2, 4];

/** A person of the tills, at work from eight to four with half an hour of break. */
function question(change: Partial<DayQuestion> = {}): DayQuestion {
  return {
    rules: CHINA,
    person: { groups: [TILLS], minor: false, noNights: false },
    day: { absent: null, spans: [{ start: 0, end: 2880 }], lastEnd: null, nextStart: null },
    duty: { start: 480, end: 960, pause: 30, group: TILLS },
    ...change,
  };
}

describe('one shift of one person', () => {
  const { day } = question();
  const minor = { groups: [TILLS], minor: true, noNights: false };

  it('is only within employment', () => {
    expect(employment(question({ day: { ...day, absent: 'employment' } }))).toMatchObject({
      rule: 'employment',
    });
    expect(employment(question())).toBeNull();
  });

  it('is not on a day of leave', () => {
    expect(leave(question({ day: { ...day, absent: 'leave' } }))).toMatchObject({ rule: 'leave' });
    expect(leave(question())).toBeNull();
  });

  it.each([
    ['within one of the spans', [{ start: 480, end: 960 }], null],
    ['beyond its end', [{ start: 480, end: 930 }], { rule: 'availability' }],
    [
      'over two spans',
      [
        { start: 480, end: 700 },
        { start: 700, end: 960 },
      ],
      { rule: 'availability' },
    ],
    ['on a day without any', [], { rule: 'availability' }],
  ])('lies %s of availability', (_, spans, broken) => {
    const found = availability(question({ day: { ...day, spans } }));
    expect(found?.rule ?? null).toBe(broken?.rule ?? null);
  });

  it('is in a group that the person can stand in', () => {
    expect(skill(question())).toBeNull();
    const floor = { ...question().duty, group: FLOOR };
    expect(skill(question({ duty: floor }))).toMatchObject({ rule: 'skill' });
  });

  it('of somebody under age has the limit of minors, never a longer one than that of all', () => {
    const long = { start: 480, end: 1020, pause: 30, group: TILLS };
    const broken = { rule: 'minor_daily_minutes', is: 510, limit: 480 };
    expect(minorDailyMinutes(question({ person: minor, duty: long }))).toEqual(broken);
    expect(minorDailyMinutes(question({ person: minor, duty: long, rules: EU }))).toEqual(broken);
    expect(minorDailyMinutes(question({ duty: long }))).toBeNull();
  });
});

function employee(change: Partial<Employee>): Employee {
  return {
    ...{ id: 1, code: 'E1', name: 'Anna', group: 'cashier', skills: ['cashier'] },
    ...{ contractMinutes: 2400, mostMinutes: null, hourlyCost: null, bornOn: null },
    ...{ noNights: false, hiredOn: null, leftOn: null, availability: [] },
    ...change,
  };
}

function shift(day: number, startMinute: number, endMinute: number): RosterShift {
  return {
    ...{ id: 100 + day * 10 + (startMinute > 900 ? 1 : 0), employeeId: 1 },
    ...{ date: addDays(MONDAY, day), group: 'cashier', startMinute, endMinute },
    ...{ breakMinutes: endMinute - startMinute > 360 ? 30 : 0 },
    ...{ state: 'draft', locked: false, note: '' },
  };
}

function broken(shifts: readonly RosterShift[], more: Partial<WeekFacts> = {}, own = {}) {
  const facts: WeekFacts = {
    ...{ from: MONDAY, employees: [employee(own)], shifts, wishes: [], rules: CHINA },
    ...{ around: new Map(), leave: new Map() },
    ...more,
  };
  return conflictsOf(facts).map(({ rule, date, is, limit }) => [rule, date, is, limit]);
}

describe('the week of one person', () => {
  const days = (count: number, from = 0) =>
    Array.from({ length: count }, (_, day) => shift(from + day, 480, 990));

  it('has one shift a day', () => {
    expect(broken([shift(1, 480, 720), shift(1, 960, 1080)])).toEqual([
      ['two_shifts', '2026-11-24', 2, 1],
    ]);
  });

  it('has at most the hours of the law, or of the contract where that allows less', () => {
    expect(broken(days(5))).toEqual([]);
    const sixth = ['weekly_minutes', MONDAY, 2880, 2400];
    expect(broken(days(6))).toEqual([sixth]);
    expect(broken(days(5), {}, { mostMinutes: 1800 })).toEqual([
      ['weekly_minutes', MONDAY, 2400, 1800],
    ]);
    expect(broken(days(6), { rules: EU })).toEqual([]);
  });

  it('has the hours of minors where the person is under age', () => {
    expect(broken(days(6), { rules: EU }, { bornOn: '2010-01-01' })).toEqual([
      ['minor_weekly_minutes', MONDAY, 2880, 2400],
    ]);
  });

  it('has rest between the days, the one before the week included', () => {
    expect(broken([shift(1, 960, 1320), shift(2, 480, 720)])).toEqual([
      ['rest', '2026-11-25', 600, 660],
    ]);
    const sunday = { ...shift(0, 960, 1320), id: 9, date: addDays(MONDAY, -1) };
    const around = new Map([[1, [sunday]]]);
    expect(broken([shift(0, 480, 720)], { around })).toEqual([['rest', MONDAY, 600, 660]]);
  });

  it('has a day off after six, counted from the weeks before', () => {
    const short = Array.from({ length: 7 }, (_, day) => shift(day, 480, 720));
    expect(broken(short)).toEqual([['days_in_row', '2026-11-29', 7, 6]]);
    const before = Array.from({ length: 3 }, (_, day) => ({
      ...shift(0, 480, 720),
      ...{ id: day, date: addDays(MONDAY, day - 3) },
    }));
    const around = new Map([[1, before]]);
    expect(broken(short.slice(0, 4), { around })).toEqual([['days_in_row', '2026-11-26', 7, 6]]);
  });
});
