import type { FrameLocator, Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';

/** The weekly review: making a deck, and the archive. */
export class ReviewPage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  /** Goes to the review of the newest whole week, and waits for its pages to be drawn. */
  async open(): Promise<void> {
    await this.page
      .getByRole('link', { name: this.#t('nav.review'), exact: true })
      .first()
      .click();
    await this.room('ui_room');
    await this.drawn();
  }

  async room(name: 'ui_room' | 'ui_archive'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.#t('nav.review') })
      .getByRole('link', { name: this.#t(`review.${name}`), exact: true })
      .click();
  }

  /** The deck as it is exported. */
  deck(): FrameLocator {
    return this.page.frameLocator(`iframe[title="${this.#t('review.ui_preview')}"]`);
  }

  async drawn(): Promise<void> {
    await this.deck().locator('section.page').first().waitFor({ timeout: 60_000 });
  }

  /** A page in the outline, by the name of what it is about. */
  outlinePage(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: this.#t('review.ui_outline') })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Names of the pages of the outline, in their order. */
  async outline(): Promise<string[]> {
    return this.page
      .locator('[data-outline-page]')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('data-outline-page') ?? ''),
      );
  }

  comment(): Locator {
    return this.page.getByRole('textbox', { name: this.#t('review.comment') });
  }

  /** Writes over the comment of the chosen page, and saves it by the keyboard. */
  async writeComment(text: string): Promise<void> {
    await this.comment().fill(text);
    await this.comment().press('Control+Enter');
    await this.page.getByText(this.#t('review.ui_commentSaved')).waitFor();
  }

  /** Accepts every draft of the deck; the button goes away with the last of them. */
  async acceptAll(): Promise<void> {
    const pattern = this.#t('review.ui_acceptAll', { count: 0 }).replace('0', '\\d+');
    const button = this.page.getByRole('button', { name: new RegExp(pattern) });
    await button.click();
    await button.waitFor({ state: 'hidden' });
  }

  /** Pages of the outline whose comments nobody stands behind yet. */
  draftMarks(): Locator {
    return this.page
      .locator('[data-outline-page]')
      .getByText(this.#t('review.ui_state_draft'), { exact: true });
  }

  async export(format: 'ui_exportPptx' | 'ui_exportPdf' | 'ui_exportAll'): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('review.ui_export') }).click();
    await this.page.getByRole('menuitem', { name: this.#t(`review.${format}`) }).click();
  }

  async archive(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.#t('review.ui_archiveDo'), exact: true })
      .click();
    await this.page.getByText(this.#t('review.ui_archived', { version: 1 })).waitFor({
      timeout: 120_000,
    });
  }
}
