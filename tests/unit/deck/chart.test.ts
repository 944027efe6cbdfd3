import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisForm,
  formOfValues,
  numberForm,
  writeNumber,
} from '#shared/domain/deck/chart/number-form';
import { niceScale, ticksOf } from '#shared/domain/deck/chart/scale';
import { shorten, widthOf, wrap } from '#shared/domain/deck/measure';

describe('an axis', () => {
  it.each([
    { name: 'bars start at zero', values: [3, 8], ticks: [0, 2, 4, 6, 8] },
    { name: 'losses reach below it', values: [-30, 70], ticks: [-50, -25, 0, 25, 50, 75] },
    { name: 'only losses end at it', values: [-9, -1], ticks: [-10, -7.5, -5, -2.5, 0] },
  ])('$name', ({ values, ticks }) => {
    expect(ticksOf(niceScale(values))).toEqual(ticks);
  });

  it('leaves zero only for lines that run far above it', () => {
    expect(niceScale([0.21, 0.25], { zero: false }).min).toBeGreaterThan(0.15);
    expect(niceScale([0.05, 0.25], { zero: false }).min).toBe(0);
  });

  it('holds every value, in few steps, whatever they are', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const scale = niceScale(values);
        const dust = scale.step * 1e-6;
        expect(scale.min).toBeLessThanOrEqual(Math.min(...values) + dust);
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) - dust);
        expect(scale.max).toBeGreaterThan(scale.min);
        expect(ticksOf(scale).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('a number in a chart', () => {
  it.each([
    ['money below ten thousand', 'money', 9_999, 'zh-CN', 1234.5, '¥1,235', '"¥"#,##0'],
    [
      'money from ten thousand',
      'money',
      25_000,
      'zh-CN',
      12_345,
      '¥1.2万',
      '[=0]"¥"0;"¥"#0\\.0,"万"',
    ],
    [
      'money from a hundred million',
      'money',
      2e8,
      'zh-CN',
      123_456_789,
      '¥1.23亿',
      '[=0]"¥"0;"¥"#0\\.00,,"亿"',
    ],
    ['money in thousands', 'money', 25_000, 'en', -12_345, '-¥12.3k', '[=0]"¥"0;"¥"#,##0.0,"k"'],
    ['nothing in thousands', 'money', 25_000, 'zh-CN', 0, '¥0', '[=0]"¥"0;"¥"#0\\.0,"万"'],
    ['a rate', 'ratio', 1.05, 'en', 0.964, '96.4%', '#,##0.0%'],
    ['a count', 'count', 120, 'en', 119.6, '120', '#,##0'],
    ['what rounds to zero has no sign', 'count', 120, 'en', -0.2, '0', '#,##0'],
  ] as const)('%s', (_name, unit, top, lang, value, text, code) => {
    const form = numberForm(unit, top, lang, '¥');
    expect(writeNumber(value, form)).toBe(text);
    expect(form.code).toBe(code);
  });

  it.each([
    ['small beside large', [12_480, 37], '¥37'],
    ['all of a size', [71_200, 68_900], '¥6.9万'],
    ['small beside very large', [2_000_000, 300], '¥300'],
  ])('is written out where it would come to nothing: %s', (_name, values, text) => {
    const form = formOfValues('money', values, 'zh-CN', '¥');
    expect(writeNumber(values.at(-1) ?? 0, form)).toBe(text);
  });

  it('has no decimals on an axis whose ticks need none', () => {
    const form = numberForm('ratio', 0.4, 'en', '¥');
    expect(axisForm(form, { min: 0, max: 0.4, step: 0.1 }).code).toBe('#,##0%');
    expect(axisForm(form, { min: 0, max: 0.06, step: 0.015 }).code).toBe('#,##0.0%');
  });
});

describe('text that is measured', () => {
  const type = { size: 14 };
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  const width = fc.double({ min: 0.5, max: 6, noNaN: true });

  it('is shortened to its width, or left as it is', () => {
    fc.assert(
      fc.property(text, width, (long, room) => {
        const short = shorten(long, room, type);
        expect(widthOf(short, type)).toBeLessThanOrEqual(room + 1e-9);
      }),
    );
  });

  it('loses no character when it is broken into lines', () => {
    fc.assert(
      fc.property(text, width, (long, room) => {
        const letters = (it: string) => it.replaceAll(/\s/g, '');
        expect(letters(wrap(long, room, type).join(''))).toBe(letters(long));
      }),
    );
  });

  it('keeps a full stop with its sentence', () => {
    expect(
      wrap('周三晚间比计划少两名收银员。', 1.9, type).every((it) => !it.startsWith('。')),
    ).toBe(true);
  });
});
