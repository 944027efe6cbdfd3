/** On what a bench was run: without it a figure says nothing. */
import { availableParallelism, cpus, freemem, release, totalmem, type } from 'node:os';
import Database from 'better-sqlite3';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMB: number;
  readonly freeMemoryMB: number;
  readonly os: string;
  readonly node: string;
  readonly sqlite: string;
  /** When the bench was started, ISO 8601 in UTC. */
  readonly date: string;
}

const MB = 1024 * 1024;

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryMB: Math.round(totalmem() / MB),
    freeMemoryMB: Math.round(freemem() / MB),
    os: `${type()} ${release()} ${process.arch}`,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    date: new Date().toISOString(),
  };
}

function sqliteVersion(): string {
  const database = new Database(':memory:');
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  return version ?? 'unknown';
}
