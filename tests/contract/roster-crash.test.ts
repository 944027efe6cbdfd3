import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startBackend } from '../helpers/backend';
import { hireCrew, rosterNoon, rosterWeek, shiftOf } from '../helpers/roster-shop';
import { tempDir } from '../helpers/temp-dir';

const LONG = { timeout: 60_000 };

/** Puts this in place of the thread that searches. */
function workerThat(dies: string): void {
  const folder = join(tempDir(), 'workers');
  mkdirSync(folder);
  writeFileSync(join(folder, 'solve-roster.worker.cjs'), dies);
  vi.stubEnv('QISAN_WORKERS', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
}

const READY = "require('node:worker_threads').parentPort.postMessage({ type: 'ready' });";

const deaths: readonly [string, string][] = [
  ['throws', `${READY} throw new Error('out of cheese');`],
  ['ends without a word', `${READY} process.exit(3);`],
];

describe('a search whose thread dies', LONG, () => {
  it.each(deaths)('because it %s fails by name and leaves all as it was', async (_, dies) => {
    const { client } = startBackend({ now: () => rosterNoon });
    const [anna = 0] = await hireCrew(client);
    await client.roster.change({ weekOf: rosterWeek, patches: [shiftOf(anna, '2026-11-25')] });
    const before = await client.roster.week({ weekOf: rosterWeek });
    const error = vi.spyOn(console, 'error').mockReturnValue();
    workerThat(dies);
    const days = { employeeId: anna, from: '2026-11-25', to: '2026-11-25' };
    const internal = { code: 'internal', params: { id: expect.any(String) } };
    await expect(client.roster.solve({ weekOf: rosterWeek, seconds: 2 })).rejects.toMatchObject(
      internal,
    );
    await expect(client.roster.sickCall({ ...days, seconds: 2 })).rejects.toMatchObject(internal);
    expect(error).toHaveBeenCalled();
    expect(await client.roster.week({ weekOf: rosterWeek })).toEqual(before);
    expect(await client.people.leave({ from: days.from, to: days.to })).toEqual([]);

    vi.unstubAllEnvs();
    const solved = await client.roster.solve({ weekOf: rosterWeek, seconds: 1 });
    expect(solved.kind).toBe('solved');
  });
});

describe('a thread that has answered and does not end', () => {
  it('keeps nobody waiting', async () => {
    const { client } = startBackend({ now: () => rosterNoon });
    await hireCrew(client);
    const answer = JSON.stringify({ type: 'done', answer: { kind: 'nobody' } });
    workerThat(
      `${READY} require('node:worker_threads').parentPort.postMessage(${answer}); setTimeout(() => {}, 6000);`,
    );
    const begun = performance.now();
    const solved = await client.roster.solve({ weekOf: rosterWeek, seconds: 1 });
    expect(solved).toEqual({ kind: 'nobody' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
