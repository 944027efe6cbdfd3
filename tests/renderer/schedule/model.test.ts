import { describe, expect, it } from 'vitest';
import { CHINA } from '#shared/domain/roster/shop/rule-set';
import { intervalsOf, overrideAt } from '../../../renderer/features/schedule/demand/heads-model';
import {
  hoursOf,
  paintedOf,
  painting,
  spansOf,
} from '../../../renderer/features/schedule/people/availability';
import { standOf } from '../../../renderer/features/schedule/rules/looser';
import { previewOf } from '../../../renderer/features/schedule/week/hours/timeline-model';
import { cellsOf } from '../../../renderer/features/schedule/week/model/cells';
import { coverOn, gapsIn, trimmed } from '../../../renderer/features/schedule/week/model/cover';
import { diffOf } from '../../../renderer/features/schedule/week/model/diff';
import { gridRows } from '../../../renderer/features/schedule/week/model/rows';
import { resized, shifted } from '../../../renderer/features/schedule/week/model/shift';
import { commonSpans } from '../../../renderer/features/schedule/week/model/spans';
import { cover, MONDAY, rosterWeek, shift } from './answers';

const day = shift(1); // 07:00–15:00, break 30

describe('a hand on a shift', () => {
  it.each([
    ['later', 60, [480, 960]],
    ['not before midnight', -900, [0, 480]],
    ['not past six in the morning after', 1200, [1320, 1800]],
  ])('moves both ends %s', (_, by, [startMinute, endMinute]) => {
    expect(shifted(day, by)).toMatchObject({ startMinute, endMinute, breakMinutes: 30 });
  });

  it.each([
    ['to the nearest half hour', 'end', 1007, [420, 1020, 30]],
    ['and drops the break of a short shift', 'end', 700, [420, 690, 0]],
    ['and leaves half an hour of work', 'start', 1200, [870, 900, 0]],
  ] as const)('moves one end %s', (_, edge, minute, [startMinute, endMinute, breakMinutes]) => {
    expect(resized(day, edge, minute, CHINA)).toEqual({ startMinute, endMinute, breakMinutes });
  });

  it('keeps a break that somebody has set otherwise', () => {
    expect(resized(shift(1, { breakMinutes: 60 }), 'end', 960, CHINA).breakMinutes).toBe(60);
  });

  it('draws a new bar over the half hours that the pointer has passed, either way', () => {
    const scale = { left: 100, width: 900, first: 420, last: 1320 };
    const grip = { part: 'empty', shift: null, row: 4 } as const;
    const there = previewOf(grip, { x: 395 }, { x: 110 }, scale, CHINA);
    expect(there).toMatchObject({ row: 4, startMinute: 420, endMinute: 720 });
    const back = previewOf(grip, { x: 110 }, { x: 395 }, scale, CHINA);
    expect(back).toMatchObject({ startMinute: 420, endMinute: 720 });
  });

  it('moves a bar of odd minutes by whole half hours', () => {
    const odd = shift(1, { startMinute: 400, endMinute: 880 });
    const scale = { left: 0, width: 900, first: 420, last: 1320 };
    const moved = previewOf(
      { part: 'whole', shift: odd, row: 0 },
      ...([{ x: 65 }, { x: 0 }] as const),
      ...([scale, CHINA] as const),
    );
    expect(moved).toMatchObject({ startMinute: 460, endMinute: 940, shiftId: 1 });
  });
});

describe('what a search has changed', () => {
  it('is told cell by cell, whatever the numbers of the shifts', () => {
    const before = [shift(1), shift(2, { employeeId: 2 })];
    const after = [shift(7), shift(8, { employeeId: 2, startMinute: 480 })];
    expect(diffOf(before, after)).toMatchObject([{ employeeId: 2, date: MONDAY }]);
    expect(diffOf(before, before)).toEqual([]);
  });
});

describe('demand against cover', () => {
  const week = {
    firstStep: 420,
    cover: [
      cover(MONDAY, [2, 0, 0, 0], [1, 0, 0, 0]),
      cover(MONDAY, [1, 0, 0, 0], [3, 0, 0, 0], 'floor'),
    ],
  };

  it('does not let a surplus of one group hide what another lacks', () => {
    const [first] = coverOn(week, MONDAY, null);
    expect(first).toEqual({ minute: 420, need: 3, covered: 2, missing: 1, surplus: 2 });
    expect(gapsIn(coverOn(week, MONDAY, null))).toEqual({ underMinutes: 30, overMinutes: 60 });
  });

  it('leaves out hours in which nobody is wanted or there', () => {
    expect(trimmed([coverOn(week, MONDAY, null)])).toEqual([0, 2]);
  });

  it('adds up the wants of a group over the week', () => {
    const rows = gridRows(rosterWeek());
    expect(rows.map((row) => (row.kind === 'group' ? row.group : row.person.name))).toEqual([
      ...['floor', 'Zhao Min', 'cashier', 'Li Na', 'Wang Wei'],
    ]);
    expect(rows[2]).toMatchObject({ needMinutes: 150, underMinutes: 30, overMinutes: 30 });
  });
});

describe('the cells of the grid', () => {
  it('hold what is broken on every day that it concerns, and what was published otherwise', () => {
    const week = rosterWeek({
      conflicts: [
        {
          ...{ rule: 'rest', employeeId: 1, date: '2023-06-20', shiftIds: [1, 3] },
          ...{ is: 540, limit: 660 },
        },
      ],
      publication: {
        publishedAt: 1,
        changes: [
          { employeeId: 2, date: MONDAY, before: shift(5, { employeeId: 2 }), after: null },
          { employeeId: 1, date: MONDAY, before: null, after: shift(1) },
        ],
      },
    });
    const cells = cellsOf(week, [shift(1), shift(3, { date: '2023-06-20' })]);
    const [monday, tuesday] = cells[1] ?? [];
    expect([monday?.conflicts.length, tuesday?.conflicts.length]).toEqual([1, 1]);
    expect(monday?.changed[1]).toBe('new');
    expect(cells[2]?.[0]?.gone.map(({ id }) => id)).toEqual([5]);
  });

  it('offer the spans that a group works most often', () => {
    const shifts = [shift(1), shift(2), shift(3, { startMinute: 840, endMinute: 1320 })];
    expect(commonSpans(shifts, 'cashier')).toEqual([
      { startMinute: 420, endMinute: 900 },
      { startMinute: 840, endMinute: 1320 },
    ]);
  });
});

describe('availability', () => {
  it('without spans is at any time, and painted whole is without spans again', () => {
    expect(hoursOf(paintedOf([]))).toBe(210);
    expect(spansOf(paintedOf([]))).toEqual([]);
  });

  it('comes back as it was painted, several stretches a day', () => {
    const spans = [
      { weekday: 1, startMinute: 480, endMinute: 720 },
      { weekday: 1, startMinute: 900, endMinute: 1080 },
    ];
    expect(spansOf(paintedOf(spans))).toEqual(spans);
    const painted = painting(
      paintedOf(spans),
      ...([{ day: 0, cell: 24 }, { day: 1, cell: 29 }, true] as const),
    );
    expect(spansOf(painted)).toEqual([
      { weekday: 1, startMinute: 480, endMinute: 1080 },
      { weekday: 2, startMinute: 720, endMinute: 900 },
    ]);
  });
});

describe('a limit', () => {
  it.each([
    ['more work of a week', 'weeklyMinutes', 2640, 'looser'],
    ['less work of a week', 'weeklyMinutes', 2100, 'stricter'],
    ['less rest', 'restMinutes', 600, 'looser'],
    ['more rest', 'restMinutes', 720, 'stricter'],
    ['an earlier end of the night', 'nightEnd', 300, 'looser'],
    ['a later start of the night', 'nightStart', 1380, 'looser'],
    ['the same', 'daysInRow', 6, 'same'],
  ] as const)('of %s is %4$s', (_, name, value, stand) => {
    expect(standOf(name, value, CHINA)).toBe(stand);
  });
});

describe('heads set by hand', () => {
  const row = { id: 1, group: 'cashier', startMinute: 600, endMinute: 660, heads: 3 } as const;
  it('of a day go before those of its weekday', () => {
    const overrides = [
      { ...row, date: null, weekday: 1 },
      { ...row, id: 2, date: MONDAY, weekday: null, heads: 5 },
    ];
    expect(overrideAt(overrides, 'cashier', MONDAY, 630)?.id).toBe(2);
    expect(overrideAt(overrides, 'cashier', '2023-06-26', 630)?.id).toBe(1);
    expect(overrideAt(overrides, 'cashier', MONDAY, 660)).toBeNull();
  });

  it('are set for a rectangle day by day, drawn in any direction', () => {
    const rect = { from: { day: 1, step: 5 }, to: { day: 0, step: 2 } };
    expect(intervalsOf(rect, ['a', 'b', 'c'], 420)).toEqual([
      { date: 'a', startMinute: 480, endMinute: 600 },
      { date: 'b', startMinute: 480, endMinute: 600 },
    ]);
  });
});
