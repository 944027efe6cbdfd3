import type { ElectronApplication, Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';
import { answerDialogs } from './dialogs';

/** Settings, Deliveries: to whom reports go and through which server; and the outbox below. */
export class DeliveriesPage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    private readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t('nav.settings'), exact: true }).click();
    await this.page.getByText(this.#t('outbox.settingsTitle')).first().scrollIntoViewIfNeeded();
  }

  async switchOn(): Promise<void> {
    await this.page.getByRole('switch', { name: this.#t('outbox.on') }).click();
  }

  async addFolder(app: ElectronApplication, folder: string): Promise<void> {
    await answerDialogs(app, { open: [folder] });
    await this.page.getByRole('button', { name: this.#t('outbox.addFolder') }).click();
    await this.page.getByTitle(folder).waitFor();
  }

  async setUpServer(host: string, user: string, password: string): Promise<void> {
    const t = this.#t;
    await this.page.getByRole('button', { name: t('outbox.setUp') }).click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel(t('outbox.host')).fill(host);
    await form.getByLabel(t('outbox.from')).fill('shop@example.org');
    await form.getByLabel(t('outbox.user')).fill(user);
    await form.getByLabel(t('outbox.password')).fill(password);
    await form.getByRole('button', { name: t('common.save') }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** A row of the outbox with these words in it. */
  delivery(words: string): Locator {
    return this.page
      .getByRole('grid', { name: this.#t('outbox.title') })
      .getByRole('row')
      .filter({ hasText: words });
  }
}
