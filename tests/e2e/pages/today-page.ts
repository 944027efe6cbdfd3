import type { Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';

/** The shell around every place, and the Today place. */
export class TodayPage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  /** From the first start to the report of the demo store. */
  async openDemo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('app.openDemo') }).click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.getByRole('heading', { name: this.#t('nav.today') }).waitFor();
    await this.page.getByText(this.#t('kpi.netSales')).first().waitFor({ timeout: 60_000 });
  }

  get closeButton(): Locator {
    return this.page.getByRole('button', { name: this.#t('today.close') });
  }

  /** Closes the day that is shown, with a note; answers the words at its end. */
  async close(note: string): Promise<string> {
    await this.closeButton.click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.#t('report.note')).fill(note);
    await dialog.getByRole('button', { name: this.#t('today.close') }).click();
    const done = dialog.getByText(this.#t('today.closedDone', { version: 1 }));
    await done.waitFor({ timeout: 60_000 });
    const words = await dialog.innerText();
    await dialog.getByRole('button', { name: this.#t('common.done') }).click();
    await dialog.waitFor({ state: 'hidden' });
    return words;
  }

  /** Runs a command of the palette by its words. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.getByPlaceholder(this.#t('app.palettePlaceholder')).fill(words);
    await this.page.getByRole('option', { name: words }).first().click();
  }

  place(name: 'today' | 'data' | 'settings'): Locator {
    return this.page.getByRole('link', { name: this.#t(`nav.${name}`), exact: true });
  }

  text(words: string | RegExp): Locator {
    return this.page.getByText(words).first();
  }
}
