import type { Locator, Page } from 'playwright';
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

  async room(name: 'mix' | 'scenarios' | 'plans'): Promise<void> {
    const words = this.#t(`assortment.${name}`);
    await this.page.getByRole('link', { name: words, exact: true }).click();
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
