import type { Page } from 'playwright';
import { launchQisan } from '../../helpers/launch';

/** The real program on a store, its window on a week; every figure is taken inside the page. */
export interface GridWindow {
  /** From the way to the week to its first shifts painted. */
  open(): Promise<number>;
  /** From a key that moves the cursor to the cell that it is on, painted; ms. */
  step(): Promise<number>;
  /** From a key that moves a shift by half an hour to its new hours, painted. */
  shift(): Promise<number>;
  /** From Ctrl+Z to the hours of before, painted: by way of the store and its answer. */
  undo(): Promise<number>;
  /** Frames while a shift is dragged over the rows and along the edge; the drag is given up. */
  drag(): Promise<{
    readonly worst: number;
    readonly median: number;
    /** Processor time of the page's thread per frame: whatever else the machine does. */
    readonly work: number;
  }>;
  close(): Promise<void>;
}

const WIDTH = 1366;
const HEIGHT = 768;
const FRAMES = 120;

export async function openGrid(dataDir: string, monday: string): Promise<GridWindow> {
  const qisan = await launchQisan({ lang: 'en', dataDir });
  const { page } = qisan;
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await page.getByRole('navigation').first().waitFor();
  // The runner of these files wraps named functions in a call that the page does not know.
  await page.evaluate('globalThis.__name = (work) => work');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  return {
    async open() {
      await page.evaluate(() => {
        window.location.hash = '#/settings';
      });
      await page.getByRole('grid').waitFor({ state: 'detached' });
      return page.evaluate(openInPage, monday);
    },
    step: () => page.evaluate(stepInPage),
    async shift() {
      const took = await page.evaluate(keyInPage, { key: 'ArrowRight', shiftKey: true });
      await settled(page);
      await page.evaluate(keyInPage, { key: 'z', ctrlKey: true });
      await settled(page);
      return took;
    },
    async undo() {
      await page.evaluate(keyInPage, { key: 'ArrowRight', shiftKey: true });
      await settled(page);
      const took = await page.evaluate(keyInPage, { key: 'z', ctrlKey: true });
      await settled(page);
      return took;
    },
    async drag() {
      const before = await worked();
      const frames = (await page.evaluate(dragInPage, FRAMES)).sort((a, b) => a - b);
      const work = ((await worked()) - before) / FRAMES;
      const median = frames[Math.floor(frames.length / 2)] ?? 0;
      return { worst: frames.at(-1) ?? 0, median, work };
    },
    close: qisan.close,
  };
}

/** Until the store has answered what was asked meanwhile, and the answer is on the screen. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

/* What follows runs in the page and can use nothing from outside of itself. */

async function openInPage(monday: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  window.location.hash = `#/schedule?week=${monday}`;
  while (document.querySelector('[role="grid"] [data-shift]') === null) await frame();
  await frame();
  return performance.now() - start;
}

/** Down by a row, and up again at the next call. */
async function stepInPage(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const grid = document.querySelector('[role="grid"]');
  const cursor = () => grid?.getAttribute('aria-activedescendant') ?? null;
  const before = cursor();
  const press = (key: string) =>
    grid?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const start = performance.now();
  press('ArrowDown');
  if (cursor() === before) await frame();
  // At the last row the way goes up again.
  if (cursor() === before) press('PageUp');
  while (cursor() === before) await frame();
  await frame();
  return performance.now() - start;
}

/** The first cell with a shift is where the key is pressed; its words are waited for. */
async function keyInPage(init: KeyboardEventInit): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const grid = document.querySelector('[role="grid"]');
  const cell = [...document.querySelectorAll('[role="grid"] td[data-day]')].find(
    (one) => one.querySelector('[data-shift]') !== null,
  );
  if (grid === null || cell === undefined) throw new Error('no shift on the screen');
  cell.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await frame();
  await frame();
  const words = () => document.getElementById(cell.id)?.textContent;
  const before = words();
  const start = performance.now();
  grid.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  while (words() === before) await frame();
  await frame();
  return performance.now() - start;
}

async function dragInPage(count: number): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const scroller = document.querySelector('[role="grid"]')?.parentElement;
  const chip = document.querySelector('[role="grid"] [data-shift]');
  if (scroller === null || scroller === undefined || chip === null) throw new Error('no shift');
  const area = scroller.getBoundingClientRect();
  const at = chip.getBoundingClientRect();
  const point = (type: string, x: number, y: number, on: EventTarget) =>
    on.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button: 0, bubbles: true }));
  point('pointerdown', at.x + 8, at.y + 8, chip);
  const frames: number[] = [];
  let last = await frame();
  for (let turn = 1; turn <= count; turn++) {
    // To and fro over the days, down past the lower edge, where the rows come to meet the hand.
    const x = area.x + 140 + ((turn * 37) % (area.width - 400));
    const y = area.y + 120 + Math.min(turn * 8, area.height - 130);
    point('pointermove', x, y, window);
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  scroller.scrollTop = 0;
  await frame();
  await frame();
  return frames;
}
