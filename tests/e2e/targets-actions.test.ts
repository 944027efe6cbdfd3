import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Lang, translator } from '#shared/i18n/t';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { answerDialogs } from './pages/dialogs';
import { BatchesPage, WizardPage } from './pages/import-pages';
import { TodayPage } from './pages/today-page';

/** For one step, on a machine that does other things as well. */
const PATIENT = { timeout: 60_000 };
/** A start and a demo store. */
const LONG_MS = 240_000;

async function openReview(lang: Lang) {
  const { app, page, close } = await launchQisan({ lang });
  onTestFinished(close);
  await page.setViewportSize({ width: 1366, height: 768 });
  await new TodayPage(page, lang).openDemo();
  const t = translator(lang);
  const room = async (name: string) => {
    await page
      .getByRole('navigation', { name: t('nav.review') })
      .getByRole('link', { name })
      .click();
  };
  await page.getByRole('link', { name: t('nav.review'), exact: true }).click();
  return { app, page, t, room };
}

/** A month that leaves its year to the shop's clock. */
async function targetsFile(): Promise<string> {
  const folder = await emptyDataDir();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'targets.csv');
  await writeFile(path, '月份,销售目标(万元)\n12月,45.6\n');
  return path;
}

async function boxOf(bar: Locator) {
  const box = await bar.boundingBox();
  if (box === null) throw new Error('the bar is not drawn');
  return box;
}

describe('targets and actions', () => {
  test(
    'a target is written, proposed, imported and undone; an action goes over the board; a count is dragged on',
    async () => {
      const { app, page, t, room } = await openReview('zh-CN');
      await room(t('targets.room'));
      await page.getByText(t('targets.matrix')).waitFor();
      const cell = page.locator('input[data-place="0 0"]');
      const before = await cell.inputValue();
      await cell.fill('1234万');
      await cell.press('Enter');
      await expect.poll(() => cell.inputValue(), PATIENT).toBe('12,340,000');
      await page.getByRole('button', { name: t('common.undo') }).click();
      await expect.poll(() => cell.inputValue(), PATIENT).toBe(before);
      await screenshot(page, 'targets-zh-CN');
      await page.getByRole('button', { name: t('targets.propose') }).click();
      await page.getByText(t('targets.proposeIntro')).waitFor();
      await screenshot(page, 'targets-propose-zh-CN');
      await page.getByRole('button', { name: /设定 \d+ 个目标/ }).click();
      await page.getByText(t('targets.proposeIntro')).waitFor({ state: 'hidden' });

      await answerDialogs(app, { open: [await targetsFile()] });
      await page.getByRole('button', { name: t('targets.import') }).click();
      await page.getByRole('button', { name: t('imports.chooseFiles') }).click();
      const wizard = new WizardPage(page, 'zh-CN');
      await wizard.counted();
      await screenshot(page, 'targets-import-zh-CN');
      await wizard.book();
      expect((await wizard.results()).join()).toContain(t('imports.resultBooked', { count: 1 }));
      await wizard.button(t('imports.openTargets')).click();
      const december = page.locator('input[data-place="11 0"]');
      await expect.poll(() => december.inputValue(), PATIENT).toBe('456,000');
      const batches = new BatchesPage(page, 'zh-CN');
      await batches.open();
      await batches.show('targets.csv');
      await batches.undo();
      await page.getByText(t('imports.undone', { count: 1 })).waitFor();
      await page.getByRole('link', { name: t('nav.review'), exact: true }).click();
      await room(t('targets.room'));
      await expect.poll(() => december.inputValue(), PATIENT).not.toBe('456,000');

      await room(t('actions.room'));
      await page.getByRole('button', { name: t('actions.new') }).click();
      await page.getByLabel(t('actions.title'), { exact: true }).fill('端架换陈列');
      await page.getByRole('button', { name: t('common.save') }).click();
      await page.getByText(t('actions.saved')).waitFor();
      await screenshot(page, 'action-zh-CN');
      await page.keyboard.press('Escape');
      const card = page.locator('[data-card]', { hasText: '端架换陈列' });
      await card.focus();
      await page.keyboard.press('Shift+ArrowRight');
      const doing = page.getByRole('region', { name: t('plans.task_doing') });
      await doing.locator('[data-card]', { hasText: '端架换陈列' }).waitFor();
      await screenshot(page, 'actions-zh-CN');

      await room(t('ahead.room'));
      const count = page.locator('[data-bar][data-kind="count"]');
      const { x, width } = await boxOf(count);
      await count.hover();
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + width, (await boxOf(count)).y + 8, { steps: 4 });
      await page.mouse.up();
      // Two days long, it has gone on by two days.
      await expect
        .poll(async () => Math.round((await boxOf(count)).x - x), PATIENT)
        .toBe(Math.round(width));
      await screenshot(page, 'ahead-zh-CN');
      const undo = page.getByRole('button', { name: t('common.undo') });
      await expect.poll(() => undo.isEnabled(), PATIENT).toBe(true);
      await page.keyboard.press('Control+Z');
      await expect
        .poll(async () => Math.round((await boxOf(count)).x), PATIENT)
        .toBe(Math.round(x));
    },
    LONG_MS,
  );

  test(
    'a checklist is ticked off in the dark, in English',
    async () => {
      const { page, t, room } = await openReview('en');
      await page.emulateMedia({ colorScheme: 'dark' });
      await room(t('targets.room'));
      await page.getByText(t('targets.matrix')).waitFor();
      await screenshot(page, 'targets-en-dark');
      await room(t('actions.room'));
      await screenshot(page, 'actions-en-dark');
      await page.getByText(t('actions.view_list'), { exact: true }).click();
      await page.getByRole('grid').waitFor();
      await screenshot(page, 'actions-list-en-dark');
      await page.getByText(t('actions.view_checklists'), { exact: true }).click();
      const step = page.getByRole('checkbox', { name: 'Lights and music' });
      await step.click();
      await page
        .getByText(t('plans.tasksDone', { done: 1, total: 3 }))
        .first()
        .waitFor();
      await screenshot(page, 'checklists-en-dark');
      await room(t('ahead.room'));
      await page.locator('[data-bar]').first().waitFor();
      await screenshot(page, 'ahead-en-dark');
    },
    LONG_MS,
  );
});
