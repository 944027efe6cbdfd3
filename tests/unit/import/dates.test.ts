import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/calendar';
import { DateReader, OrderDetector, parseMoment } from '#shared/domain/imports/dates';
import { parseTime } from '#shared/domain/imports/times';

const EVENING = ((20 * 60 + 42) * 60 + 23) * 1000;

describe('a day as tills write it', () => {
  it.each([
    ['2023-06-15', 'ymd'],
    ['2023/6/15', 'ymd'],
    ['2023.06.15', 'ymd'],
    ['20230615', 'ymd'],
    ['2023年6月15日', 'ymd'],
    ['２０２３年６月１５日', 'ymd'],
    ['2023年06月15日 星期四', 'ymd'],
    ['15.06.2023', 'dmy'],
    ['15/6/2023', 'dmy'],
    ['15/6/23', 'dmy'],
    ['6/15/2023', 'mdy'],
    ['06-15-2023', 'mdy'],
    ['23/6/15', 'ymd'],
    ['15-Jun-2023', 'ymd'],
    ['15 June 2023', 'ymd'],
    ['Jun 15, 2023', 'ymd'],
    ['Thu, 15 Jun 2023', 'ymd'],
    ['45092', 'ymd'],
  ] as const)('%s', (text, order) => {
    expect(parseMoment(text, order)).toMatchObject({ day: '2023-06-15', millis: null });
  });

  it.each([
    ['2023-06-15 20:42:23', EVENING],
    ['2023-06-15T20:42:23', EVENING],
    ['2023-06-15 20:42:23.075', EVENING + 75],
    ['2023/6/15 20:42', EVENING - 23_000],
    ['2023/6/15 8:42:23 PM', EVENING],
    ['2023/6/15 下午 8:42:23', EVENING],
    ['2023年6月15日 20时42分23秒', EVENING],
    ['20230615204223', EVENING],
    ['45092.8627662037', EVENING],
  ])('%s', (text, millis) => {
    expect(parseMoment(text, 'ymd')).toMatchObject({ day: '2023-06-15', millis });
  });

  it('knows the instant where the text names its zone', () => {
    const instant = Date.UTC(2023, 5, 15, 12, 42, 23, 75);
    expect(parseMoment('2023-06-15T12:42:23.075Z', 'ymd')?.instant).toBe(instant);
    expect(parseMoment('2023-06-15T20:42:23.075+08:00', 'ymd')?.instant).toBe(instant);
  });

  it.each([
    '',
    '2023-02-30',
    '2023-13-01',
    '32/01/2023',
    '123',
    '合计',
    '1823-01-01',
    '2023-06',
    '99999',
  ])('%s is no day', (text) => {
    expect(parseMoment(text, 'dmy')).toBeNull();
  });

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(...writings),
        (after, write) => {
          const day = addDays('1990-01-01', after);
          const [year = '', month = '', date = ''] = day.split('-');
          const [text, order] = write({ year, month, date });
          expect(parseMoment(text, order)?.day).toBe(day);
        },
      ),
    );
  });
});

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

const bare = (part: string): string => String(Number(part));

const writings: readonly ((parts: Parts) => readonly [string, 'ymd' | 'dmy' | 'mdy'])[] = [
  ({ year, month, date }) => [`${year}-${month}-${date}`, 'ymd'],
  ({ year, month, date }) => [`${year}/${bare(month)}/${bare(date)}`, 'ymd'],
  ({ year, month, date }) => [`${year}${month}${date}`, 'ymd'],
  ({ year, month, date }) => [`${year}年${bare(month)}月${bare(date)}日`, 'ymd'],
  ({ year, month, date }) => [`${date}.${month}.${year}`, 'dmy'],
  ({ year, month, date }) => [`${bare(date)}/${bare(month)}/${year}`, 'dmy'],
  ({ year, month, date }) => [`${bare(month)}/${bare(date)}/${year}`, 'mdy'],
  ({ year, month, date }) => [`${month}-${date}-${year} 23:59:59.999`, 'mdy'],
];

describe('a time of day', () => {
  it.each([
    ['20:42', EVENING - 23_000],
    ['20:42:23', EVENING],
    ['20:42:23.075', EVENING + 75],
    ['8:42:23', EVENING - 12 * 3_600_000],
    ['8:42:23 PM', EVENING],
    ['8:42:23pm', EVENING],
    ['下午8:42:23', EVENING],
    ['晚上 8:42:23', EVENING],
    ['204223', EVENING],
    ['20时42分23秒', EVENING],
    ['20点42分', EVENING - 23_000],
    ['0.8627662037', EVENING],
    ['12:00 AM', 0],
    ['12:00 PM', 12 * 3_600_000],
    ['中午12:30', 12.5 * 3_600_000],
    ['0', 0],
  ])('%s', (text, millis) => {
    expect(parseTime(text)).toBe(millis);
  });

  it.each(['', '25:00', '20:60', '20:42:61', '8', 'noon', '1.5'])('%s is none', (text) => {
    expect(parseTime(text)).toBeNaN();
  });
});

describe('the order of day, month and year in a column', () => {
  const evidenceOf = (texts: readonly string[]) => {
    const detector = new OrderDetector();
    for (const text of texts) detector.add(text);
    return detector.evidence;
  };

  it.each([
    [['2023-06-07'], 'ymd'],
    [['06/07/2023', '13/07/2023'], 'dmy'],
    [['06/07/2023', '07/13/2023'], 'mdy'],
    [['06.07.2023'], 'dmy'],
    [['06/07/2023 10:00', '', '合计', '25/07/2023 11:00'], 'dmy'],
  ] as const)('%j is sure', (texts, order) => {
    expect(evidenceOf(texts)).toEqual({ verdict: 'sure', order });
  });

  it('stays open when both fit, the shorter span being likelier', () => {
    expect(evidenceOf(['06/01/2023', '06/02/2023', '06/03/2023'])).toEqual({
      verdict: 'open',
      likely: 'mdy',
      example: '06/01/2023',
    });
  });

  it('knows nothing of a column without days', () => {
    expect(evidenceOf(['apple', '12'])).toEqual({ verdict: 'none' });
  });
});

describe('the reader of a column of days', () => {
  it('reads the same day with many times, and days after it', () => {
    const reader = new DateReader('ymd');
    const read = (text: string) => (reader.read(text) ? [reader.day, reader.millis] : null);
    expect(read('2023-06-15 20:42:23')).toEqual(['2023-06-15', EVENING]);
    expect(read('2023-06-15 20:42:24')).toEqual(['2023-06-15', EVENING + 1000]);
    expect(read('2023-06-15')).toEqual(['2023-06-15', null]);
    expect(read('2023-06-15 soon')).toBeNull();
    expect(read('2023/6/5 8:00')).toEqual(['2023-06-05', 8 * 3_600_000]);
    expect(read('2023/6/5 9:00')).toEqual(['2023-06-05', 9 * 3_600_000]);
  });
});
