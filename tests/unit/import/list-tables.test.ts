import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listTables } from '#electron/io/import/list-tables';
import { tempDir } from '../../helpers/temp-dir';

it('takes files as they are, and of a folder the tables in the order of their names', () => {
  const folder = tempDir();
  mkdirSync(join(folder, 'done'));
  for (const name of ['sales-10.csv', 'sales-2.CSV', 'items.xlsx', 'readme.md', '~$items.xlsx']) {
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(folder, 'done', 'old.csv'), '');
  const export_ = join(folder, 'readme.md');
  expect(listTables([folder, export_, join(folder, 'items.xlsx')])).toEqual([
    join(folder, 'items.xlsx'),
    join(folder, 'sales-2.CSV'),
    join(folder, 'sales-10.csv'),
    export_,
  ]);
});

it('leaves a path that is not there for the inspection to complain about', () => {
  const gone = join(tempDir(), 'gone.csv');
  expect(listTables([gone])).toEqual([gone]);
});
