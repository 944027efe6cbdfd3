import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';

const artifacts = resolve(import.meta.dirname, '..', 'e2e', 'artifacts');

/** Writes a picture of the page to tests/e2e/artifacts/NAME.png (ignored by git). */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`) });
}
