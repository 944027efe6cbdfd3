import type { Locator, Page } from 'playwright';
import { type Lang, translator } from '#shared/i18n/t';

/** The roster of a week, driven as a manager would. */
export class SchedulePage {
  readonly #t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    lang: Lang,
  ) {
    this.#t = translator(lang);
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t('nav.schedule'), exact: true }).click();
    await this.grid.waitFor({ timeout: 60_000 });
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.#t('schedule.gridByPerson') });
  }

  async nextWeek(): Promise<void> {
    const head = await this.firstDay();
    await this.page.getByRole('button', { name: this.#t('schedule.nextWeek') }).click();
    await this.page.waitForFunction(
      (before) => document.querySelector('thead a')?.textContent !== before,
      head,
    );
  }

  /** The demo plans a week ahead of its last day: the week after the next one is empty on every weekday. */
  async unplannedWeek(): Promise<void> {
    await this.nextWeek();
    await this.nextWeek();
  }

  /** The last week that the demo has planned: this one on a Monday, else the next one. */
  async unpublishedWeek(): Promise<void> {
    const publish = this.page.getByRole('button', {
      name: this.#t('schedule.publish'),
      exact: true,
    });
    if (!(await publish.isVisible())) await this.nextWeek();
  }

  /** The words of the first day: tells weeks apart. */
  async firstDay(): Promise<string> {
    return (await this.grid.locator('thead a').first().innerText()).trim();
  }

  /** The first name in the grid. */
  async firstName(): Promise<string> {
    return (await this.grid.locator('tbody th[scope="row"]').first().innerText()).trim();
  }

  /** A shift of a day, and the cell of another person's on the same day. */
  async twoWith(day: number): Promise<{ from: Locator; to: Locator }> {
    const cells = this.grid.locator(`td[data-day="${day}"]`).filter({ has: this.chips() });
    // By row, as the cells of the list change while shifts are moved.
    const rows = await Promise.all(
      [0, 1].map((index) => cells.nth(index).getAttribute('data-row')),
    );
    const [from, to] = rows.map((row) =>
      this.grid.locator(`td[data-row="${row}"][data-day="${day}"]`),
    );
    if (from === undefined || to === undefined) throw new Error('fewer than two shifts');
    return { from: from.locator('[data-shift]'), to };
  }

  chips(): Locator {
    return this.page.locator('[data-shift]');
  }

  /** Searches, ends the search once there is something, keeps it; answers the words of the result. */
  async proposeAndStop(): Promise<string> {
    await this.page
      .getByRole('button', { name: this.#t('schedule.propose') })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.#t('schedule.proposeStart') }).click();
    const stop = this.page.getByRole('button', { name: this.#t('schedule.stopKeep') });
    const keep = this.page.getByRole('button', { name: this.#t('schedule.keep'), exact: true });
    await stop.or(keep).first().waitFor();
    await this.waitUntilEnabled(stop, keep);
    if (await stop.isVisible()) await stop.click();
    await keep.waitFor({ timeout: 90_000 });
    const words = await this.page.getByRole('dialog').innerText();
    await keep.click();
    await keep.waitFor({ state: 'hidden' });
    return words;
  }

  /** Drags a chip into another cell with the mouse. */
  async drag(chip: Locator, target: Locator): Promise<void> {
    const [from, to] = [await boxOf(chip), await boxOf(target)];
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  /** The question about broken rules; answers what it names. */
  async forceBreak(): Promise<string> {
    const dialog = this.page.getByRole('dialog');
    const force = dialog.getByRole('button', { name: this.#t('schedule.force') });
    await force.waitFor();
    const words = await dialog.innerText();
    await force.click();
    await dialog.waitFor({ state: 'hidden' });
    return words;
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('common.undo'), exact: true }).click();
  }

  /** Publishes whatever is broken or missing. */
  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('schedule.publish'), exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button').last().click();
    await this.page.getByText(this.#t('schedule.state_published')).first().waitFor();
  }

  /** Everybody with a shift on a day, from the top, and the cell that it stands in. */
  async atWorkOn(day: number): Promise<readonly { name: string; cell: Locator }[]> {
    const rows = this.grid.locator('tbody tr').filter({
      has: this.page.locator(`td[data-day="${day}"] [data-shift]`),
    });
    await rows.first().waitFor();
    return Promise.all(
      (await rows.all()).map(async (row) => {
        const index = await row.locator(`td[data-day="${day}"]`).getAttribute('data-row');
        return {
          name: (await row.locator('th[scope="row"]').innerText()).trim(),
          cell: this.grid.locator(`td[data-row="${index}"][data-day="${day}"]`),
        };
      }),
    );
  }

  /** Somebody cannot come on one day: finds a stand-in, keeps it; answers the words of the result. */
  async sickCall(name: string, day: number): Promise<string> {
    await this.page.getByRole('button', { name: this.#t('schedule.sick'), exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.#t('schedule.person')).fill(name);
    await this.page.keyboard.press('Enter');
    await dialog.getByLabel(this.#t('schedule.people_from')).click();
    await this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .nth(day)
      .click();
    await dialog.getByText(this.#t('schedule.sickTouches', { count: 1 })).waitFor();
    await dialog.getByRole('button', { name: this.#t('schedule.sickStart') }).click();
    const keep = this.page.getByRole('button', { name: this.#t('schedule.keep'), exact: true });
    await keep.waitFor();
    await dialog.getByText(name).first().waitFor();
    const words = await dialog.innerText();
    await keep.click();
    await keep.waitFor({ state: 'hidden' });
    return words;
  }

  /** What was changed after publishing, as the drawer tells it. */
  async history(): Promise<string> {
    const since = this.#t('schedule.changedSince', { count: 0 }).replace('0', '\\d+');
    await this.page.getByRole('button', { name: new RegExp(since) }).click();
    const drawer = this.page.getByRole('dialog');
    await drawer.getByRole('listitem').first().waitFor();
    const words = await drawer.innerText();
    await this.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    return words;
  }

  /** Enters in the hours of next week that somebody has stayed half an hour longer than planned. */
  async enterLonger(name: string, day: number): Promise<{ cell: Locator; planned: number }> {
    await this.page.getByRole('link', { name: this.#t('schedule.workedRoom') }).click();
    await this.page.getByRole('button', { name: this.#t('schedule.nextWeek') }).click();
    const cell = this.page.getByRole('row').filter({ hasText: name }).locator('td').nth(day);
    // Planned, and nothing recorded yet: the week that follows is there.
    await cell.filter({ hasText: /–\s*\/\s*\d/ }).waitFor();
    const [, planned = ''] = (await cell.innerText()).split('/');
    await cell.getByRole('button').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.#t('schedule.to'), { exact: true }).click();
    await this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: this.#t('schedule.workedAdd') }).click();
    await dialog.waitFor({ state: 'hidden' });
    return { cell, planned: Number.parseFloat(planned) };
  }

  /** Has files of a kind written into the folder that the dialogs answer with. */
  async save(kind: 'pdf' | 'xlsx' | 'ics'): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('schedule.files') }).click();
    await this.page.getByRole('menuitem', { name: this.#t(`schedule.file_${kind}`) }).click();
  }

  /** Until the search has something to keep, or has ended by itself. */
  private async waitUntilEnabled(stop: Locator, keep: Locator): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if (await keep.isVisible()) return;
      if ((await stop.isVisible()) && (await stop.isEnabled())) return;
      await this.page.waitForTimeout(200);
    }
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}
