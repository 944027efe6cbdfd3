import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/roster/problem';
import type { Rule } from '#shared/domain/roster/rules/break';
import { availability, locked, wishes } from '#shared/domain/roster/rules/presence';
import { rest } from '#shared/domain/roster/rules/rest';
import { longestRun, shortestRest, shortestRun } from '#shared/domain/roster/rules/runs';
import {
  dutyCounts,
  leastMinutes,
  mostMinutes,
  weekends,
} from '#shared/domain/roster/rules/totals';
import { person, problem } from './problems';

/** `E` early, `L` late, `-` off. */
function broken(rule: Rule, text: string, change: Partial<Person> = {}) {
  const days = [...text].map((letter) => '-EL'.indexOf(letter) - 1);
  const one = person(change, days.length);
  const line = { problem: problem({ days: days.length }), person: one, index: 0, days };
  return rule(line).map(({ day, amount }) => [day, amount]);
}

function limits(change: Partial<Person['limits']>): Partial<Person> {
  return { limits: { ...person().limits, ...change } };
}

describe('rest between duties', () => {
  it('is broken where an early duty follows a late one, with the minutes there are', () => {
    expect(broken(rest, 'LE')).toEqual([[1, 600]]);
    expect(broken(rest, 'EL')).toEqual([]);
    expect(broken(rest, 'L-E')).toEqual([]);
  });
  it('looks at the duty before the first day', () => {
    expect(broken(rest, 'E', { before: { run: 1, duty: 1, off: 0 } })).toEqual([[0, 600]]);
  });
});

describe('days in a row', () => {
  it('are at most the longest run, days before the horizon included', () => {
    expect(broken(longestRun, 'EEEE-', limits({ maxRun: 3 }))).toEqual([[0, 1]]);
    const before = { run: 2, duty: 0, off: 0 };
    expect(broken(longestRun, 'EE-', { ...limits({ maxRun: 3 }), before })).toEqual([[0, 1]]);
  });
  it('are at least the shortest run, except at an edge that may go on', () => {
    expect(broken(shortestRun, '-E-', limits({ minRun: 2 }))).toEqual([[1, 1]]);
    expect(broken(shortestRun, 'E--E', limits({ minRun: 2 }))).toEqual([]);
  });
  it('off are at least the shortest rest, except at an edge that may go on', () => {
    expect(broken(shortestRest, '-E-E-', limits({ minOff: 2 }))).toEqual([[2, 1]]);
    const before = { run: 0, duty: null, off: 1 };
    expect(broken(shortestRest, '-E--', { ...limits({ minOff: 3 }), before })).toEqual([[0, 1]]);
    expect(broken(shortestRest, 'E--', { ...limits({ minOff: 2 }), before })).toEqual([[0, 1]]);
  });
});

describe('sums over the horizon', () => {
  it('of minutes lie between the least and the most', () => {
    expect(broken(mostMinutes, 'EE-', limits({ maxMinutes: 900 }))).toEqual([[null, 60]]);
    expect(broken(leastMinutes, 'E--', limits({ minMinutes: 600 }))).toEqual([[null, 120]]);
  });
  it('of weekends count a weekend with work on either day once', () => {
    expect(broken(weekends, '-----EE-----E-', limits({ maxWeekends: 1 }))).toEqual([[12, 1]]);
    expect(broken(weekends, '------E', limits({ maxWeekends: 0 }))).toEqual([[5, 1]]);
  });
  it('of a kind of duty are at most its count', () => {
    expect(broken(dutyCounts, 'LL-L', { counts: [{ duties: [1], max: 2 }] })).toEqual([[3, 1]]);
  });
});

describe('presence', () => {
  it('is only where the person may be', () => {
    expect(broken(availability, 'EL', { allowed: [[0], [0]] })).toEqual([[1, 1]]);
  });
  it('keeps what is locked', () => {
    const fixed = [
      { day: 0, duty: 1 },
      { day: 1, duty: null },
    ];
    expect(broken(locked, 'LE', { locked: fixed })).toEqual([[1, 1]]);
  });
  it('meets wishes or says their weight', () => {
    const wish = { day: 0, duties: [1], weight: 3 };
    expect(broken(wishes, 'E-', { wishes: [{ ...wish, kind: 'on' }] })).toEqual([[0, 3]]);
    expect(broken(wishes, 'L-', { wishes: [{ ...wish, kind: 'on' }] })).toEqual([]);
    expect(broken(wishes, 'E-', { wishes: [{ ...wish, duties: null, kind: 'off' }] })).toEqual([
      [0, 3],
    ]);
  });
});
