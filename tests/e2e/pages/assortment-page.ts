import type { ElectronApplication, Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';

/** The assortment place: from the rules of a scenario to the plan that is made of it. */
export class AssortmentPage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t('nav.assortment'), exact: true }).click();
  }

  async room(name: 'mix' | 'scenarios' | 'plans' | 'skus' | 'shelves'): Promise<void> {
    const words = this.#t(`assortment.${name}`);
    await this.page.getByRole('link', { name: words, exact: true }).click();
  }

  /** Enters a candidate by hand, with what a search needs to know of it. */
  async addCandidate(sku: {
    readonly name: string;
    readonly category: string;
    readonly widthCm: string;
    readonly price: string;
    readonly cost: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('catalogue.skuNewCandidate') }).click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel(this.#t('imports.field_skuName')).fill(sku.name);
    await form.getByLabel(this.#t('imports.field_categoryName')).fill(sku.category);
    await this.page.keyboard.press('Enter');
    await form.getByLabel(this.#t('imports.field_widthCm')).fill(sku.widthCm);
    await form.getByLabel(this.#t('catalogue.skuPrice'), { exact: true }).fill(sku.price);
    await form.getByLabel(this.#t('imports.field_cost'), { exact: true }).fill(sku.cost);
    await form.getByRole('button', { name: this.#t('common.save') }).click();
    await this.text(this.#t('catalogue.skuAdded', { name: sku.name })).waitFor();
  }

  /** Pastes a column of a spreadsheet into the lengths, from the shelf of a category on. */
  async pasteLengths(
    app: ElectronApplication,
    category: string,
    metres: readonly string[],
  ): Promise<void> {
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), metres.join('\n'));
    await this.lengthOf(category).focus();
    await this.page.keyboard.press('Control+V');
  }

  lengthOf(category: string): Locator {
    return this.page.getByLabel(this.#t('catalogue.shelfCell_shelfLengthCm', { category }));
  }

  /** The row of a shelf in the result of a search. */
  shelf(category: string): Locator {
    return this.page
      .getByRole('grid', { name: this.#t('range.uiShelves') })
      .getByRole('row')
      .filter({ hasText: category });
  }

  /** Writes the change list of the plan on screen into the folder that the dialog answers. */
  async exportList(format: 'pdf' | 'xlsx'): Promise<void> {
    await this.page
      .getByRole('button', { name: this.#t('common.export') })
      .first()
      .click();
    const words = this.#t(format === 'pdf' ? 'common.exportPdf' : 'common.exportXlsx');
    await this.page.getByRole('menuitem', { name: words }).click();
  }

  async withdraw(): Promise<void> {
    const words = this.#t('plans.withdraw');
    await this.page.getByRole('button', { name: words }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: words }).click();
  }

  /** Searches a table by words; answers its first row with them. */
  async find(table: string, words: string): Promise<Locator> {
    const grid = this.page.getByRole('grid', { name: table });
    await this.page.getByPlaceholder(this.#t('common.search')).first().fill(words);
    return grid.locator('tbody tr').filter({ hasText: words }).first();
  }

  /** Runs a search under the rules as they stand, and waits for its result. */
  async run(title: string): Promise<void> {
    await this.page
      .getByRole('button', { name: this.#t('range.uiNew') })
      .first()
      .click();
    await this.page.getByLabel(this.#t('range.uiTitleOptional')).fill(title);
    await this.page.getByRole('button', { name: this.#t('range.uiRun'), exact: true }).click();
    await this.acceptAll.waitFor({ timeout: 120_000 });
  }

  get acceptAll(): Locator {
    return this.page.getByRole('button', { name: this.#t('range.uiAcceptAll') });
  }

  get changes(): Locator {
    return this.page.getByRole('grid', { name: this.#t('range.uiChanges') }).locator('tbody tr');
  }

  /** The finding: what the best range brings a week. */
  finding(): Promise<string> {
    return this.page.locator('main strong').first().innerText();
  }

  /** Ticks the first changes and makes a plan of them alone. */
  async acceptFirst(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      await this.changes.nth(index).locator('[data-pick]').click();
    }
    const words = this.#t('range.uiAcceptChosen', { count });
    await this.page.getByRole('button', { name: words }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.#t('plans.accept') })
      .click();
  }

  text(words: string | RegExp): Locator {
    return this.page.getByText(words).first();
  }
}
