import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { SolveAnswer } from '#shared/contract/assortment';
import type { Progress } from '#shared/contract/define';
import { addDays } from '#shared/domain/calendar/calendar';
import { openRandom } from '#shared/domain/random';
import { startBackend, type TestBackend } from '../helpers/backend';
import { tempDir } from '../helpers/temp-dir';

vi.setConfig({ testTimeout: 120_000 });

const NOON = Date.UTC(2024, 5, 20, 4);
const FIRST = '2024-03-01';
const SHELVES = ['Tea', 'Juice', 'Crisps'] as const;
const PER_SHELF = 14;

interface Files {
  readonly days: number;
  /** Columns of the catalogue that are left empty. */
  readonly without: ReadonlySet<'cost' | 'width'>;
}

/** A shop of 42 SKUs from two files, as a till and an office would hand them over. */
function writeFiles({ days, without }: Files): string[] {
  const random = openRandom(11, 'range shop');
  const goods = SHELVES.flatMap((shelf) =>
    Array.from({ length: PER_SHELF }, (_, n) => {
      const price = random.int(30, 300) / 10;
      const rate = random.between(0.05, 0.5);
      return {
        code: `${shelf}${n}`,
        ...{ shelf, n, price, cost: price * (1 - rate), rate: 3 * Math.exp(-n / 4) * (1.2 - rate) },
        width: random.int(6, 14),
      };
    }),
  );
  const sales = Array.from({ length: days }, (_, day) =>
    goods.flatMap(({ code, price, rate }) => {
      const units = random.poisson(rate);
      const cells = [addDays(FIRST, day), code, code, units, (units * price).toFixed(2)];
      return units === 0 ? [] : [cells.join(',')];
    }),
  );
  const catalogue = goods.map(({ code, shelf, price, cost, width, n }) =>
    [
      ...[code, `${shelf} number ${n}`, shelf, shelf, price.toFixed(2)],
      ...[without.has('cost') ? '' : cost.toFixed(2), without.has('width') ? '' : width],
      ...[n < 4 ? 2 : 1, 'active'],
    ].join(','),
  );
  const folder = tempDir();
  const file = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  return [
    file('catalogue.csv', [
      '商品编码,商品名称,分类编码,分类名称,售价,成本价,商品宽度,排面数,状态',
      ...catalogue,
    ]),
    file('daily.csv', ['日期,商品编码,商品名称,数量,金额', ...sales.flat()]),
  ];
}

const complete: Files = { days: 70, without: new Set() };

interface Shop {
  readonly files?: Files;
  readonly shelves?: boolean;
}

async function openShop({ files = complete, shelves = true }: Shop = {}): Promise<TestBackend> {
  const qisan = startBackend({ now: () => NOON });
  const paths = writeFiles(files);
  const { batches, failed } = await qisan.client.imports.run({
    files: paths.map((path) => ({ path })),
  });
  expect(failed).toEqual([]);
  expect(batches.map(({ rejected }) => rejected.rows)).toEqual([0, 0]);
  if (shelves) {
    qisan.backend.stores.current.write.run(
      "UPDATE category SET shelf_length_cm = 170 WHERE name IN ('Tea', 'Juice', 'Crisps')",
    );
  }
  return qisan;
}

function solvedOf(answer: SolveAnswer) {
  if (answer.kind !== 'solved') throw new Error(JSON.stringify(answer));
  return answer;
}

const codesOf = (answer: SolveAnswer) =>
  answer.kind === 'lacking'
    ? answer.preparation.lacks.flatMap(({ code, weight }) => (weight === 'stops' ? [code] : []))
    : answer.kind;

describe('from a shop’s files to a scenario', () => {
  it('finds, proves, explains and keeps the best range', async () => {
    const { client, backend } = await openShop();
    const before = client.assortment.prepare({ rules: {} });
    expect(await before).toMatchObject({ carried: 42, candidates: 0, asOf: '2024-05-09' });
    expect((await before).lacks.filter(({ weight }) => weight === 'stops')).toEqual([]);

    const heard: Progress[] = [];
    const rules = { target: 0.6, tolerance: 0.1 };
    const { scenarioId, result } = solvedOf(
      await client.assortment.solve(
        { title: 'Spring', rules },
        { onProgress: (progress) => heard.push(progress) },
      ),
    );
    expect(result.proof).toMatchObject({ proven: true, stopped: false });
    expect(result.proof.gap).toBeLessThanOrEqual(1e-4);
    expect(result.best.profit).toBeGreaterThan(result.today.profit);
    expect(result.uplift.low).toBeLessThanOrEqual(result.uplift.point);
    expect(result.best.stapleShare.facings).toBeGreaterThanOrEqual(0.5);
    expect(result.best.stapleShare.facings).toBeLessThanOrEqual(0.7);
    expect(result.withoutMix?.profit).toBeGreaterThanOrEqual(result.best.profit);
    expect(result.frontier).toHaveLength(9);
    expect(result.rooms.map(({ name }) => name).sort()).toEqual([...SHELVES].sort());
    for (const { used, room } of result.rooms) expect(used).toBeLessThanOrEqual(room);
    expect(result.changes.length).toBeGreaterThan(3);
    expect(heard.map(({ phase }) => phase)).toContain('range_frontier');
    expect(heard.at(-1)?.detail).toMatchObject({ profit: result.proof.profit });

    const id = scenarioId ?? 0;
    const [summary] = await client.assortment.scenarios({});
    expect(summary).toEqual({
      ...{ id, title: 'Spring', createdAt: NOON, state: 'proposed', proven: true },
      ...{ uplift: result.uplift.point, changes: result.changes.length },
    });
    const kept = await client.assortment.scenario({ id });
    expect(kept.result).toEqual(result);
    expect(kept.rules).toMatchObject(rules);
    const again = solvedOf(await client.assortment.solve({ title: 'Again', rules }));
    expect(again.result).toEqual(result);

    await client.assortment.remove({ id });
    await expect(client.assortment.scenario({ id })).rejects.toMatchObject({ code: 'not_found' });
    const { read } = backend.stores.current;
    expect(read.value('SELECT count(DISTINCT plan_id) FROM plan_item')).toBe(1);
  });

  it('considers a candidate that was entered by hand today, with an estimate', async () => {
    const { client } = await openShop();
    const { categories } = await client.skus.list({});
    const categoryId = categories.find(({ name }) => name === 'Tea')?.id ?? 0;
    await client.skus.save({
      id: null,
      changes: {
        ...{ name: 'Tea of the year', status: 'candidate', categoryId, widthCm: 8 },
        // In force weeks after the last day of sales.
        price: { amount: 300_000, from: '2024-06-20' },
        cost: { amount: 60_000, from: '2024-06-20' },
      },
    });
    const { candidates, lacks } = await client.assortment.prepare({ rules: { target: null } });
    expect(candidates).toBe(1);
    expect(lacks.map(({ code }) => code)).not.toContain('costs');
    expect(lacks.map(({ code }) => code)).not.toContain('prices');

    const { result } = solvedOf(
      await client.assortment.solve({ title: '', rules: { target: null, newAtLeast: 1 } }),
    );
    const added = result.changes.find(({ name }) => name === 'Tea of the year');
    expect(added).toMatchObject({ kind: 'add', source: 'estimate' });
  });

  it('keeps nothing of a quick search', async () => {
    const { client } = await openShop();
    const answer = await client.assortment.solve({ title: '', rules: {}, quick: true });
    expect(solvedOf(answer)).toMatchObject({ scenarioId: null, result: { frontier: [] } });
    expect(await client.assortment.scenarios({})).toEqual([]);
  });

  it('opens a search of before changes had to bring something', async () => {
    const { client, backend } = await openShop();
    const { scenarioId } = solvedOf(
      await client.assortment.solve({ title: 'Old', rules: { target: null, leastGain: 50_000 } }),
    );
    const id = scenarioId ?? 0;
    expect((await client.assortment.scenario({ id })).rules.leastGain).toBe(50_000);
    const { write } = backend.stores.current;
    write.run("UPDATE plan SET input = json_remove(input, '$.leastGain') WHERE id = ?", [id]);
    expect((await client.assortment.scenario({ id })).rules.leastGain).toBe(0);
  });

  it('keeps the best so far when it is cancelled', async () => {
    const { client } = await openShop();
    const stop = new AbortController();
    const answer = await client.assortment.solve(
      { title: 'Stopped', rules: {} },
      {
        signal: stop.signal,
        onProgress: ({ phase }) => phase === 'range_frontier' && stop.abort(),
      },
    );
    const { scenarioId, result } = solvedOf(answer);
    expect(result).toMatchObject({ frontier: [], withoutMix: null, proof: { stopped: true } });
    const [kept] = await client.assortment.scenarios({});
    expect(kept).toMatchObject({ id: scenarioId, title: 'Stopped' });
  });

  it('names the rules that cannot hold together', async () => {
    const { client } = await openShop();
    const rules = { newAtLeast: 3 };
    expect(await client.assortment.solve({ title: '', rules })).toMatchObject({
      kind: 'infeasible',
      clashes: [
        {
          rule: { key: 'range.clash_new', params: { count: { value: 3 } } },
          loosen: { key: 'range.loosen_new', params: { by: { value: 3 } } },
        },
      ],
    });
  });
});

describe('a shop whose data are not enough', () => {
  const solve = async (shop: Shop, assume = {}) => {
    const { client } = await openShop(shop);
    const nothing = { margin: null, widthCm: null, room: null };
    const rules = { target: null, assume: { ...nothing, ...assume } };
    return await client.assortment.solve({ title: '', rules, quick: true });
  };

  it('hears that costs are missing, and may assume a margin', async () => {
    const files: Files = { ...complete, without: new Set(['cost']) };
    expect(codesOf(await solve({ files }))).toEqual(['costs']);
    expect(codesOf(await solve({ files }, { margin: 0.25 }))).toBe('solved');
  });

  it('hears that widths are missing, and may assume one', async () => {
    const files: Files = { ...complete, without: new Set(['width']) };
    expect(codesOf(await solve({ files }))).toEqual(['widths']);
    expect(codesOf(await solve({ files }, { widthCm: 9 }))).toBe('solved');
  });

  it('hears that shelves have no length, and may take the room of today', async () => {
    expect(codesOf(await solve({ shelves: false }))).toEqual(['room']);
    expect(codesOf(await solve({ shelves: false }, { room: 'today' }))).toBe('solved');
  });

  it('hears that it is too early with less than four weeks of sales', async () => {
    expect(codesOf(await solve({ files: { ...complete, days: 20 } }))).toEqual(['history']);
  });

  it('hears of a category without SKUs, and is answered all the same', async () => {
    const { client, backend } = await openShop();
    backend.stores.current.write.run(
      "INSERT INTO category (code, name, shelf_length_cm) VALUES ('toys', 'Toys', 100)",
    );
    const { result } = solvedOf(
      await client.assortment.solve({ title: '', rules: { target: null }, quick: true }),
    );
    expect(result.lacks).toContainEqual(
      expect.objectContaining({ code: 'empty_category', count: 1, examples: ['Toys'] }),
    );
  });

  it('hears in an empty store that there is nothing', async () => {
    const { client } = startBackend({ now: () => NOON });
    const { asOf, lacks, mix } = await client.assortment.prepare({ rules: {} });
    expect(asOf).toBeNull();
    expect(lacks.map(({ code }) => code)).toContain('history');
    expect(mix.facings).toBeNull();
  });
});
