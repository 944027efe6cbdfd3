import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AheadItem, aheadKinds, fixedBecause } from '#shared/domain/ahead/item';
import { type Bar, lanesOf } from '#shared/domain/ahead/lanes';
import { addDays } from '#shared/domain/calendar/calendar';

const RANGE = { from: '2023-06-19', to: '2023-07-23' };
const DAYS = 35;

function item(said: Partial<AheadItem> & { from: string }): AheadItem {
  return {
    kind: 'delivery',
    id: 1,
    title: '乳品',
    to: said.from,
    state: null,
    repeats: false,
    ...said,
  };
}

/** A letter is as wide as half a day. */
const halfDays = (title: string) => title.length / 2;
const only = (one: AheadItem): Bar | undefined => lanesOf([one], RANGE, halfDays)[0]?.rows[0]?.[0];

describe('the words of a bar', () => {
  it.each([
    ['stand in it where they fit', '2023-06-20', '2023-06-23', '12345678', { place: 'inside' }],
    [
      'stand behind a day that is too short',
      '2023-06-20',
      '2023-06-20',
      '12345678',
      { place: 'after', at: 2, days: 4 },
    ],
    [
      'stand before it at the right edge',
      '2023-07-23',
      '2023-07-23',
      '12345678',
      { place: 'before', at: 30, days: 4 },
    ],
    [
      'are cut where they would be longer than nine days',
      '2023-06-20',
      '2023-06-20',
      'a'.repeat(60),
      { place: 'after', at: 2, days: 9 },
    ],
    [
      'stay in a bar that is longer than the room beside it',
      '2023-06-19',
      '2023-07-20',
      'a'.repeat(70),
      { place: 'inside' },
    ],
  ])('%s', (_, from, to, title, label) => {
    expect(only(item({ from, to, title }))?.label).toEqual(label);
  });
});

describe('the bars of a kind', () => {
  it('share a row where neither they nor their words meet', () => {
    const items = ['2023-06-20', '2023-06-22', '2023-06-27'].map((from, id) =>
      item({ id, from, title: '123456' }),
    );
    const rows = lanesOf(items, RANGE, halfDays)[0]?.rows ?? [];
    expect(rows.map((row) => row.map((bar) => bar.item.id))).toEqual([[0, 2], [1]]);
  });

  it('end at the edges of the range and say that they go on', () => {
    expect(only(item({ from: '2023-06-01', to: '2023-08-01' }))).toMatchObject({
      ...{ at: 0, days: DAYS, before: true, after: true },
    });
  });

  const anyItem = fc.record({
    id: fc.integer({ min: 1, max: 99 }),
    kind: fc.constantFrom(...aheadKinds),
    start: fc.integer({ min: -10, max: 34 }),
    length: fc.integer({ min: 0, max: 40 }),
    title: fc.string({ minLength: 1, maxLength: 40 }),
  });

  it('never cover each other nor leave the range, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), (drawn) => {
        const items = drawn
          .map(({ id, kind, start, length, title }) => {
            const from = addDays(RANGE.from, start);
            return item({ id, kind, title, from, to: addDays(from, length) });
          })
          .filter(({ to }) => to >= RANGE.from);
        const lanes = lanesOf(items, RANGE, halfDays);
        let shown = 0;
        for (const row of lanes.flatMap(({ rows }) => rows)) {
          const taken = new Set<number>();
          for (const { at, days, label } of row) {
            shown += 1;
            const spans = label.place === 'inside' ? [{ at, days }] : [{ at, days }, label];
            for (const span of spans) {
              for (let day = span.at; day < span.at + span.days; day += 1) {
                expect(day >= 0 && day < DAYS && !taken.has(day)).toBe(true);
                taken.add(day);
              }
            }
          }
        }
        expect(shown).toBe(items.length);
      }),
    );
  });
});

describe('what can be dragged', () => {
  it.each([
    ['action', false, null],
    ['delivery', false, null],
    ['count', true, 'repeats'],
    ['promotion', false, 'promotion'],
    ['assortment', false, 'plan'],
    ['prune', false, 'plan'],
    ['leave', false, 'leave'],
  ] as const)('%s, repeating %s: %s', (kind, repeats, reason) => {
    expect(fixedBecause({ kind, repeats })).toBe(reason);
  });
});
