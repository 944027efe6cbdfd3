import { describe, expect, it } from 'vitest';
import { formats, NO_VALUE } from '#shared/i18n/format';

const zh = formats('zh-CN', 'CNY');
const en = formats('en', 'USD');
/**
 * Figures carry a non-breaking space before their unit; the cases are written with a plain one.
 * Whether a range has (thin) spaces around its dash depends on the version of the locale data.
 */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s*–\s*(?=\S)/, '–');

describe('figures are written by the rules of the language', () => {
  it.each([
    ['money in tables', zh.money(123_456_000), '¥12,345.60'],
    ['money in tables, English', en.money(123_456_000), '$12,345.60'],
    ['money below nothing', zh.money(-35_000), '−¥3.50'],
    ['money that rounds to nothing has no sign', zh.money(-20), '¥0.00'],
    ['half a cent rounds away from zero', zh.moneyPlain(10_050), '1.01'],
    ['minus half a cent too', zh.moneyPlain(-10_050), '−1.01'],
    ['money on cards', zh.moneyShort(123_000_000), '¥1.23万'],
    ['money on cards, English', en.moneyShort(123_000_000), '$12.3k'],
    ['a hundred million', zh.moneyShort(1_234_000_000_000), '¥1.23亿'],
    ['a hundred million, English', en.moneyShort(1_234_000_000_000), '$123M'],
    ['small money keeps its cents on cards', zh.moneyShort(385_200), '¥38.52'],
    ['thousands are whole on cards', zh.moneyShort(87_654_300), '¥8,765'],
    ['money on an axis has no cents', zh.moneyAxis(5_000_000), '¥500'],
    ['money on an axis is shortened too', en.moneyAxis(123_000_000), '$12.3k'],
    ['signed money', zh.moneySigned(1_200_000), '+¥120.00'],
    ['yen have no cents', formats('en', 'JPY').money(1_230_000), '¥123'],
    ['a count', zh.count(12_345), '12,345'],
    ['a count on cards', en.countShort(12_345), '12.3k'],
    ['grams of a weighed good', zh.qty(396), '0.396'],
    ['whole units have no decimals', zh.qty(2_000), '2'],
    ['a ratio', zh.percent(0.12345), '12.3 %'],
    ['a change upwards', zh.percentSigned(0.12345), '+12.3 %'],
    ['a change that rounds to nothing', zh.percentSigned(-0.0001), '0.0 %'],
    ['a difference of rates', zh.points(0.012), '+1.2 pt'],
    ['a difference of rates downwards', en.points(-0.012), '−1.2 pt'],
  ])('%s', (_name, written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  it.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('%s is no value', (value) => {
    for (const write of [zh.money, zh.moneyShort, zh.count, zh.percent, zh.points, zh.qty]) {
      expect(write(value)).toBe(NO_VALUE);
    }
  });
});

describe('dates are written by the rules of the language', () => {
  it.each([
    ['a day', zh.date('2023-06-21'), '2023年6月21日'],
    ['a day, English', en.date('2023-06-21'), '21 Jun 2023'],
    ['a short day', zh.dateShort('2023-06-21'), '6月21日'],
    ['a day with its weekday', zh.dateLong('2023-06-21'), '2023年6月21日 周三'],
    ['a day with its weekday, English', en.dateLong('2023-06-21'), 'Wed, 21 Jun 2023'],
    ['a short day with its weekday', zh.dateWeekday('2023-06-21'), '6月21日 周三'],
    ['a short day with its weekday, English', en.dateWeekday('2023-06-21'), 'Wed 21 Jun'],
    ['a month', zh.month('2023-06'), '2023年6月'],
    ['a range, English', en.range('2023-06-15', '2023-06-21'), '15–21 Jun 2023'],
    ['a range', zh.range('2023-06-15', '2023-07-01'), '2023年6月15日–7月1日'],
    [
      'a range over the turn of the year',
      zh.range('2023-12-30', '2024-01-02'),
      '2023年12月30日–2024年1月2日',
    ],
    ['one day is not a range', zh.range('2023-06-21', '2023-06-21'), '2023年6月21日'],
    ['an instant', zh.dateTime(Date.UTC(2023, 5, 21, 12, 42), 'Asia/Shanghai'), '2023/06/21 20:42'],
    ['a minute of the day', zh.clock(450), '07:30'],
    ['a minute after midnight of the business day', zh.clock(1500), '25:00'],
    ['a length of time', en.duration(75_000), '1:15 min'],
    ['a size', en.bytes(1_234_567), '1.23 MB'],
  ])('%s', (_name, written, expected) => {
    expect(plain(written)).toBe(expected);
  });
});
