import { describe, expect, onTestFinished, test } from 'vitest';
import { type Lang, translator } from '#shared/i18n/t';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { TodayPage } from './pages/today-page';

/** A start and a demo store. */
const LONG_MS = 240_000;

async function openReview(lang: Lang) {
  const { page, close } = await launchQisan({ lang });
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
  return { page, t, room };
}

describe('targets and actions', () => {
  test(
    'a target is written, proposed and undone; an action goes over the board; the weeks ahead stand side by side',
    async () => {
      const { page, t, room } = await openReview('zh-CN');
      await room(t('targets.room'));
      await page.getByText(t('targets.matrix')).waitFor();
      const cell = page.locator('input[data-place="0 0"]');
      const before = await cell.inputValue();
      await cell.fill('1234万');
      await cell.press('Enter');
      await expect.poll(() => cell.inputValue()).toBe('12,340,000');
      await page.getByRole('button', { name: t('common.undo') }).click();
      await expect.poll(() => cell.inputValue()).toBe(before);
      await screenshot(page, 'targets-zh-CN');
      await page.getByRole('button', { name: t('targets.propose') }).click();
      await page.getByText(t('targets.proposeIntro')).waitFor();
      await screenshot(page, 'targets-propose-zh-CN');
      await page.getByRole('button', { name: /设定 \d+ 个目标/ }).click();
      await expect.poll(() => page.getByText(t('targets.proposeIntro')).count()).toBe(0);

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
      await page.locator('[data-bar]').first().waitFor();
      await screenshot(page, 'ahead-zh-CN');
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
