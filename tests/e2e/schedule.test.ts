import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { translator } from '#shared/i18n/t';
import { capture } from '../../build/lib/run';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { answerDialogs } from './pages/dialogs';
import { SchedulePage } from './pages/schedule-page';
import { TodayPage } from './pages/today-page';

/** Two starts, a demo store and a search. */
const LONG_MS = 480_000;
/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 90_000;
const PATIENT = { timeout: PATIENCE_MS };
const MONDAY = 0;

describe('a roster', () => {
  test(
    'is proposed, changed by hand against a rule, taken back, published, written as files, and there after a restart',
    async () => {
      const t = translator('zh-CN');
      const dataDir = await emptyDataDir();
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      const folder = join(dataDir, 'out');
      await mkdir(folder);
      const first = await launchQisan({ lang: 'zh-CN', dataDir });
      onTestFinished(first.close);
      first.page.setDefaultTimeout(PATIENCE_MS);
      await answerDialogs(first.app, { open: [folder] });
      await new TodayPage(first.page, 'zh-CN').openDemo();
      const schedule = new SchedulePage(first.page, 'zh-CN');
      await schedule.open();
      await schedule.unplannedWeek();
      await first.page.getByText(t('schedule.emptyTitle')).waitFor();

      const result = await schedule.proposeAndStop();
      expect(result).toMatch(/已证明|与最优最多相差|还不知道/);
      await expect.poll(() => schedule.chips().count(), PATIENT).toBeGreaterThan(30);
      await screenshot(first.page, 'schedule-zh-CN');

      // A shift on top of one that is there already: two on one day.
      const both = await schedule.twoWith(MONDAY);
      await schedule.drag(both.from, both.to);
      expect(await schedule.forceBreak()).toContain(t('schedule.rule_two_shifts'));
      await expect.poll(() => both.to.locator('[data-shift]').count(), PATIENT).toBe(2);
      await schedule.undo();
      await expect.poll(() => both.to.locator('[data-shift]').count(), PATIENT).toBe(1);

      await schedule.publish();
      for (const kind of ['pdf', 'xlsx', 'ics'] as const) {
        await schedule.save(kind);
        const written = () => readdirSync(folder).some((file) => file.endsWith(`.${kind}`));
        await expect.poll(written, PATIENT).toBe(true);
      }
      const name = await schedule.firstName();
      const pathOf = (ending: string) =>
        join(folder, readdirSync(folder).find((file) => file.endsWith(ending)) ?? `no ${ending}`);
      const paper = await capture('pdftotext', ['-layout', pathOf('.pdf'), '-']);
      expect(paper.output).toContain(name);
      const info = await capture('pdfinfo', [pathOf('.pdf')]);
      expect(info.output).toMatch(/Page size:\s+84[12]/);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(pathOf('.xlsx'));
      const cells = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
      expect(cells).toContain(name);
      expect(await readFile(pathOf('.ics'), 'utf8')).toMatch(/BEGIN:VEVENT[\s\S]*END:VEVENT/);
      await first.close();

      const again = await launchQisan({ lang: 'zh-CN', dataDir });
      onTestFinished(again.close);
      again.page.setDefaultTimeout(PATIENCE_MS);
      await new TodayPage(again.page, 'zh-CN').ready();
      const later = new SchedulePage(again.page, 'zh-CN');
      await later.open();
      await later.unplannedWeek();
      await again.page.getByText(t('schedule.state_published')).first().waitFor();
      await expect.poll(() => later.chips().count(), PATIENT).toBeGreaterThan(30);
    },
    LONG_MS,
  );

  test(
    'is mended after a sick call, tells the change, and takes the hours that were worked',
    async () => {
      const t = translator('zh-CN');
      const qisan = await launchQisan({ lang: 'zh-CN' });
      onTestFinished(qisan.close);
      qisan.page.setDefaultTimeout(PATIENCE_MS);
      await new TodayPage(qisan.page, 'zh-CN').openDemo();
      const schedule = new SchedulePage(qisan.page, 'zh-CN');
      await schedule.open();
      await schedule.unpublishedWeek();
      await schedule.publish();
      const present = await schedule.atWorkOn(MONDAY);
      const [buyer, ill] = [present.at(0), present.at(-1)];
      if (buyer === undefined || ill === undefined) throw new Error('nobody is at work');

      const words = await schedule.sickCall(ill.name, MONDAY);
      expect(words).toContain(t('schedule.resultSick'));
      expect(words).toContain(ill.name);
      await expect.poll(() => ill.cell.locator('[data-shift]').count(), PATIENT).toBe(0);
      const history = await schedule.history();
      expect(history).toContain(t('schedule.by_sick_call'));
      expect(history).toContain(ill.name);

      const { cell, planned } = await schedule.enterLonger(buyer.name, MONDAY);
      expect(planned).toBeGreaterThan(0);
      await expect
        .poll(() => cell.innerText(), PATIENT)
        .toContain(`${(planned + 0.5).toFixed(1)} / ${planned.toFixed(1)}`);
      await screenshot(qisan.page, 'schedule-hours-zh-CN');
    },
    LONG_MS,
  );
});
