import { closeSync, openSync, writeSync } from 'node:fs';
import { addDays } from '#shared/domain/calendar/calendar';
import { openRandom, type Random } from '#shared/domain/random';

/** Titles of the generated file. */
export const COLUMNS = [
  'date',
  'time',
  'ticket_number',
  'till',
  'sku_code',
  'name',
  'quantity',
  'unit_price',
  'amount',
  'channel',
] as const;

const FIRST_DAY = '2023-01-01';
const DAYS = 365;
const SKUS = 3_000;
const TILLS = ['1', '2', '3'];
const OPENS = 7 * 3_600;
const OPEN_SECONDS = 15 * 3_600;

interface Goods {
  readonly code: string;
  readonly name: string;
  readonly cents: number;
  readonly weighed: boolean;
}

/**
 * Writes a seeded file of about `lines` sale lines as a till exports them, in the order of time: a
 * year of tickets with one to eleven lines, 3 000 SKUs of which few sell most, weighed goods, one
 * return in a hundred. Answers how many lines it has.
 */
export function writeSalesFile(path: string, lines: number): number {
  const random = openRandom(20_230_615, 'import bench');
  const goods = Array.from({ length: SKUS }, (_, index) => newGoods(index, random));
  const file = openSync(path, 'w');
  writeSync(file, `${COLUMNS.join(',')}\n`);
  let written = 0;
  for (let day = 0; day < DAYS; day++) {
    const wanted = Math.round((lines * (day + 1)) / DAYS) - written;
    const rows = linesOfDay(addDays(FIRST_DAY, day), wanted, goods, random);
    writeSync(file, rows.join(''));
    written += rows.length;
  }
  closeSync(file);
  return written;
}

function newGoods(index: number, random: Random): Goods {
  return {
    code: String(6_900_000_000_000 + index * 37),
    name: `Article ${index} of the range`,
    cents: random.int(150, 9_900),
    weighed: index % 12 === 0,
  };
}

function linesOfDay(
  date: string,
  wanted: number,
  goods: readonly Goods[],
  random: Random,
): string[] {
  const rows: string[] = [];
  for (let ticket = 1; rows.length < wanted; ticket++) {
    const size = Math.min(wanted - rows.length, 1 + random.int(0, 5) + random.int(0, 5));
    const second = OPENS + Math.floor((rows.length / wanted) * OPEN_SECONDS);
    const head = `${date},${clock(second)},${String(ticket).padStart(5, '0')},${random.pick(TILLS)}`;
    for (let line = 0; line < size; line++) rows.push(`${head},${lineOf(goods, random)}\n`);
  }
  return rows;
}

/** Few SKUs sell most: the cube of a uniform number leans to the front of the range. */
function lineOf(goods: readonly Goods[], random: Random): string {
  const item = goods[Math.floor(random.next() ** 3 * goods.length)];
  if (item === undefined) throw new RangeError('no such article');
  const sign = random.chance(0.01) ? -1 : 1;
  const thousandths = sign * (item.weighed ? random.int(80, 2_400) : 1_000 * random.int(1, 3));
  const amount = Math.round((item.cents * thousandths) / 1_000);
  const quantity = item.weighed ? (thousandths / 1_000).toFixed(3) : String(thousandths / 1_000);
  return [item.code, item.name, quantity, money(item.cents), money(amount), 'store'].join(',');
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

function clock(second: number): string {
  const parts = [Math.floor(second / 3_600), Math.floor(second / 60) % 60, second % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
