import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { dataFile, missingData } from '../helpers/data';
import { dirtyExport, writeDirtyExport, writeLongExport } from '../helpers/dirty-export';
import { encode } from '../helpers/encode';
import { emptyDataDir } from '../helpers/environment';
import { launchQisan, type RunningQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { answerDialogs } from './pages/dialogs';
import { dropFiles } from './pages/drop';
import { BatchesPage, FirstStartPage, RejectsPage, WizardPage } from './pages/import-pages';

const SHOP = '人民路店';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qisan-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function launch(options: Parameters<typeof launchQisan>[0] = {}): Promise<RunningQisan> {
  // A shop in China, whose screen is English: the money is yuan.
  const qisan = await launchQisan({ lang: 'en', env: { TZ: 'Asia/Shanghai' }, ...options });
  onTestFinished(qisan.close);
  return qisan;
}

function pagesOf({ page }: RunningQisan) {
  return {
    firstStart: new FirstStartPage(page, 'en'),
    wizard: new WizardPage(page, 'en'),
    batches: new BatchesPage(page, 'en'),
    rejects: new RejectsPage(page, 'en'),
  };
}

describe('from a fresh install to the first report', () => {
  const annexes = [
    '附件1.xlsx',
    '附件2_流水片段_2023-06-15至30.csv',
    '附件3.xlsx',
    '附件4.xlsx',
  ].map((name) => dataFile('cumcm2023c', name));
  const files = annexes.filter((path) => path !== null);
  const missing = files.length < annexes.length;

  test.skipIf(missing)(
    `real exports dropped on the window become the day's report, and stay after a restart${
      missing ? ` (${missingData('cumcm2023c')})` : ''
    }`,
    async () => {
      const dataDir = await emptyDataDir();
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      const qisan = await launch({ dataDir });
      const { firstStart, wizard } = pagesOf(qisan);
      await firstStart.begin(files, SHOP);

      expect(await wizard.counted()).toBe('Import 65,357 rows');
      await wizard.look('附件2');
      expect(await wizard.total('totalRows')).toBe('8,867');
      expect(await wizard.total('totalAmount')).toBe('¥34,542.46');
      await screenshot(qisan.page, 'import-real-check-en');

      await wizard.book();
      const results = await wizard.results();
      expect(results.map((words) => words.split('\n')[0])).toEqual([
        '251 rows booked',
        '6 rows booked',
        '251 rows booked',
        '55,982 rows booked',
        '8,867 rows booked',
      ]);
      await wizard.button('Open the report of 30 Jun').click();
      await qisan.page.getByRole('heading', { name: 'Today' }).waitFor();
      const shownDay = qisan.page.getByRole('textbox', { name: 'Choose a date' });
      expect(await shownDay.inputValue()).toContain('30 Jun 2023');
      await screenshot(qisan.page, 'import-real-today-en');
      await qisan.close();

      const again = await launch({ dataDir });
      await again.page.getByText(SHOP).first().waitFor();
      await dropFiles(again.page, [files[1] ?? '']);
      const wizardAgain = pagesOf(again).wizard;
      await again.page.getByText(/This very file was booked on/).waitFor();
      await wizardAgain.book();
      expect(await wizardAgain.results()).toEqual([
        expect.stringContaining('Nothing changed: all 8,867 rows were known already'),
      ]);
      await screenshot(again.page, 'import-real-known-en');
    },
  );
});

describe('an export with dirt', () => {
  test('what can be read is booked; the rest is named, corrected in place and booked', async () => {
    const qisan = await launch();
    const { firstStart, wizard, rejects, batches } = pagesOf(qisan);
    await firstStart.begin([writeDirtyExport(folder)], SHOP);
    expect(await wizard.counted()).toBe(`Import ${dirtyExport.readable} rows`);
    expect(await wizard.total('totalAmount')).toBe(`¥${dirtyExport.amount}`);
    await qisan.page.getByText('Quantity: “abc” is not a number.').first().waitFor();
    await wizard.book();
    await wizard.results();

    await wizard.button(`Correct ${dirtyExport.rejected} rows`).click();
    await rejects.waitForRows(dirtyExport.rejected);
    await rejects.cell('数量', dirtyExport.badQtyRow).fill('1');
    await rejects.bookSelected();
    await rejects.waitForRows(dirtyExport.rejected - 1);

    // A correction that does not help stays, with its reason.
    const wrongDay = qisan.page.getByText('“2024-02-30” is not a date.');
    await wrongDay.waitFor();
    await qisan.page.getByRole('checkbox', { name: 'Choose row 10' }).check();
    await rejects.bookSelected();
    await qisan.page.getByText('Booked: 0. Still not right: 1.').waitFor();
    await wrongDay.waitFor();

    await batches.open();
    const listed = await batches.rows().allInnerTexts();
    expect(listed.map((row) => row.split(/\s*\n\s*|\t/)[0])).toEqual([
      expect.stringContaining('GBK'),
      expect.stringContaining('GBK'),
    ]);
  });

  test('the rest can be corrected in a spreadsheet and taken in again', async () => {
    const qisan = await launch();
    const { firstStart, wizard, rejects } = pagesOf(qisan);
    await firstStart.begin([writeDirtyExport(folder)], SHOP);
    await wizard.book();
    await wizard.results();
    await wizard.button(`Correct ${dirtyExport.rejected} rows`).click();
    await rejects.waitForRows(dirtyExport.rejected);

    const csv = join(folder, 'rejects.csv');
    await answerDialogs(qisan.app, { save: csv, open: [csv] });
    await qisan.page.getByRole('button', { name: 'Save as CSV' }).click();
    await qisan.page.getByText('3 rows saved as rejects.csv').waitFor();
    const text = await readFile(csv, 'utf8');
    expect(text.codePointAt(0), 'Excel knows by it that this is UTF-8').toBe(0xfeff);
    await writeFile(csv, text.replaceAll('abc', '3').replaceAll('2024-02-30', '2024-03-02'));
    await qisan.page.getByRole('button', { name: 'Take in a corrected CSV…' }).click();
    // The row that was left as it is waits on.
    await qisan.page.getByText('2 rows booked').waitFor();
    await rejects.waitForRows(1);
  });

  test('a column that was taken for something else is corrected under its title', async () => {
    const qisan = await launch();
    const { firstStart, wizard } = pagesOf(qisan);
    await firstStart.begin([writeDirtyExport(folder)], SHOP);
    await wizard.counted();
    await wizard.choose('金额', 'Not used');
    await qisan.page.getByText('Which column holds Amount or Price?').waitFor();
    await wizard.choose('金额', 'Price');
    await wizard.counted();
    // Prices of one unit now: 2 × 31.80 + 12.90 + 0.396 × 2.30 + 24 × 42 + 30 × 1 284 − 12.90 …
    expect(await wizard.total('totalAmount')).toBe('¥39,724.31');
    await qisan.page.getByText('Calculated').first().waitFor();
    await wizard.choose('金额', 'Amount');
    await wizard.counted();
    expect(await wizard.total('totalAmount')).toBe(`¥${dirtyExport.amount}`);
  });

  test('identical lines count until the one switch is turned, and an import is undone whole', async () => {
    const qisan = await launch();
    const { firstStart, wizard, batches } = pagesOf(qisan);
    const { page } = qisan;
    await firstStart.begin([writeDirtyExport(folder)], SHOP);
    await wizard.book();
    await wizard.results();

    await wizard.button('Look at 1 identical line').click();
    await page.getByText('1 line beyond the first of its group is counted.').waitFor();
    await page.getByRole('switch').click();
    await page.getByText('1 line beyond the first of its group is left out').waitFor();

    await batches.undo();
    await page.getByText(/Undone on .*: nothing of it counts any more/).waitFor();
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await batches.open();
    expect(await batches.rows().innerText()).toContain('Undone');
    await screenshot(page, 'import-undone-en');
  });
});

describe('a watched folder', () => {
  test('takes in what the till drops there by the recipe of the first import', async () => {
    const qisan = await launch();
    const { firstStart, wizard, batches } = pagesOf(qisan);
    const { page } = qisan;
    await firstStart.begin([writeDirtyExport(folder)], SHOP);
    await wizard.book();
    await wizard.results();

    const dropFolder = join(folder, 'till');
    await mkdir(dropFolder);
    await answerDialogs(qisan.app, { open: [dropFolder] });
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    await page.getByText('Watching', { exact: true }).waitFor();

    const next = encode(
      '销售日期,销售时间,小票号,商品编码,商品名称,数量,金额\r\n2024-03-03,08:00:00,0001,100001,鲜牛奶 950ml,1,15.90\r\n',
      'gb18030',
    );
    await writeFile(join(dropFolder, 'next-day.csv'), next);
    await page.getByRole('button', { name: 'next-day.csv' }).waitFor();
    await page.getByText('1 row booked').waitFor();
    await screenshot(page, 'import-watched-en');
    expect(await readdir(dropFolder)).toEqual(['done']);
    await batches.open();
    expect(await batches.rows().first().innerText()).toContain('next-day.csv');
  });
});

describe('an import that is stopped', () => {
  test('leaves nothing behind, and its files wait for another try', async () => {
    const qisan = await launch();
    const { firstStart, wizard, batches } = pagesOf(qisan);
    const { page } = qisan;
    await firstStart.begin([writeLongExport(folder, 400_000)], SHOP);
    await wizard.book();
    await page
      .getByRole('main')
      .getByText(/[\d,]+ rows/)
      .waitFor();
    await screenshot(page, 'import-running-en');
    await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The import was cancelled. Nothing of it was booked.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await wizard.counted()).toBe('Import 400,000 rows');
    await batches.open();
    await page.getByText('Nothing has been imported yet.').waitFor();
  });
});
