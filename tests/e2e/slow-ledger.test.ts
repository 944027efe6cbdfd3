import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import type { Lang } from '#shared/i18n/t';
import { emptyDataDir } from '../helpers/environment';
import { CUT_ON, fillJudgedShop } from '../helpers/judged-shop';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { SlowPage } from './pages/slow-page';
import { TodayPage } from './pages/today-page';

const LONG_MS = 300_000;

/** A shop with cuts whose eight weeks are over and that nobody has judged yet. */
async function judgedShop(): Promise<{ dataDir: string; names: string[] }> {
  const dataDir = await emptyDataDir();
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const now = Date.parse(`${CUT_ON}T02:00:00Z`);
  const db = openStore(dataDir, now);
  writeStore(
    db,
    {
      name: 'Corner shop',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      cutoffHour: 4,
      opensMinute: 420,
      closesMinute: 1320,
      sellingAreaM2: null,
      manager: '',
    },
    false,
  );
  const names = await fillJudgedShop(db);
  db.close();
  return { dataDir, names };
}

async function show(dataDir: string, lang: Lang, scheme: 'light' | 'dark') {
  const qisan = await launchQisan({ lang, dataDir });
  onTestFinished(qisan.close);
  await qisan.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await new TodayPage(qisan.page, lang).ready();
  const slow = new SlowPage(qisan.page, lang);
  await slow.open();
  return { ...qisan, slow };
}

describe('cuts whose eight weeks are over', () => {
  test(
    'are judged by the program itself, held against their prediction, and hinted to be taken back',
    async () => {
      const { dataDir, names } = await judgedShop();
      expect(names.length).toBeGreaterThan(5);
      const first = await show(dataDir, 'en', 'light');
      await first.slow.candidates();
      await first.slow.room('ledger');
      const hints = first.page.getByRole('listitem').filter({
        has: first.page.getByRole('button', { name: first.slow.words('slow.plan_takeBack') }),
      });
      await hints.filter({ hasText: 'Drinks old' }).first().waitFor({ timeout: 120_000 });
      expect(await hints.filter({ hasText: 'Snacks old' }).count()).toBe(0);
      const inside = first.page.getByRole('row').filter({
        hasText: first.slow.words('slow.book_state_inside'),
      });
      expect(await inside.count()).toBeGreaterThan(0);
      await screenshot(first.page, 'ledger-judged-en-light');
      await first.close();

      const second = await show(dataDir, 'zh-CN', 'dark');
      await second.slow.room('ledger');
      await second.page.getByText('Drinks old 1').first().waitFor();
      await screenshot(second.page, 'ledger-judged-zh-dark');
    },
    LONG_MS,
  );

  test(
    'and the range can be looked at as it stood before them, with nothing to cut from there',
    async () => {
      const { dataDir } = await judgedShop();
      const { page, slow } = await show(dataDir, 'zh-CN', 'light');
      await slow.candidates();
      await slow.room('back');
      await screenshot(page, 'back-empty-zh-light');
      await slow.lookBack();
      const rows = page.getByRole('grid').locator('tbody tr[data-index]');
      await rows.first().waitFor({ timeout: 120_000 });
      expect(await page.locator('[data-pick]').count()).toBe(0);
      await screenshot(page, 'back-list-zh-light');
      await rows.first().click();
      await page.getByRole('dialog').waitFor();
      await screenshot(page, 'back-detail-zh-light');
      expect(await page.getByRole('dialog').getByText(slow.words('slow.ui_planOne')).count()).toBe(
        0,
      );
      await page.keyboard.press('Escape');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByText(slow.words('slow.matrix'), { exact: true }).last().click();
      await screenshot(page, 'back-matrix-zh-dark');
    },
    LONG_MS,
  );
});
