import { afterAll, beforeAll, expect, test } from 'vitest';
import { packDirectory, prepareToPack } from '../../build/dist/pack';
import { launchPackaged, type PackagedQisan } from '../helpers/packaged';
import { screenshot } from '../helpers/screenshot';

let qisan: PackagedQisan;

beforeAll(async () => {
  const executable = await packDirectory(await prepareToPack());
  qisan = await launchPackaged(executable, { lang: 'en' });
}, 180_000);

afterAll(() => qisan?.close());

test('the packed program opens its window and reaches its backend', async () => {
  await qisan.page.getByRole('button').first().waitFor();
  await screenshot(qisan.page, 'packaged-first-start');
  expect(qisan.page.url()).toBe('app://qisan/index.html');
});
