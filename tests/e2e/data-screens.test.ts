import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { type Lang, translator } from '#shared/i18n/t';
import { writeDirtyExport } from '../helpers/dirty-export';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { dropFiles } from './pages/drop';
import { BatchesPage, FirstStartPage, WizardPage } from './pages/import-pages';

/** A shop that has just moved to this program: its costs, with days that can be read in two ways. */
const costs = ['Date,Item code,Cost', '01/03/2024,100001,11.20', '02/03/2024,100004,2.10'];

const looks = [
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

test.each(looks)(
  'every state of the data screens in %s, %s: nothing wider than the window, nothing failing',
  async (lang: Lang, colorScheme: 'light' | 'dark') => {
    const folder = await mkdtemp(join(tmpdir(), 'qisan-files-'));
    const qisan = await launchQisan({ lang, env: { TZ: 'Asia/Shanghai' } });
    onTestFinished(async () => {
      await qisan.close();
      await rm(folder, { recursive: true, force: true });
    });
    const { page } = qisan;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const t = translator(lang);
    const wizard = new WizardPage(page, lang);
    const batches = new BatchesPage(page, lang);
    const look = async (name: string) => {
      await settled(page);
      await screenshot(page, `data-${name}-${lang}-${colorScheme}`);
      expect(await overflow(page), name).toBe(0);
    };
    const room = (name: string) => page.getByRole('link', { name }).click();

    const sales = writeDirtyExport(folder);
    await new FirstStartPage(page, lang).begin([sales], '人民路店');
    await wizard.counted();
    await look('check');
    await page.getByRole('button', { name: t('imports.pointToTitles') }).click();
    await page.getByRole('button', { name: /^2/ }).waitFor();
    await look('point-to-titles');
    await page.keyboard.press('Escape');
    await wizard.book();
    await wizard.results();
    await look('result');

    await batches.open();
    await look('imports');
    await batches.show('GBK');
    await page.getByText(t('imports.reconcileText')).waitFor();
    await look('import-sums');
    await page.getByRole('tab', { name: t('imports.rejects') }).click();
    await page.getByText(t('imports.editHint')).waitFor();
    await look('import-rejects');
    await page.getByRole('tab', { name: t('imports.duplicatesTitle') }).click();
    await page.getByText(t('imports.duplicatesText')).waitFor();
    await look('import-duplicates');

    await room(t('imports.rejects'));
    await page.getByText(t('imports.editHint')).waitFor();
    await look('rejects');
    await room(t('data.classify'));
    await page.getByRole('option').first().click();
    await page
      .getByRole('option')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await look('classify');
    await room(t('data.quality'));
    await page.getByText(t('data.unclassified_title')).waitFor();
    await page.getByRole('button', { name: t('data.check') }).click();
    await page.getByText(t('data.checkSound', { count: 2 })).waitFor();
    await look('quality');
    await room(t('imports.sources'));
    await page.getByText(t('imports.watchText')).waitFor();
    await look('sources');

    await page.getByRole('link', { name: t('imports.batches') }).click();
    await page.getByRole('button', { name: t('app.commandImport') }).click();
    await page.getByText(t('imports.chooseTitle')).waitFor();
    await look('choose');
    const costFile = join(folder, 'costs.csv');
    await writeFile(costFile, costs.join('\n'));
    await dropFiles(page, [costFile, sales]);
    await page.getByText(t('imports.needsAnswer', { count: 1 })).waitFor();
    await look('question');
    await page.getByRole('button', { name: t('imports.order_dmy') }).click();
    await wizard.counted();
    await wizard.look('GBK');
    await page.getByText(t('imports.byRecipe', { name: '销售流水_GBK' })).waitFor();
    await look('known-source');
    await wizard.book();
    await wizard.results();
    await look('result-known');

    await writeFile(join(folder, 'notes.xlsx'), 'not a workbook');
    await dropFiles(page, [join(folder, 'notes.xlsx')]);
    await page.getByText(t('imports.noTable', { file: 'notes.xlsx' })).waitFor();
    await look('unreadable');

    await batches.open();
    await batches.rows().last().click();
    await batches.undo();
    const [, afterTheDate = ''] = t('imports.batchUndone', { at: '|' }).split('|');
    await page.locator('p', { hasText: afterTheDate }).waitFor();
    await look('undone');
    expect(qisan.log()).not.toMatch(/page (error|warning)/);
  },
);

/** Fonts are there, nothing loads, no message hovers over the screen. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    () => document.querySelector('.ant-skeleton, .ant-message-notice') === null,
  );
}

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}
