import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFile, missingData } from '../helpers/data';
import { type BenchCase, gauge, type Suite, timed } from './harness';
import {
  type ImportRun,
  importWithSqlite,
  type PeerTable,
  prepareQisan,
  Workplace,
} from './import/contenders';
import { COLUMNS, writeSalesFile } from './import/sales-file';

const GENERATED_LINES = 2_000_000;
/** Required against `.import` with the same journal; the aim is 1.5. */
const RATIO = 2;
/** Required of the whole process, in MB. */
const PEAK_MB = 400;

interface Contest {
  readonly name: string;
  readonly path: string;
  readonly lines: number;
  readonly timeZone: string;
  readonly table: PeerTable;
  readonly repetitions: number;
}

const retailTable: PeerTable = {
  columns: [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
  ],
  indexes: [['InvoiceDate'], ['StockCode', 'InvoiceDate'], ['InvoiceNo']],
};

const generatedTable: PeerTable = {
  columns: COLUMNS,
  indexes: [['date'], ['sku_code', 'date'], ['date', 'ticket_number', 'till', 'channel']],
};

/**
 * Whole imports, each in a process of its own that starts, opens an empty store, imports through the
 * contract (reading, checks, identity of lines, rollups, one transaction) and ends; beside it the
 * `sqlite3` command line that loads the same file as texts with the same indexes.
 */
const suite: Suite = async ({ tempDir, quick, log }) => {
  const runQisan = await prepareQisan(tempDir);
  return contests(tempDir, quick, log).flatMap((contest) => casesOf(contest, tempDir, runQisan));
};

function contests(tempDir: string, quick: boolean, log: (text: string) => void): Contest[] {
  const lines = quick ? 50_000 : GENERATED_LINES;
  const generated = join(tempDir, 'generated.csv');
  log(`generating ${lines} lines`);
  const written = writeSalesFile(generated, lines);
  const list: Contest[] = [
    {
      name: `generated file, ${written} lines`,
      path: generated,
      lines: written,
      timeZone: 'Asia/Shanghai',
      table: generatedTable,
      repetitions: 3,
    },
  ];
  const packed = dataFile('online-retail', 'online_retail.csv.gz');
  if (packed === null) {
    log(missingData('online-retail'));
    return list;
  }
  const path = join(tempDir, 'online-retail.csv');
  if (!existsSync(path)) writeFileSync(path, gunzipSync(readFileSync(packed)));
  const retail = { name: 'online-retail, 541909 lines', path, lines: 541_909 };
  return [{ ...retail, timeZone: 'Europe/London', table: retailTable, repetitions: 5 }, ...list];
}

function casesOf(
  contest: Contest,
  tempDir: string,
  runQisan: (dataDir: string, path: string, timeZone: string) => ImportRun,
): BenchCase[] {
  const ours = new Workplace(join(tempDir, 'ours'));
  const theirs = new Workplace(join(tempDir, 'theirs'));
  let peakMb = 0;
  const importTheirs = (journal: 'wal' | 'default') =>
    importWithSqlite(join(theirs.folder, 'peer.db'), contest.path, contest.table, journal);
  return [
    timed({
      name: `import ${contest.name}`,
      n: contest.repetitions,
      warmup: 0,
      before: () => ours.clear(),
      run: () => {
        const run = runQisan(ours.folder, contest.path, contest.timeZone);
        requireAll(run, contest.lines);
        peakMb = Math.max(peakMb, run.peakMb);
      },
      after: () => ours.clear(),
      peer: {
        name: 'sqlite3 .import of texts, same indexes, WAL',
        before: () => theirs.clear(),
        run: () => importTheirs('wal'),
        after: () => theirs.clear(),
      },
      atMost: { ratio: RATIO },
    }),
    gauge({
      name: `peak memory, ${contest.name}`,
      unit: 'MB',
      n: 1,
      warmup: 0,
      measure: () => peakMb,
      atMost: { median: PEAK_MB },
    }),
    timed({
      name: `sqlite3 .import with its own journal, ${contest.name}`,
      n: contest.repetitions,
      warmup: 0,
      before: () => theirs.clear(),
      run: () => importTheirs('default'),
      after: () => theirs.clear(),
    }),
  ];
}

/** A fast import that left something out is none. */
function requireAll({ result }: ImportRun, lines: number): void {
  const booked = result.batches[0]?.booked.rows;
  if (booked !== lines) throw new Error(`booked ${booked} of ${lines}: ${JSON.stringify(result)}`);
}

export default suite;
