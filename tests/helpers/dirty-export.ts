import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from './encode';

/**
 * A till's export as they come: GBK, a title above the header, a total below, blanks at the end of
 * names, full-width digits, thousands separators, a return, two identical lines — and three rows
 * that cannot be booked. 12 rows of data: 9 can be taken, worth ¥1,468.30.
 */
const lines = [
  '人民路店 销售流水,,,,,,',
  '销售日期,销售时间,小票号,商品编码,商品名称,数量,金额',
  '2024-03-01,08:12:05,0001,100001,鲜牛奶 950ml ,2,31.80',
  '2024-03-01,08:12:05,0001,100002,全麦吐司,1,12.90',
  '2024-03-01,09:40:11,0002,100003,小青菜,0.396,2.30',
  '2024-03-01,09:41:40,0003,100004,可乐 500ml,１２,42.00',
  '2024-03-01,09:41:40,0003,100004,可乐 500ml,１２,42.00',
  '2024-03-01,12:02:33,0004,100005,红烧牛肉面,abc,5.50',
  '2024-03-02,18:20:00,0001,100006,五常大米 5kg,30,"1,284.00"',
  '2024-02-30,18:21:00,0002,100001,鲜牛奶 950ml,1,15.90',
  '2024-03-02,18:25:10,0003,,散装鸡蛋,1.2,14.40',
  '2024-03-02,18:40:00,0004,100002,全麦吐司,-1,-12.90',
  '2024-03-02,19:05:00,0005,100007,洗洁精 1kg,2,39.80',
  '2024-03-02,19:30:00,0006,100008,抽纸 6包,1,26.40',
  ',,,合计,,,1488.20',
];

export const dirtyExport = {
  name: '销售流水_GBK.csv',
  readable: 9,
  rejected: 3,
  amount: '1,468.30',
  /** Row of the file with the quantity `abc`. */
  badQtyRow: 8,
} as const;

/** Writes the export into a folder; answers its path. */
export function writeDirtyExport(folder: string): string {
  const path = join(folder, dirtyExport.name);
  writeFileSync(path, encode(lines.join('\r\n'), 'gb18030'));
  return path;
}

/** Writes a clean export of so many lines over a year: long enough to be stopped on the way. */
export function writeLongExport(folder: string, rows: number): string {
  const path = join(folder, 'long.csv');
  const text = ['date,time,ticket,code,name,qty,amount'];
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2023, 0, 1 + (row % 365))).toISOString().slice(0, 10);
    const code = 100_000 + (row % 997);
    const hour = String(8 + (row % 12)).padStart(2, '0');
    text.push(
      `${day},${hour}:15:00,T${row},${code},Item ${code},${1 + (row % 3)},${3 + (row % 50)}.50`,
    );
  }
  writeFileSync(path, text.join('\n'));
  return path;
}
