import { describe, expect, test } from 'vitest';
import { translator } from '#shared/i18n/t';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { ReviewPage } from './pages/review-page';
import { TodayPage } from './pages/today-page';

/** A start, a demo store, and a deck drawn several times. */
const LONG_MS = 400_000;
/** For one step, on a machine that does other things as well. */
const PATIENCE_MS = 90_000;
const COMMENT = '周日下雨，客流少三成。\n下周日加做外送。';

describe('the weekly review', () => {
  test(
    'is made of a week: a comment written, and a page moved by the keyboard, both seen on the deck',
    async () => {
      const t = translator('zh-CN');
      const { page, close } = await launchQisan({ lang: 'zh-CN' });
      try {
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
      } finally {
        await close();
      }
    },
    LONG_MS,
  );
});
