import type { Page } from 'playwright';

/**
 * Drops files on the window as a person does from the file manager: the browser's own File objects,
 * which know where they lie, in a drop event.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped-files';
    input.style.display = 'none';
    document.body.append(input);
  });
  await page.locator('#dropped-files').setInputFiles([...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-files');
    const target = document.querySelector('section[aria-label]');
    if (input === null || target === null) throw new Error('nowhere to drop');
    const transfer = new DataTransfer();
    for (const file of input.files ?? []) transfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    }
    input.remove();
  });
}
