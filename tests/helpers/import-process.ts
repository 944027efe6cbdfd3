import { Backend } from '#electron/backend/backend';
import { plainHost } from './plain-host';

/**
 * A process that imports one file and says `booking` once rows are on their way into the store, so
 * that a test can kill it there. `tsx import-process.ts DATA_DIR FILE`
 */
const [dataDir = '', path = ''] = process.argv.slice(2);
const backend = new Backend({ dataDir, host: plainHost });
await backend.call(
  'imports.run',
  { files: [{ path }] },
  {
    onProgress: ({ phase, detail }) => {
      if (phase === 'importing' && (detail?.booked ?? 0) > 0) process.stdout.write('booking\n');
    },
  },
);
process.stdout.write('done\n');
await backend.close();
