import type { WriteHandle } from '#electron/store/handle';
import { openStore } from '#electron/store/open';
import { refreshDays, touchDays } from '#electron/store/rollups/refresh';
import { writeStore } from '#electron/store/store-info';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import { searchText } from '#shared/domain/catalogue/search-text';
import { skuStatuses } from '#shared/domain/catalogue/sku-facts';
import { openRandom } from '#shared/domain/random';

/** The last day of trade. */
export const LAST_DAY = '2023-12-30';
const DAYS = 60;
const LINES_PER_DAY = 8_000;
const DEPARTMENTS = 8;
const CATEGORIES = 40;
const SUPPLIERS = 60;
const SCENES = ['早餐', '午餐', '晚餐', '休闲', '聚会', '送礼'];

const brands = ['山野', '晨光', '海湾', '七里', '老街', '青禾', '云上', '小满'];
const tastes = ['原味', '番茄', '香辣', '蜂蜜', '抹茶', '海盐', '柠檬', '葱油', '黑糖', '孜然'];
const goods = [
  '薯片',
  '酸奶',
  '生菜',
  '牛肉干',
  '洗衣液',
  '矿泉水',
  '挂面',
  '豆腐',
  '咖啡',
  '纸巾',
  '饼干',
  '果汁',
];

/** A shop with so many SKUs, Chinese names, and two months of sales that fall off steeply. */
export function fillCatalogue(dataDir: string, skus: number, now: number): void {
  const db = openStore(dataDir, now);
  try {
    db.transaction(() => {
      writeHouse(db, now);
      writeSkus(db, skus);
      writeLines(db, skus);
    });
    const days = eachDay({ from: addDays(LAST_DAY, 1 - DAYS), to: LAST_DAY });
    db.transaction(() => {
      refreshDays(db, days);
      touchDays(db, days, now);
    });
    db.settle();
  } finally {
    db.close();
  }
}

function writeHouse(db: WriteHandle, now: number): void {
  writeStore(
    db,
    {
      name: 'Bench',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      cutoffHour: 4,
      opensMinute: 420,
      closesMinute: 1320,
      sellingAreaM2: 2_000,
      manager: '',
    },
    false,
  );
  db.run(
    `INSERT INTO import_batch (id, kind, file_name, state, created_at)
     VALUES (1, 'sales_lines', 'bench', 'booked', ?)`,
    [now],
  );
  for (let id = 1; id <= DEPARTMENTS; id++) {
    db.run('INSERT INTO category (id, code, name) VALUES (?, ?, ?)', [id, `d${id}`, `部门${id}`]);
  }
  for (let at = 0; at < CATEGORIES; at++) {
    db.run('INSERT INTO category (id, parent_id, code, name) VALUES (?, ?, ?, ?)', [
      101 + at,
      1 + (at % DEPARTMENTS),
      `c${at}`,
      `分类${at}`,
    ]);
  }
  for (let id = 1; id <= SUPPLIERS; id++) {
    db.run('INSERT INTO supplier (id, code, name) VALUES (?, ?, ?)', [id, `g${id}`, `供应商${id}`]);
  }
  for (const [at, name] of SCENES.entries()) {
    db.run('INSERT INTO scene (id, code, name) VALUES (?, ?, ?)', [at + 1, name, name]);
  }
}

function writeSkus(db: WriteHandle, count: number): void {
  const random = openRandom(7, 'skus');
  for (let id = 1; id <= count; id++) {
    const code = String(100_000 + id);
    const barcode = String(6_900_000_000_000 + id * 7);
    const brand = random.pick(brands);
    const name = `${brand}${random.pick(tastes)}${random.pick(goods)}${random.int(100, 999)}克`;
    db.run(
      `INSERT INTO sku (id, code, name, search, spec, unit, category_id, supplier_id, brand, width_cm,
         role, role_by, status, introduced_on, facings, min_facings, max_facings, must_keep)
       VALUES (?, ?, ?, ?, ?, '件', ?, ?, ?, ?, ?, 'computed', ?, '2023-01-01', ?, 1, 6, ?)`,
      [
        id,
        code,
        name,
        searchText(name, code, [barcode]),
        `${random.int(100, 999)}g`,
        random.int(101, 100 + CATEGORIES),
        random.int(1, SUPPLIERS),
        brand,
        random.int(5, 25),
        random.chance(0.7) ? 'staple' : 'specialty',
        random.chance(0.1) ? random.pick(skuStatuses) : 'active',
        random.int(1, 4),
        Number(random.chance(0.05)),
      ],
    );
    db.run('INSERT INTO sku_barcode (barcode, sku_id) VALUES (?, ?)', [barcode, id]);
    writeAmounts(db, id, 10_000 * random.int(1, 60));
    if (random.chance(0.3)) {
      const scene = random.int(1, SCENES.length);
      db.run('INSERT INTO sku_scene (sku_id, scene_id) VALUES (?, ?)', [id, scene]);
    }
  }
}

/** Two prices and two costs, as after one round of new prices. */
function writeAmounts(db: WriteHandle, id: number, cost: number): void {
  for (const [from, factor] of [
    ['2023-01-01', 1],
    ['2023-07-01', 1.05],
  ] as const) {
    const now = Math.round(cost * factor);
    db.run('INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (?, ?, ?)', [id, from, now]);
    db.run('INSERT INTO sku_price (sku_id, from_date, price) VALUES (?, ?, ?)', [
      id,
      from,
      Math.round(now * 1.3),
    ]);
  }
}

/** The square of an even number: half of all lines on a quarter of the SKUs. */
function writeLines(db: WriteHandle, skus: number): void {
  const random = openRandom(11, 'lines');
  const days = eachDay({ from: addDays(LAST_DAY, 1 - DAYS), to: LAST_DAY });
  for (const date of days) {
    for (let line = 0; line < LINES_PER_DAY; line++) {
      const u = random.next();
      db.run(
        `INSERT INTO sale_line (business_date, grain, sku_id, channel_id, kind, qty, amount,
           list_amount, batch_id, source_row)
         VALUES (?, 'day', ?, 1, 'sale', 1000, 50000, 50000, 1, ?)`,
        [date, 1 + Math.floor(u * u * skus), line + 2],
      );
    }
  }
}
