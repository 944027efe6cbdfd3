import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { weekName } from '#shared/domain/review/frame';
import { answerDialogs } from '../../e2e/pages/dialogs';
import { ReviewPage } from '../../e2e/pages/review-page';
import { launchQisan } from '../../helpers/launch';

const PATIENCE_MS = 120_000;
/** Between two looks for the file. */
const LOOK_MS = 20;

/** The real program on a store, its window on the review of a week. */
export interface ReviewWindow {
  /** From the click on "PDF" to the whole file in the chosen folder, in milliseconds. */
  savePdf(): Promise<number>;
  close(): Promise<void>;
}

export async function openReview(
  dataDir: string,
  { from, to }: DateRange,
  { folder, fileName }: { readonly folder: string; readonly fileName: string },
): Promise<ReviewWindow> {
  const qisan = await launchQisan({ lang: 'zh-CN', dataDir, env: { TZ: 'Asia/Shanghai' } });
  qisan.page.setDefaultTimeout(PATIENCE_MS);
  const review = new ReviewPage(qisan.page, 'zh-CN');
  await review.open();
  await qisan.page.evaluate((address) => {
    window.location.hash = address;
  }, `#/review/review?from=${from}&to=${to}`);
  await qisan.page.getByText(weekName(from)).first().waitFor();
  await review.drawn();
  await answerDialogs(qisan.app, { open: [folder] });
  const path = join(folder, fileName);
  return {
    async savePdf() {
      rmSync(path, { force: true });
      const start = performance.now();
      await review.export('ui_exportPdf');
      // A file appears with its whole content in one step.
      while (statSync(path, { throwIfNoEntry: false }) === undefined) {
        if (performance.now() - start > PATIENCE_MS) throw new Error('no PDF');
        await pause(LOOK_MS);
      }
      return performance.now() - start;
    },
    close: qisan.close,
  };
}
