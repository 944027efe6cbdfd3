import type { Locator, Page } from 'playwright';
import { type Key, type Lang, translator } from '#shared/i18n/t';

/** The slow movers: from the candidates to a plan of cuts, and back. */
export class SlowPage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async open(): Promise<void> {
    const place = this.page.getByRole('link', { name: this.#t('nav.slow'), exact: true });
    // Today may lead there as well.
    await place.first().click();
  }

  async room(name: 'candidates' | 'matrix' | 'plans' | 'back' | 'ledger'): Promise<void> {
    const words = this.#t(`slow.${name}`);
    await this.page.getByRole('link', { name: words, exact: true }).click();
  }

  /** A phrase of the place in the language of the window. */
  words(key: Key): string {
    return this.#t(key);
  }

  /** Looks back at the day that is offered. */
  async lookBack(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('slow.back_look'), exact: true }).click();
    await this.page.getByRole('note').waitFor({ timeout: 120_000 });
  }

  /** The classification comes by itself after a while; who does not wait asks for it. */
  async candidates(): Promise<Locator> {
    const compute = this.page.getByRole('button', {
      name: this.#t('slow.ui_compute'),
      exact: true,
    });
    const rows = this.page.getByRole('grid').locator('tbody tr[data-index]');
    await compute.or(rows.first()).first().waitFor();
    if (await compute.isVisible()) await compute.click().catch(() => {});
    await rows.first().waitFor({ timeout: 120_000 });
    return rows;
  }

  /** Puts the first candidates into a plan, and arrives there. */
  async planFirst(count: number): Promise<void> {
    const rows = await this.candidates();
    for (let index = 0; index < count; index++) {
      await rows.nth(index).locator('[data-pick]').click();
    }
    await this.button('slow.ui_makePlan').click();
    await this.confirm('slow.ui_planCreate');
    await this.page.waitForURL(/slow\/plans\/\d+/);
  }

  /** Accepts every item of the plan on screen by the keyboard alone, and approves it. */
  async acceptAndApprove(): Promise<void> {
    const grid = this.page.getByRole('grid', { name: this.#t('slow.plan_review') });
    await grid.focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('a');
    await this.page.getByText(this.#t('slow.plan_reviewDone')).waitFor();
    await this.button('slow.plan_approve').click();
    await this.confirm('slow.plan_approveDo');
  }

  async takeBack(item: string): Promise<void> {
    const name = this.#t('slow.plan_takeBackOf', { item });
    await this.page.getByRole('button', { name }).click();
    await this.confirm('slow.plan_takeBack');
    await this.page.getByText(this.#t('slow.plan_takenBack', { item })).waitFor();
  }

  private button(key: 'slow.ui_makePlan' | 'slow.plan_approve'): Locator {
    return this.page.getByRole('button', { name: this.#t(key) }).first();
  }

  private async confirm(
    key: 'slow.ui_planCreate' | 'slow.plan_approveDo' | 'slow.plan_takeBack',
  ): Promise<void> {
    const dialog = this.page.getByRole('dialog').last();
    await dialog.getByRole('button', { name: this.#t(key) }).click();
  }
}
