import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { translator } from '#shared/i18n/t';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { SlowPage } from './pages/slow-page';
import { TodayPage } from './pages/today-page';

/** Two starts, a demo store and the whole of its past judged. */
const LONG_MS = 240_000;

describe('slow movers', () => {
  test(
    'go from the candidates over review and approval to tasks; one cut is taken back after a restart',
    async () => {
      const t = translator('zh-CN');
      const dataDir = await emptyDataDir();
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      const first = await launchQisan({ lang: 'zh-CN', dataDir });
      onTestFinished(first.close);
      await new TodayPage(first.page, 'zh-CN').openDemo();
      const slow = new SlowPage(first.page, 'zh-CN');
      await slow.open();
      const rows = await slow.candidates();
      const name = (await rows.first().locator('th').first().innerText()).trim();
      await screenshot(first.page, 'slow-zh-CN');
      await slow.planFirst(2);
      await slow.acceptAndApprove();
      await first.page.getByText(t('slow.plan_state_approved')).first().waitFor();
      await screenshot(first.page, 'cut-plan-zh-CN');
      await first.close();

      const again = await launchQisan({ lang: 'zh-CN', dataDir });
      onTestFinished(again.close);
      await new TodayPage(again.page, 'zh-CN').ready();
      const later = new SlowPage(again.page, 'zh-CN');
      await later.open();
      await later.room('ledger');
      const entry = again.page.getByRole('row').filter({ hasText: name }).first();
      await entry.waitFor();
      await later.room('plans');
      await again.page.getByText(t('slow.plan_state_approved')).first().click();
      await again.page.waitForURL(/slow\/plans\/\d+/);
      await later.takeBack(name);
      const button = again.page.getByRole('button', {
        name: t('slow.plan_takeBackOf', { item: name }),
      });
      await expect.poll(() => button.count()).toBe(0);
    },
    LONG_MS,
  );
});
