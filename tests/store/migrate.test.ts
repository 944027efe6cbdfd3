import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '#electron/store/migrations/index';
import { DATABASE_FILE, openReader, openStore } from '#electron/store/open';
import { readEmployees } from '#electron/store/people/employees';
import { tempDir } from '../helpers/temp-dir';

const next = {
  id: migrations.length + 1,
  name: 'colours',
  sql: 'CREATE TABLE colour (name TEXT PRIMARY KEY) STRICT;',
};

describe('opening a store', () => {
  it('creates every table STRICT in an empty directory', () => {
    const db = openStore(tempDir(), 0);
    const loose = db.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
    expect(db.value('PRAGMA journal_mode')).toBe('wal');
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    db.close();
  });

  it('has an index behind every foreign key whose parent rows a person can remove', () => {
    const db = openStore(tempDir(), 0);
    const removable = ['sku', 'category', 'supplier', 'employee', 'ticket', 'plan', 'action'];
    const keys = db.all<{ child: string; parent: string; column: string }>(
      `SELECT m.name AS child, f."table" AS parent, f."from" AS column
       FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
    );
    const bare = keys
      .filter((key) => removable.includes(key.parent))
      .filter((key) =>
        db
          .explain(`SELECT 1 FROM "${key.child}" WHERE "${key.column}" = ?`, [1])
          .startsWith('SCAN'),
      );
    expect(bare).toEqual([]);
    db.close();
  });

  it('applies a later step in one go, keeps the data, and keeps a copy from before', () => {
    const dir = tempDir();
    const first = openStore(dir, 0);
    first.run("INSERT INTO scene (code, name) VALUES ('breakfast', '早餐')");
    first.close();
    const second = openStore(dir, 1, [...migrations, next]);
    expect(second.value('SELECT name FROM scene')).toBe('早餐');
    expect(second.value('SELECT count(*) FROM colour')).toBe(0);
    second.close();
    expect(existsSync(join(dir, 'backup', `before-${next.id}.sqlite`))).toBe(true);
  });

  it('keeps when people can be there as it becomes one value', () => {
    const dir = tempDir();
    const before = openStore(dir, 0, migrations.slice(0, 10));
    for (const [id, code] of [
      [1, 'Anna'],
      [2, 'Bo'],
    ]) {
      before.run("INSERT INTO employee (id, code, name, staff_group) VALUES (?, ?, 'x', 'floor')", [
        id ?? 0,
        code ?? '',
      ]);
    }
    before.run(
      'INSERT INTO employee_availability (employee_id, weekday, start_minute, end_minute) VALUES (1, 2, 840, 1080), (1, 2, 480, 720), (1, 1, 480, 960)',
    );
    before.close();
    const after = openStore(dir, 1);
    expect(readEmployees(after).map(({ availability }) => availability)).toEqual([
      [
        { weekday: 1, startMinute: 480, endMinute: 960 },
        { weekday: 2, startMinute: 480, endMinute: 720 },
        { weekday: 2, startMinute: 840, endMinute: 1080 },
      ],
      [],
    ]);
    after.close();
  });

  it('leaves the file as it was when a step fails', () => {
    const dir = tempDir();
    openStore(dir, 0).close();
    const broken = { id: next.id, name: 'broken', sql: `${next.sql} CREATE TABLE oops (` };
    expect(() => openStore(dir, 1, [...migrations, broken])).toThrow();
    const db = openStore(dir, 2);
    expect(db.get("SELECT 1 FROM sqlite_schema WHERE name = 'colour'")).toBeUndefined();
    db.close();
  });

  it('refuses a file from a newer program', () => {
    const dir = tempDir();
    openStore(dir, 0, [...migrations, next]).close();
    expect(() => openStore(dir, 0)).toThrow(expect.objectContaining({ code: 'newer_data' }));
  });

  it('refuses a file whose shipped step was altered', () => {
    const dir = tempDir();
    openStore(dir, 0, [...migrations, next]).close();
    const altered = { ...next, sql: next.sql.replace('name', 'title') };
    expect(() => openStore(dir, 0, [...migrations, altered])).toThrow(
      expect.objectContaining({ code: 'damaged_data' }),
    );
  });

  it('refuses a file that is no database', () => {
    const dir = tempDir();
    writeFileSync(join(dir, DATABASE_FILE), 'not a database, but long enough to be read as one');
    expect(() => openStore(dir, 0)).toThrow(expect.objectContaining({ code: 'damaged_data' }));
  });

  it('gives readers a connection that cannot write', () => {
    const dir = tempDir();
    openStore(dir, 0).close();
    const reader = openReader(dir);
    expect(() =>
      reader.get("INSERT INTO scene (code, name) VALUES ('x', 'y') RETURNING id"),
    ).toThrow(/readonly/);
    reader.close();
  });
});
