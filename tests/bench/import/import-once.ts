import { Backend } from '#electron/backend/backend';
import { QisanError } from '#shared/domain/errors';

/**
 * A process of its own that imports one file into a new store and says what came of it in one line
 * of JSON. `node import-once.cjs DATA_DIR FILE TIME_ZONE`
 */
async function importOnce(dataDir: string, path: string, timeZone: string): Promise<void> {
  const backend = new Backend({
    dataDir,
    host: {
      version: '0.0.0-bench',
      printToPdf: () => Promise.reject(new QisanError('no_printer')),
      secret: async () => null,
    },
  });
  await backend.call('app.saveStore', {
    name: 'Bench',
    currency: 'GBP',
    timeZone,
    cutoffHour: 0,
    opensMinute: 0,
    closesMinute: 1_440,
    sellingAreaM2: null,
    manager: '',
  });
  const result = await backend.call('imports.run', { files: [{ path }] });
  await backend.close();
  const peakMb = process.resourceUsage().maxRSS / 1_024;
  process.stdout.write(`${JSON.stringify({ result, peakMb })}\n`);
}

const [dataDir = '', path = '', timeZone = ''] = process.argv.slice(2);
void importOnce(dataDir, path, timeZone);
