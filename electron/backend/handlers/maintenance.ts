import { fingerprintOf } from '#electron/io/export/fingerprint';
import { allArchiveFiles } from '#electron/store/report-archive';
import type { QisanContract } from '#shared/contract/index';
import type { CheckReport } from '#shared/contract/maintenance';
import type { Handlers, JobContext } from '../context';
import { runReader, runWriter } from '../workers/run';

export const maintenance: Handlers<QisanContract>['maintenance'] = {
  async check(context) {
    const { dataDir } = context;
    const store = await runReader('check-store', { dataDir }, context);
    const archive = await archiveFiles(context);
    const faults = [
      store.damage,
      store.orphans,
      store.differences,
      archive.missing,
      archive.altered,
    ];
    return { sound: faults.every((list) => list.length === 0), ...store, archive };
  },
  async rebuildRollups(context) {
    const { dataDir } = context;
    return await runWriter('rebuild-rollups', { dataDir, now: context.now() }, context);
  },
};

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
