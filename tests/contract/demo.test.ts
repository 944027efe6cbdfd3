import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRollups } from '#electron/store/rollups/check';
import type { Progress } from '#shared/contract/define';
import { startBackend } from '../helpers/backend';

const noon = Date.UTC(2026, 10, 21, 12);

describe('opening the demo store', () => {
  it('fills a store of its own, up to yesterday, and removes it without a trace', {
    timeout: 60_000,
  }, async () => {
    const { client, backend, dataDir } = startBackend({ now: () => noon });
    const phases: Progress[] = [];
    const answer = await client.app.openDemo(
      { lang: 'zh-CN' },
      { onProgress: (progress) => phases.push(progress) },
    );
    expect(answer.tickets).toBeGreaterThan(25_000);
    expect(phases.at(-1)).toMatchObject({ done: 90, total: 90 });

    const status = await client.app.status({});
    expect(status).toMatchObject({ demo: true, lastDate: '2026-11-20', firstDate: '2026-08-23' });
    const { read } = backend.stores.current;
    expect(read.value('SELECT count(*) FROM ticket')).toBe(answer.tickets);
    expect(checkRollups(read)).toEqual([]);
    expect(read.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(
      read.get('SELECT rows_booked, amount_booked FROM import_batch WHERE origin = ?', ['demo']),
    ).toEqual(
      read.get('SELECT count(*) AS rows_booked, sum(amount) AS amount_booked FROM sale_line'),
    );
    const [store] = await client.roles.mix({});
    const facings = store?.bases.find(({ basis }) => basis === 'facings');
    expect(facings?.stapleShare).toBeGreaterThan(0.66);
    expect(facings?.stapleShare).toBeLessThan(0.74);
    expect(await client.roles.status({})).toMatchObject({ outdated: false, withoutRole: 0 });
    expect(read.value("SELECT count(*) FROM sku WHERE search LIKE '%xqc%'")).toBeGreaterThan(0);

    await client.app.removeDemo({});
    expect(await client.app.status({})).toMatchObject({ demo: false, store: null, lastDate: null });
    expect(existsSync(`${dataDir}/demo`)).toBe(false);
  });

  it('leaves nothing behind when it is cancelled', { timeout: 60_000 }, async () => {
    const { client, dataDir } = startBackend({ now: () => noon });
    const stop = new AbortController();
    const opening = client.app.openDemo(
      { lang: 'en' },
      { signal: stop.signal, onProgress: ({ done }) => done === 5 && stop.abort() },
    );
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    expect(await client.app.status({})).toMatchObject({ demo: false, store: null });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('demo'))).toEqual([]);
  });
});
