import { describe, expect, it } from 'vitest';
import { parseDayHours, parseWeekdays, parseWeekHours } from '#shared/domain/imports/day-hours';

/** `[8, 16]`: hours of the clock. */
type Hours = readonly (readonly [from: number, to: number])[];

function inHours(spans: ReturnType<typeof parseDayHours>): Hours | null {
  return spans?.map(({ startMinute, endMinute }) => [startMinute / 60, endMinute / 60]) ?? null;
}

describe('the hours of a day', () => {
  const read: readonly [string, Hours][] = [
    ['08:00-16:00', [[8, 16]]],
    ['８：００～１６：３０', [[8, 16.5]]],
    ['8点至16点半', [[8, 16.5]]],
    ['9-13', [[9, 13]]],
    ['9am to 5pm', [[9, 17]]],
    [
      '08:00-12:00、14:00-18:00',
      [
        [8, 12],
        [14, 18],
      ],
    ],
    ['18:00-次日2:00', [[18, 26]]],
    ['20:00-02:00', [[20, 26]]],
    ['16:00以后', [[16, 30]]],
    ['before 14:00', [[0, 14]]],
    ['14:00-24:00', [[14, 24]]],
    ['全天', [[0, 30]]],
    ['√', [[0, 30]]],
    ['休', []],
    ['off', []],
    ['-', []],
  ];
  it.each(read)('%s', (text, hours) => {
    expect(inHours(parseDayHours(text))).toEqual(hours);
  });

  it.each(['早班', '8', '25:00-26:00', '08:00-16:00 白班', '12:00-次日10:00', ''])(
    'are not guessed from %s',
    (text) => {
      expect(parseDayHours(text)).toBeNull();
    },
  );
});

describe('the hours of a week in one text', () => {
  const read: readonly [string, Readonly<Record<number, Hours>>][] = [
    ['周一至周五 08:00-18:00；周六 9-13', { 1: [[8, 18]], 5: [[8, 18]], 6: [[9, 13]] }],
    ['Mon-Fri 08:00-18:00, Sat 9-13', { 1: [[8, 18]], 5: [[8, 18]], 6: [[9, 13]] }],
    ['周一、周三 全天', { 1: [[0, 30]], 3: [[0, 30]] }],
    ['周一到五', { 1: [[0, 30]], 3: [[0, 30]], 5: [[0, 30]] }],
    ['工作日 17:00以后，周末 全天', { 2: [[17, 30]], 7: [[0, 30]] }],
    ['weekends', { 6: [[0, 30]], 7: [[0, 30]] }],
    ['周六至周一: 8:00-12:00', { 6: [[8, 12]], 7: [[8, 12]], 1: [[8, 12]] }],
    ['07:00-15:00', { 1: [[7, 15]], 4: [[7, 15]], 7: [[7, 15]] }],
  ];
  it.each(read)('%s', (text, expected) => {
    const spans = parseWeekHours(text) ?? [];
    for (const [day, hours] of Object.entries(expected)) {
      const own = spans.filter(({ weekday }) => weekday === Number(day));
      expect(inHours(own)).toEqual(hours);
    }
  });

  it('leave out the days that are not named', () => {
    expect(parseWeekHours('周一至周三 8-12')?.map(({ weekday }) => weekday)).toEqual([1, 2, 3]);
  });

  it.each(['白班', '周一 早班', '尽量 周一 8-12', '周一 8-12 尽量'])(
    'are not guessed from %s',
    (text) => {
      expect(parseWeekHours(text)).toBeNull();
    },
  );
});

describe('weekdays', () => {
  it.each([
    ['周日', [7]],
    ['周六、周日休', [6, 7]],
    ['周末', [6, 7]],
    ['Sundays off', [7]],
    ['Tue and Thu', [2, 4]],
  ])('%s', (text, days) => {
    expect(parseWeekdays(text)).toEqual(days);
  });

  it.each(['尽量早班', '', '周日或节假日'])('are not guessed from %s', (text) => {
    expect(parseWeekdays(text)).toBeNull();
  });
});
