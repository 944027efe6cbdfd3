import { cutTaskWords } from '#electron/backend/cuts/task-words';
import { refreshPresent } from '#electron/backend/pruning/refresh';
import { approveCuts } from '#electron/store/cuts/approve';
import { proposeCuts } from '#electron/store/cuts/propose';
import { readCutItems } from '#electron/store/cuts/records';
import { reviewCuts } from '#electron/store/cuts/review';
import type { WriteHandle } from '#electron/store/handle';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { openRandom } from '#shared/domain/random';
import { type Sold, sell, yuan } from './trade';

/** A Monday: the day of the cuts. */
export const CUT_ON = '2026-08-31';
/** Categories, what an item of theirs sells a day, and how much of it after the cuts: a small one breaks down. */
const categories = [
  { id: 10, name: 'Drinks', daily: 3, after: 0.4 },
  { id: 20, name: 'Snacks', daily: 14, after: 1 },
  { id: 30, name: 'Household', daily: 14, after: 1 },
  { id: 40, name: 'Breakfast', daily: 14, after: 1 },
] as const;
/** In each category so many sell every day, and as many more hardly ever. */
const SELLING = 4;
const SLOW = 2;
const DAYS_BEFORE = 182;
const DAYS_AFTER = 63;

const dailyId = (category: number, at: number) => category * 10 + at;
const slowId = (category: number, at: number) => category * 10 + 5 + at;

/**
 * A shop whose slow movers were cut nine weeks ago, by the same rules and deeds as in the window, and
 * whose sales since are known: the cuts wait to be judged. Answers the names of what was cut.
 */
export async function fillJudgedShop(db: WriteHandle): Promise<string[]> {
  fillCatalogue(db);
  const random = openRandom(5, 'judged shop');
  const days = { from: addDays(CUT_ON, -DAYS_BEFORE), to: addDays(CUT_ON, -1) };
  sell(
    db,
    eachDay(days).flatMap((date, day) => linesOf(date, day, 1, random.next)),
  );
  const now = Date.parse(`${CUT_ON}T02:00:00Z`);
  const names = await db.longTransaction(() => cutWorst(db, now));
  const later = { from: CUT_ON, to: addDays(CUT_ON, DAYS_AFTER - 1) };
  sell(
    db,
    eachDay(later).flatMap((date) => linesOf(date, null, 0, random.next)),
  );
  return names;
}

function fillCatalogue(db: WriteHandle): void {
  db.run(
    `INSERT INTO import_batch (id, kind, file_name, state, created_at)
     VALUES (1, 'sales_lines', 'till.csv', 'booked', 0)`,
  );
  for (const { id, name } of categories) {
    db.run('INSERT INTO category (id, code, name) VALUES (?, ?, ?)', [id, `c${id}`, name]);
    const daily = Array.from({ length: SELLING }, (_, at) => [
      dailyId(id, at),
      `${name} ${at + 1}`,
    ]);
    const slow = Array.from({ length: SLOW }, (_, at) => [slowId(id, at), `${name} old ${at + 1}`]);
    for (const [sku = 0, words = ''] of [...daily, ...slow]) {
      db.run(
        `INSERT INTO sku (id, code, name, category_id, unit, facings, introduced_on)
         VALUES (?, ?, ?, ?, 'pc', 2, '2025-01-01')`,
        [sku, `S${sku}`, words, id],
      );
      db.run("INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (?, '2025-01-01', ?)", [
        sku,
        yuan(6),
      ]);
      db.run("INSERT INTO sku_price (sku_id, from_date, price) VALUES (?, '2025-01-01', ?)", [
        sku,
        yuan(10),
      ]);
      db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
        addDays(CUT_ON, -1),
        sku,
        20_000,
      ]);
    }
  }
}

/** @param day number of the day before the cuts; null after them, when nothing of what was cut sells */
function linesOf(
  date: BusinessDate,
  day: number | null,
  slowShare: number,
  chance: () => number,
): Sold[] {
  return categories.flatMap(({ id, daily: usual, after }) => {
    const level = day === null ? after : 1;
    const daily = Array.from({ length: SELLING }, (_, at): Sold => {
      const qty = Math.max(1, Math.round(usual * level * (0.4 + 1.2 * chance())));
      return { date, sku: dailyId(id, at), qty, amount: 10 * qty, grain: 'day' };
    });
    const slow = Array.from({ length: SLOW }, (_, at): Sold => {
      return { date, sku: slowId(id, at), amount: 10, grain: 'day' };
    });
    const sells = day !== null && slowShare > 0 && day % 24 === 5 && day < DAYS_BEFORE - 30;
    return sells ? [...daily, ...slow] : daily;
  });
}

async function cutWorst(db: WriteHandle, now: number): Promise<string[]> {
  await refreshPresent(db, now, () => undefined);
  const worst = db.all<{ id: number }>(
    "SELECT sku_id id FROM slow_mover WHERE class IN ('slow', 'dead') ORDER BY sku_id",
  );
  const today = CUT_ON;
  const planId = proposeCuts(db, {
    title: 'Autumn',
    items: worst.map(({ id }) => ({ skuId: id })),
    today,
    now,
  });
  const items = readCutItems(db, planId);
  reviewCuts(db, {
    planId,
    itemIds: items.map(({ id }) => id),
    decision: 'accepted',
    note: '',
    now,
  });
  approveCuts(db, {
    planId,
    startsOn: CUT_ON,
    dueOn: addDays(CUT_ON, 21),
    ownerId: null,
    lang: 'en',
    today,
    now,
    writeTask: cutTaskWords('en', 'CNY'),
  });
  return items.map(({ evidence }) => evidence.name);
}
