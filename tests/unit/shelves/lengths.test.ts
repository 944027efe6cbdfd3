import { describe, expect, test } from 'vitest';
import { lengthUnitInTitle, parseLength, saysUnit } from '#shared/domain/imports/lengths';

describe('a length', () => {
  test.each([
    ['350', 'cm', 350],
    ['3.5', 'm', 350],
    ['3.5 m', 'cm', 350],
    ['3.5米', 'cm', 350],
    ['350厘米', 'm', 350],
    ['３５０ｃｍ', 'm', 350],
    ['2400 mm', 'm', 240],
    ['12 metres', 'cm', 1_200],
    ['1,200', 'cm', 1_200],
    ['', 'cm', null],
    ['wide', 'cm', Number.NaN],
    ['m', 'cm', Number.NaN],
  ] as const)('%j read as %s is %s cm', (text, unit, expected) => {
    expect(parseLength(text, 'point', unit)).toBe(expected);
  });

  test.each([
    ['货架长度(米)', 'm'],
    ['陈列长度（厘米）', 'cm'],
    ['Shelf length (m)', 'm'],
    ['Shelf length cm', 'cm'],
    ['shelf_length_cm', 'cm'],
    ['Linear metres', 'm'],
    ['货架米数', 'm'],
    ['货架长度', null],
    ['Shelf length', null],
    ['Display length', null],
  ])('has its unit in the title %s: %s', (title, unit) => {
    expect(lengthUnitInTitle(title)).toBe(unit);
  });

  test.each([
    ['12', false],
    ['12 m', true],
    ['12厘米', true],
  ])('%s says its unit: %s', (text, says) => {
    expect(saysUnit(text)).toBe(says);
  });
});
