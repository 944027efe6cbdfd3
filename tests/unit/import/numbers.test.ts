import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDecimal, parseRatio, parseScaled } from '#shared/domain/imports/numbers';

const MONEY = 10_000;

describe('a number as tills write it', () => {
  it.each([
    ['12.5', 125_000],
    ['-12.5', -125_000],
    ['12.5-', -125_000],
    ['(12.5)', -125_000],
    ['−12.5', -125_000],
    ['+12.5', 125_000],
    ['.5', 5_000],
    ['5.', 50_000],
    ['1,234.56', 12_345_600],
    ['12,34,567.8', 12_345_678_000],
    ['１，２３４．５６', 12_345_600],
    ['￥1,234.56', 12_345_600],
    ['¥-3.50', -35_000],
    ['-¥3.50', -35_000],
    ['$3.50', 35_000],
    ['3.50元', 35_000],
    ['CNY 3.50', 35_000],
    ["1'234.5", 12_345_000],
    ['1 234.5', 12_345_000],
    [' 3.5\u00a0', 35_000],
    ['\u30003.5\t', 35_000],
    ['1.5E3', 15_000_000],
    ['15.509999999999998', 155_100],
    ['0.00005', 1],
    ['0.00004999', 0],
    ['-0.00005', -1],
    ['-0', 0],
  ])('%s', (text, money) => {
    expect(parseScaled(text, MONEY, 'point')).toBe(money);
  });

  it.each([
    ['1.234,56', 12_345_600],
    ['12,5', 125_000],
    ['-0,396', -3_960],
    ['1.234', 12_340_000],
  ])('%s with a decimal comma', (text, money) => {
    expect(parseScaled(text, MONEY, 'comma')).toBe(money);
  });

  it.each(['', ' ', '\u3000', '\u00a0'])('%j is empty', (text) => {
    expect(parseScaled(text, MONEY, 'point')).toBeNull();
  });

  it.each(['abc', '1.2.3', '--', '1,23', '12a', '.', '-', '99999999999999999999'])(
    '%s is no number',
    (text) => {
      expect(parseScaled(text, MONEY, 'point')).toBeNaN();
    },
  );

  it('reads quantities with their unit', () => {
    expect(parseScaled('0.396kg', 1_000, 'point')).toBe(396);
    expect(parseScaled('1.5千克', 1_000, 'point')).toBe(1_500);
    expect(parseScaled('3个', 1_000, 'point')).toBe(3_000);
  });

  const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...writings), (value, write) => {
        const { text, decimal } = write(value);
        expect(parseScaled(text, MONEY, decimal)).toBe(value);
      }),
    );
  });
});

interface Writing {
  readonly text: string;
  readonly decimal: 'point' | 'comma';
}

function plain(value: number): string {
  const digits = String(Math.abs(value)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function grouped(value: number): string {
  const [whole = '', fraction = ''] = plain(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

function swapped(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

const sign = (value: number): string => (value < 0 ? '-' : '');

const writings: readonly ((value: number) => Writing)[] = [
  (value) => ({ text: sign(value) + plain(value), decimal: 'point' }),
  (value) => ({ text: sign(value) + grouped(value), decimal: 'point' }),
  (value) => ({ text: sign(value) + swapped(grouped(value)), decimal: 'comma' }),
  (value) => ({ text: plain(value) + sign(value), decimal: 'point' }),
  (value) => ({ text: value < 0 ? `(${grouped(value)})` : grouped(value), decimal: 'point' }),
  (value) => ({ text: `￥${sign(value)}${grouped(value)}`, decimal: 'point' }),
  (value) => ({ text: fullWidth(sign(value) + grouped(value)), decimal: 'point' }),
  (value) => ({ text: `\u00a0${sign(value)}${plain(value)} 元 `, decimal: 'point' }),
];

describe('the decimal sign of a column', () => {
  it.each([
    [['1.5', '2'], 'point', true],
    [['1,5', '2'], 'comma', true],
    [['1.234,5'], 'comma', true],
    [['1,234.5'], 'point', true],
    [['0,396'], 'comma', true],
    [['1,234', '5,678'], 'point', false],
    [['1,234', '5,6'], 'comma', true],
    [['1.234.567'], 'comma', true],
    [['1', '2'], 'point', true],
  ] as const)('%j → %s, sure: %s', (samples, sign, sure) => {
    expect(detectDecimal(samples)).toMatchObject({ sign, sure });
  });

  it('leans on the semicolon that delimits the file', () => {
    expect(detectDecimal(['1,234'], 'comma')).toMatchObject({ sign: 'comma', sure: true });
  });
});

describe('a rate', () => {
  it.each([
    ['9.5%', 'fraction', 0.095],
    ['9.5', 'percent', 0.095],
    ['0.095', 'fraction', 0.095],
    ['９．５％', 'percent', 0.095],
  ] as const)('%s in %s', (text, unit, fraction) => {
    expect(parseRatio(text, 'point', unit)).toBeCloseTo(fraction, 12);
  });
});
