import type { Page } from 'playwright';
import { launchQisan } from '../../helpers/launch';

/** The real program on a store, its window on the catalogue; every figure is taken inside the page. */
export interface CatalogueWindow {
  /** From the way to the screen to its first rows painted. */
  open(): Promise<number>;
  /** From a key in the search box to the rows that it leaves, painted. */
  search(): Promise<number>;
  /** From a click on a column's title to its rows in order, painted. */
  sort(): Promise<number>;
  /** Frames while the table is scrolled by a screenful and more per frame. */
  scroll(): Promise<Frames>;
  close(): Promise<void>;
}

export interface Frames {
  readonly worst: number;
  readonly median: number;
}

const WIDTH = 1366;
const HEIGHT = 768;
const FRAMES = 120;
/** Words that rows have and have not: the number of rows changes at every key. */
const searches = ['sh', 'shengcai', 'kf', 'hw', 'kafei', '690000000140'];

export async function openWindow(dataDir: string): Promise<CatalogueWindow> {
  const qisan = await launchQisan({ lang: 'en', dataDir, env: { TZ: 'Asia/Shanghai' } });
  const { page } = qisan;
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await page.getByRole('navigation').first().waitFor();
  // The runner of these files wraps named functions in a call that the page does not know.
  await page.evaluate('globalThis.__name = (work) => work');
  let turn = 0;
  return {
    async open() {
      await page.evaluate(() => {
        window.location.hash = '#/settings';
      });
      await page.getByRole('grid').waitFor({ state: 'detached' });
      return page.evaluate(openInPage);
    },
    async search() {
      const text = searches[turn++ % searches.length] ?? '';
      const took = await page.evaluate(searchInPage, text);
      await page.evaluate(searchInPage, '');
      return took;
    },
    sort: () => page.evaluate(sortInPage),
    scroll: () => scroll(page),
    close: qisan.close,
  };
}

async function scroll(page: Page): Promise<Frames> {
  const frames = await page.evaluate(scrollInPage, FRAMES);
  const sorted = frames.sort((a, b) => a - b);
  return { worst: sorted.at(-1) ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/* What follows runs in the page and can use nothing from outside of itself. */

async function openInPage(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  window.location.hash = '#/assortment/skus';
  while (document.querySelector('[role="grid"] tbody [data-index="0"]') === null) await frame();
  await frame();
  return performance.now() - start;
}

async function searchInPage(text: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const grid = document.querySelector('[role="grid"]');
  const input = grid?.parentElement?.parentElement?.querySelector('input[type="text"]');
  if (!(grid instanceof HTMLElement && input instanceof HTMLInputElement)) {
    throw new Error('the catalogue is not on screen');
  }
  const before = grid.getAttribute('aria-rowcount');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const start = performance.now();
  write?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  while (grid.getAttribute('aria-rowcount') === before) await frame();
  await frame();
  return performance.now() - start;
}

async function sortInPage(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const first = () => document.querySelector('[role="grid"] tbody [data-index="0"]')?.textContent;
  const title = document.querySelector<HTMLElement>('[role="grid"] thead th button');
  const before = first();
  const start = performance.now();
  title?.click();
  while (first() === before) await frame();
  await frame();
  return performance.now() - start;
}

async function scrollInPage(count: number): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const scroller = document.querySelector('[role="grid"]')?.parentElement;
  if (scroller === null || scroller === undefined) throw new Error('no table');
  const way = scroller.scrollHeight - scroller.clientHeight;
  const step = Math.max(scroller.clientHeight, way / count);
  const frames: number[] = [];
  scroller.scrollTop = 0;
  let last = await frame();
  for (let at = 1; at <= count; at++) {
    scroller.scrollTop = (at * step) % way;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}
