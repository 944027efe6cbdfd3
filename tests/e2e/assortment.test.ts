import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lang } from '#shared/i18n/t';
import { translator } from '#shared/i18n/t';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { AssortmentPage } from './pages/assortment-page';
import { TodayPage } from './pages/today-page';

async function launch(lang: Lang, dataDir: string) {
  const qisan = await launchQisan({ lang, dataDir });
  onTestFinished(qisan.close);
  const today = new TodayPage(qisan.page, lang);
  return { qisan, today, assortment: new AssortmentPage(qisan.page, lang) };
}

/** Two starts, a demo store and a full search: more than other tests do. */
const LONG_MS = 240_000;

describe('the assortment', () => {
  test(
    'goes from the mix to a plan of some changes, which is still there after a restart',
    async () => {
      const t = translator('zh-CN');
      const dataDir = await emptyDataDir();
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      const { qisan, today, assortment } = await launch('zh-CN', dataDir);
      await today.openDemo();
      await assortment.open();
      await qisan.page.getByRole('img', { name: /刚需/ }).first().waitFor();

      await assortment.room('scenarios');
      await assortment.text(t('range.uiNoScenarios')).waitFor();
      await assortment.run('冬季调整');
      expect(await assortment.finding()).toMatch(/^每周 \+/);
      await assortment.text(t('range.uiProofDone')).waitFor();
      await screenshot(qisan.page, 'scenario-result-zh-CN');

      await assortment.acceptFirst(2);
      await qisan.page.waitForURL(/assortment\/plans\/\d+/);
      await assortment.text('冬季调整').waitFor();
      await screenshot(qisan.page, 'plan-zh-CN');
      await qisan.close();

      const again = await launch('zh-CN', dataDir);
      await again.today.ready();
      await again.assortment.open();
      await again.assortment.room('scenarios');
      await again.assortment.text(t('range.uiState_approved')).waitFor();
      await again.assortment.room('plans');
      await again.assortment.text('冬季调整').click();
      await again.qisan.page.waitForURL(/assortment\/plans\/\d+/);
      await again.assortment.text('冬季调整').waitFor();
    },
    LONG_MS,
  );
});
