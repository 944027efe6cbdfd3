import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeLongExport } from '../helpers/dirty-export';
import { launchQisan, type RunningQisan } from '../helpers/launch';
import { screenshot } from '../helpers/screenshot';
import { BatchesPage, FirstStartPage, WizardPage } from './pages/import-pages';
import { TodayPage } from './pages/today-page';

async function launch(): Promise<{ qisan: RunningQisan; today: TodayPage }> {
  const qisan = await launchQisan({ lang: 'en' });
  onTestFinished(qisan.close);
  return { qisan, today: new TodayPage(qisan.page, 'en') };
}

/** As the system does when memory runs out: no farewell. */
async function killBackend({ app }: RunningQisan): Promise<void> {
  const pid = await app.evaluate(
    ({ app: main }) =>
      main.getAppMetrics().find((entry) => entry.serviceName === 'node.mojom.NodeService')?.pid,
  );
  expect(pid).toBeTypeOf('number');
  process.kill(pid ?? 0, 'SIGKILL');
}

describe('a backend that dies', () => {
  test('is started again, and the screen recovers by itself', async () => {
    const { qisan, today } = await launch();
    await today.openDemo();
    await killBackend(qisan);
    await today.text('Data service is restarting…').waitFor();
    await today.text('Ready').waitFor();
    await qisan.page.keyboard.press('ArrowLeft');
    await today.text('Net sales').waitFor();
  });

  test('in the middle of an import leaves nothing of it, and the import can be done again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qisan-files-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { qisan, today } = await launch();
    const { page } = qisan;
    const wizard = new WizardPage(page, 'en');
    const batches = new BatchesPage(page, 'en');
    await new FirstStartPage(page, 'en').begin([writeLongExport(folder, 300_000)], 'Corner shop');
    await wizard.book();
    await page.getByRole('progressbar').first().waitFor();
    await killBackend(qisan);
    await today.text(/The data service stopped|restarting/).waitFor();
    await screenshot(page, 'import-backend-died-en');
    await today.text('Ready').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await wizard.counted()).toBe('Import 300,000 rows');
    await batches.open();
    await page.getByText('Nothing has been imported yet.').waitFor();
  });
});
