import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lang } from '#shared/i18n/t';
import { translator } from '#shared/i18n/t';
import { capture } from '../../build/lib/run';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { AssortmentPage } from './pages/assortment-page';
import { answerDialogs } from './pages/dialogs';
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

  test(
    'carries a candidate and new shelves into a scenario, its change list to other programs, and back',
    async () => {
      const t = translator('zh-CN');
      const dataDir = await emptyDataDir();
      const folder = await emptyDataDir();
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const { qisan, today, assortment } = await launch('zh-CN', dataDir);
      await answerDialogs(qisan.app, { open: [folder] });
      await today.openDemo();
      await assortment.open();

      await assortment.room('skus');
      const candidate = { name: '高山冷泡茶', category: '茶饮料', widthCm: '7' };
      await assortment.addCandidate({ ...candidate, price: '9.9', cost: '3' });
      await assortment.room('shelves');
      await assortment.pasteLengths(qisan.app, '叶菜', ['7.8', '1250 厘米']);
      await expect
        .poll(() => assortment.lengthOf('根茎瓜果').inputValue(), { timeout: 10_000 })
        .toBe('12.5');

      await assortment.room('scenarios');
      await assortment.run('上新品');
      expect(await assortment.shelf('叶菜').innerText()).toContain('780');
      expect(await assortment.shelf('根茎瓜果').innerText()).toContain('1,250');
      const change = await assortment.find(t('range.uiChanges'), candidate.name);
      const reason = await change.innerText();
      expect(reason).toContain(t('range.uiKind_add'));
      expect(reason).toContain('按相似商品估算');

      await assortment.acceptFirst(1);
      await qisan.page.waitForURL(/assortment\/plans\/\d+/);
      await assortment.exportList('pdf');
      await assortment.exportList('xlsx');
      const pathOf = (end: string) =>
        join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? '');
      for (const end of ['.pdf', '.xlsx']) {
        await expect.poll(() => pathOf(end), { timeout: 20_000 }).toMatch(end);
      }
      const paper = await capture('pdftotext', ['-layout', pathOf('.pdf'), '-']);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(pathOf('.xlsx'));
      const cells = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
      expect(paper.output).toContain(t('plans.sheetTitle'));
      for (const words of ['上新品', '茶饮料', candidate.name]) {
        expect(paper.output).toContain(words);
        expect(cells).toContain(words);
      }

      await assortment.withdraw();
      await assortment.text(t('plans.withdrawn', { count: 1 })).waitFor();
      await assortment.room('skus');
      const row = await assortment.find(t('assortment.skus'), candidate.name);
      expect(await row.innerText()).toContain(t('catalogue.skuStatus_candidate'));
      await screenshot(qisan.page, 'candidate-back-zh-CN');
    },
    LONG_MS,
  );
});
