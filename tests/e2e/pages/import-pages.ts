import type { Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';
import { dropFiles } from './drop';

/** The words on the buttons, so that one page object serves both languages. */
type Words = ReturnType<typeof translator>;

/** The first window of a fresh install. */
export class FirstStartPage {
  readonly #t: Words;
  constructor(
    private readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async begin(files: readonly string[], shopName: string): Promise<void> {
    await this.page.getByText(this.#t('app.dropTitle')).waitFor();
    await dropFiles(this.page, files);
    await this.page.getByLabel(this.#t('app.nameLabel')).fill(shopName);
    await this.page.getByRole('button', { name: this.#t('app.startImport') }).click();
  }
}

/** The import wizard. */
export class WizardPage {
  readonly #t: Words;
  constructor(
    private readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  /** The button that books; its name says how many rows. */
  get confirm(): Locator {
    return this.page.locator('main footer').getByRole('button').last();
  }

  /** Waits until everything is read, answered and added up. */
  async counted(): Promise<string> {
    await this.page.locator('main footer button.ant-btn-primary:not([disabled])').waitFor();
    return this.confirm.innerText();
  }

  async look(file: string): Promise<void> {
    await this.page
      .getByRole('listitem')
      .filter({ hasText: file })
      .getByRole('button')
      .last()
      .click();
  }

  total(label: 'totalRows' | 'totalQty' | 'totalAmount'): Promise<string> {
    const name = this.#t(`imports.${label}`);
    return this.page.locator('dl > div', { hasText: name }).locator('dd').first().innerText();
  }

  async choose(columnTitle: string, meaning: string): Promise<void> {
    const name = this.#t('imports.columnChoice', { column: columnTitle });
    await this.page.getByRole('combobox', { name }).click();
    await this.page.locator('.ant-select-dropdown').getByTitle(meaning, { exact: true }).click();
  }

  async book(): Promise<void> {
    await this.counted();
    await this.confirm.click();
  }

  /** Waits for the end of booking; answers what it says of each file. */
  async results(): Promise<string[]> {
    await this.page.getByText(this.#t('imports.nextSteps')).waitFor({ timeout: 60_000 });
    return this.page.locator('article').allInnerTexts();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
}

/** The list of imports, and the page of one. */
export class BatchesPage {
  readonly #t: Words;
  constructor(
    private readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t('nav.data'), exact: true }).click();
    await this.page.getByRole('link', { name: this.#t('imports.batches') }).click();
  }

  rows(): Locator {
    return this.page.locator('tbody tr[data-index]');
  }

  async show(file: string): Promise<void> {
    await this.rows().filter({ hasText: file }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('imports.undoBatch') }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.#t('imports.undoBatch') })
      .click();
  }
}

/** The rows that could not be booked. */
export class RejectsPage {
  readonly #t: Words;
  constructor(
    private readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  rows(): Locator {
    return this.page.locator('tbody tr');
  }

  async waitForRows(count: number): Promise<void> {
    await this.page.waitForFunction(
      (expected) => document.querySelectorAll('tbody tr').length === expected,
      count,
    );
  }

  cell(column: string, row: number): Locator {
    return this.page.getByLabel(this.#t('imports.cellOf', { column, row }));
  }

  async bookSelected(): Promise<void> {
    await this.page.getByRole('button', { name: bookWords(this.#t) }).click();
  }
}

/** `Book 2 rows`, whatever the number. */
function bookWords(t: Words): RegExp {
  const [before = '', after = ''] = t('imports.bookSelected', { count: 7 }).split('7');
  return new RegExp(`^${before}\\d+${after.replace(/s$/, 's?')}$`);
}
