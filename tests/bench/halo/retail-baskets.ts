import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { weekday } from '#shared/domain/calendar/calendar';
import { BasketPacker, type Baskets, TIMES } from '#shared/domain/pruning/baskets';
import type { Random } from '#shared/domain/random';

const FROM = '2011-06-10';

/** The tickets of the last 26 weeks of online-retail, at net sales; returns and prices not above 0 left out. */
export function readRetailBaskets(path: string): Baskets {
  const skus = new Map<string, number>();
  const tickets = new Map<string, { at: string; lines: [sku: number, value: number][] }>();
  Papa.parse<string[]>(new TextDecoder().decode(gunzipSync(readFileSync(path))), {
    skipEmptyLines: true,
    step: ({ data }) => {
      const [invoice = '', code = '', , quantity = '', at = '', price = ''] = data;
      if (at < FROM || !/^\d{5}/.test(code) || !(Number(price) > 0) || !(Number(quantity) > 0)) {
        return;
      }
      const sku = skus.get(code) ?? skus.size;
      skus.set(code, sku);
      const ticket = tickets.get(invoice) ?? { at, lines: [] };
      tickets.set(invoice, ticket);
      ticket.lines.push([sku, Number(quantity) * Number(price) * 10_000]);
    },
  });
  const packer = new BasketPacker(skus.size);
  let id = 0;
  for (const { at, lines } of tickets.values()) {
    for (const [sku, value] of lines) {
      packer.add(id, weekday(at.slice(0, 10)), Number(at.slice(11, 13)), sku, value);
    }
    id++;
  }
  return packer.packed();
}

/**
 * The same tickets with the same values, where it is chance which SKU stands on which line of the
 * tickets of its size and time: nothing has a halo in them.
 */
export function shuffled(baskets: Baskets, random: Random): Baskets {
  const { start, tickets, time } = baskets;
  const cells = new Map<number, number[]>();
  for (let t = 0; t < tickets; t++) {
    const lines = (start[t + 1] ?? 0) - (start[t] ?? 0);
    const cell = Math.round(4 * Math.log2(lines)) * TIMES + (time[t] ?? 0);
    const own = cells.get(cell) ?? [];
    cells.set(cell, own);
    for (let line = start[t] ?? 0; line < (start[t + 1] ?? 0); line++) own.push(line);
  }
  const sku = baskets.sku.slice();
  for (const lines of cells.values()) {
    for (let at = lines.length - 1; at > 0; at--) {
      const [a, b] = [lines[at] ?? 0, lines[random.int(0, at)] ?? 0];
      [sku[a], sku[b]] = [sku[b] ?? 0, sku[a] ?? 0];
    }
  }
  return { ...baskets, sku };
}
