import { readdir, rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { translator } from '#shared/i18n/t';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { answerDialogs } from './pages/dialogs';
import { ReviewPage } from './pages/review-page';
import { TodayPage } from './pages/today-page';

/** A start, a demo store, a deck drawn several times, and its files written twice. */
const LONG_MS = 400_000;
/** For one step, on a machine that does other things as well. */
const PATIENCE_MS = 90_000;
const COMMENT = '周日下雨，客流少三成。\n下周日加做外送。';

describe('the weekly review', () => {
  test(
    'is made of a week, edited, accepted, exported and archived',
    async () => {
      const t = translator('zh-CN');
      const folder = await emptyDataDir();
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const { app, page, close } = await launchQisan({ lang: 'zh-CN' });
      onTestFinished(close);
      page.setDefaultTimeout(PATIENCE_MS);
      await new TodayPage(page, 'zh-CN').openDemo();
      const review = new ReviewPage(page, 'zh-CN');
      await review.open();

      await review.writeComment(COMMENT);
      await review.deck().getByText('周日下雨，客流少三成。').first().waitFor();
      const before = await review.outline();
      await review.outlinePage(t('review.page.results.days')).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => review.outline(), { timeout: PATIENCE_MS }).not.toEqual(before);
      await screenshot(page, 'review-zh-CN');
      await review.acceptAll();
      await expect.poll(() => review.draftMarks().count(), { timeout: PATIENCE_MS }).toBe(0);

      await answerDialogs(app, { open: [folder] });
      await review.export('ui_exportPptx');
      await expect
        .poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.pptx')), {
          timeout: PATIENCE_MS,
        })
        .toHaveLength(1);
      await review.archive();
    },
    LONG_MS,
  );
});
