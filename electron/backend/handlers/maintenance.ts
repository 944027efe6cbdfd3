import { setImmediate } from 'node:timers/promises';
import { fingerprintOf } from '#electron/io/export/fingerprint';
import { damageOf, orphansOf } from '#electron/store/integrity';
import { allArchiveFiles } from '#electron/store/report-archive';
import { checkRollups, datesWithSales } from '#electron/store/rollups/check';
import type { QisanContract } from '#shared/contract/index';
import type { CheckReport } from '#shared/contract/maintenance';
import type { Handlers, JobContext } from '../context';

/** Days added up between two moments at which a cancel is heard. */
const DAYS_AT_ONCE = 5;

export const maintenance: Handlers<QisanContract>['maintenance'] = {
  async check(context) {
    context.progress({ phase: 'check_file', done: 0, total: 0 });
    const damage = damageOf(context.read);
    const orphans = orphansOf(context.read);
    await breathe(context);
    const { days, differences } = await rollups(context);
    const archive = await archiveFiles(context);
    const faults = [damage, orphans, differences, archive.missing, archive.altered];
    return {
      sound: faults.every((list) => list.length === 0),
      damage,
      orphans,
      days,
      differences,
      archive,
    };
  },
};

async function rollups(context: JobContext): Promise<Pick<CheckReport, 'days' | 'differences'>> {
  const dates = datesWithSales(context.read);
  const differences: { table: string; date: string }[] = [];
  for (let done = 0; done < dates.length; done += DAYS_AT_ONCE) {
    context.progress({ phase: 'check_days', done, total: dates.length });
    const found = checkRollups(context.read, dates.slice(done, done + DAYS_AT_ONCE));
    differences.push(...found.map(({ table, date }) => ({ table, date })));
    await breathe(context);
  }
  return { days: dates.length, differences };
}

async function archiveFiles(context: JobContext): Promise<CheckReport['archive']> {
  const files = allArchiveFiles(context.read);
  const missing: string[] = [];
  const altered: string[] = [];
  for (const [done, { path, sha256 }] of files.entries()) {
    context.progress({ phase: 'check_archive', done, total: files.length });
    const actual = await fingerprintOf(path);
    if (actual === null) missing.push(path);
    else if (actual !== sha256) altered.push(path);
    context.signal.throwIfAborted();
  }
  return { files: files.length, missing, altered };
}

async function breathe(context: JobContext): Promise<void> {
  await setImmediate();
  context.signal.throwIfAborted();
}
