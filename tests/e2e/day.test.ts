import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lang } from '#shared/i18n/t';
import { translator } from '#shared/i18n/t';
import { capture } from '../../build/lib/run';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan, type RunningQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { DeliveriesPage } from './pages/deliveries-page';
import { TodayPage } from './pages/today-page';

/** Found nowhere else: if it stands in a file, it was written there. */
const PASSWORD = 'geheim-4711-schluessel';

async function launch(
  lang: Lang,
  dataDir?: string,
): Promise<{ qisan: RunningQisan; today: TodayPage }> {
  const qisan = await launchQisan({
    lang,
    ...(dataDir === undefined ? {} : { dataDir }),
    // A key store that is none: what Chromium falls back to on a Linux without one.
    args: ['--password-store=basic'],
  });
  onTestFinished(qisan.close);
  return { qisan, today: new TodayPage(qisan.page, lang) };
}

async function ownDataDir(): Promise<string> {
  const dataDir = await emptyDataDir();
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Every file below a folder, as paths. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the day', () => {
  test('is closed into files that other programs read and a folder gets, and is still closed after a restart', async () => {
    const t = translator('zh-CN');
    const dataDir = await ownDataDir();
    const share = await ownDataDir();
    const { qisan, today } = await launch('zh-CN', dataDir);
    await today.openDemo();
    await screenshot(qisan.page, 'today-zh-CN');
    const deliveries = new DeliveriesPage(qisan.page, 'zh-CN');
    await deliveries.open();
    await deliveries.switchOn();
    await deliveries.addFolder(qisan.app, share);
    await deliveries.setUpServer('127.0.0.1', 'shop', PASSWORD);
    await today.text(t('outbox.passwordSession')).waitFor();
    await today.place('today').click();
    await today.ready();
    const note = '下午停电二十分钟，收银改用手工。';
    await today.close(note);
    await today.text(t('today.state_closed', { version: 1 })).waitFor();
    await deliveries.open();
    await deliveries.delivery(share).getByText(t('outbox.state_sent')).waitFor();
    await screenshot(qisan.page, 'outbox-zh-CN');
    await qisan.close();

    const files = filesBelow(join(dataDir, 'demo', 'archive'));
    const pdf = files.find((file) => file.endsWith('.pdf')) ?? '';
    const xlsx = files.find((file) => file.endsWith('.xlsx')) ?? '';
    expect(
      filesBelow(share)
        .map((file) => basename(file))
        .toSorted(),
    ).toEqual([pdf, xlsx].map((file) => basename(file)).toSorted());
    expect(readFileSync(join(share, basename(pdf))).equals(readFileSync(pdf))).toBe(true);
    expect(filesBelow(dataDir).filter((file) => readFileSync(file).includes(PASSWORD))).toEqual([]);
    const info = await capture('pdfinfo', [pdf]);
    expect(info.output).toMatch(/Pages:\s+1\n/);
    expect(info.output).toMatch(/Page size:.*A4/);
    const page = await capture('pdftotext', ['-layout', pdf, '-']);
    expect(page.output).toContain('经营日报');
    expect(page.output).toContain('停电二十分钟');
    const fonts = await capture('pdffonts', [pdf]);
    expect(fonts.output).not.toContain('Type 3');

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(xlsx);
    const netSales = book.worksheets[0]
      ?.getSheetValues()
      .find((row) => Array.isArray(row) && row.includes(t('kpi.netSales')));
    expect(netSales).toEqual(expect.arrayContaining([expect.any(Number)]));

    const again = await launch('zh-CN', dataDir);
    await again.today.ready();
    await again.today.text(t('today.state_closed', { version: 1 })).waitFor();
    const later = new DeliveriesPage(again.qisan.page, 'zh-CN');
    await later.open();
    await again.today.text(t('outbox.passwordNoKeyStore')).waitFor();
    await later.delivery(share).getByText(t('outbox.state_sent')).waitFor();
    expect(filesBelow(share)).toHaveLength(2);
  });

  test('steps back and forth by keys, and opens the lines behind a number', async () => {
    const { qisan, today } = await launch('en');
    await today.openDemo();
    const field = qisan.page.getByRole('textbox').first();
    const last = await field.inputValue();
    await qisan.page.keyboard.press('ArrowLeft');
    await expect.poll(() => field.inputValue()).not.toBe(last);
    await qisan.page.keyboard.press('ArrowRight');
    await expect.poll(() => field.inputValue()).toBe(last);
    await today.command('Dark theme');
    await expect
      .poll(() => qisan.page.evaluate(() => document.documentElement.dataset.theme))
      .toBe('dark');
    await screenshot(qisan.page, 'today-dark-en');
  });
});

describe('the language', () => {
  test('changes at once, on every place, and stays', async () => {
    const dataDir = await ownDataDir();
    const { qisan, today } = await launch('en', dataDir);
    await today.openDemo();
    await today.command('切换到中文');
    await today.text('销售额').waitFor();
    const chinese = new TodayPage(qisan.page, 'zh-CN');
    for (const place of ['data', 'settings', 'today'] as const) {
      await chinese.place(place).click();
      await screenshot(qisan.page, `${place}-zh-CN`);
    }
    await qisan.close();
    const again = await launch('en', dataDir);
    await again.today.text('销售额').waitFor();
  });
});

describe('the demo', () => {
  test('is removed with one click, and the first start is back', async () => {
    const { qisan, today } = await launch('en');
    await today.openDemo();
    await qisan.page.getByRole('button', { name: 'Remove the demo' }).click();
    await qisan.page.getByRole('dialog').getByRole('button', { name: 'Remove the demo' }).click();
    await today.text('Drop your POS export here').waitFor();
  });
});
