import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { startBackend, type TestBackend } from '../helpers/backend';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { yuan } from '../helpers/trade';

/** Monday to Sunday; the last whole week before the tests' now. */
const week = { from: '2023-12-25', to: '2023-12-31' };
const TILL = '日期,小票号,编码,数量,单价';
const LONG = { timeout: 120_000 };

function file(name: string, lines: readonly string[]): string {
  const path = join(tempDir(), name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Ten tickets of 11 yuan on each day, as a till writes them. */
function tillExport(dates: readonly BusinessDate[]): string {
  const lines = dates.flatMap((date) =>
    Array.from({ length: 10 }, (_, at) => `${date},${at + 1},tea,2,5.50`),
  );
  return file('till.csv', [TILL, ...lines]);
}

async function importFile(qisan: TestBackend, path: string) {
  const { batches, failed } = await qisan.client.imports.run({ files: [{ path }] });
  expect(failed).toEqual([]);
  const [batch] = batches;
  if (batch === undefined) throw new Error('nothing was read');
  return batch;
}

/** A shop whose sales all came out of files, with the deck of its last week in the archive. */
async function archivedWeek() {
  const qisan = startBackend({ now: () => NOW });
  await qisan.client.app.saveStore({
    name: 'Corner shop',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    cutoffHour: 4,
    opensMinute: 420,
    closesMinute: 1320,
    sellingAreaM2: null,
    manager: 'Li',
  });
  await importFile(qisan, tillExport(eachDay({ from: addDays(week.from, -28), to: week.to })));
  const { id } = await qisan.client.reviews.open(week);
  const deck = await qisan.client.reviews.archive({ ...week, lang: 'en', formats: ['xlsx'] });
  return { qisan, reviewId: id, changes: () => qisan.client.reviews.changes({ id: deck.id }) };
}

describe('after the deck of a week was archived', () => {
  test(
    'tickets imported late are told figure by figure, and no longer once undone',
    LONG,
    async () => {
      const { qisan, changes } = await archivedWeek();
      expect(await changes()).toEqual([]);
      const late = file('late.csv', [TILL, `${week.from},99,tea,100,5.50`]);
      const { batchId, booked } = await importFile(qisan, late);
      expect(booked).toMatchObject({ rows: 1, amount: yuan(550) });

      const told = await changes();
      expect(told.find(({ key }) => key === 'netSales')).toMatchObject({
        page: 'overview.summary',
        before: yuan(770),
        now: yuan(1_320),
      });
      expect(
        told.find(({ page, key }) => page === 'results.days' && key.startsWith('day.0/')),
      ).toMatchObject({
        before: yuan(110),
        now: yuan(660),
      });
      expect(
        told.some(({ page, key }) => page === 'results.days' && key.startsWith('day.1/')),
      ).toBe(false);

      await qisan.client.imports.undo({ batchId });
      expect(await changes()).toEqual([]);
    },
  );

  test(
    'a day’s total of a day whose tickets are booked is refused with its reason: nothing has changed',
    LONG,
    async () => {
      const { qisan, changes } = await archivedWeek();
      const total = file('total.csv', [
        '销售日期,单品编码,销量,销售金额',
        `${week.from},tea,10,1234.50`,
      ]);
      expect(await importFile(qisan, total)).toMatchObject({
        booked: { rows: 0 },
        rejectReasons: [{ reason: 'day_has_lines', rows: 1 }],
      });
      expect(await changes()).toEqual([]);
    },
  );

  test('sales of later days change nothing of it', LONG, async () => {
    const { qisan, changes } = await archivedWeek();
    await importFile(qisan, tillExport([addDays(week.to, 1)]));
    expect(await changes()).toEqual([]);
  });

  test(
    'a page that is left out of the next deck is not told as a change of the data',
    LONG,
    async () => {
      const { qisan, reviewId, changes } = await archivedWeek();
      await qisan.client.reviews.arrange({
        id: reviewId,
        order: [],
        shown: { 'results.days': false, 'results.hours': true },
      });
      expect(await changes()).toEqual([]);
    },
  );
});
