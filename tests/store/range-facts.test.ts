import { describe, expect, it } from 'vitest';
import { openReader, openStore } from '#electron/store/open';
import { rangeFactsOnce, readRangeFacts } from '#electron/store/range/read-facts';
import { tempDir } from '../helpers/temp-dir';

describe('facts of a range that are read once', () => {
  it('are the same object until anything in the store changes, and then the new facts', () => {
    const dataDir = tempDir();
    const write = openStore(dataDir, 0);
    const read = openReader(dataDir);
    const first = rangeFactsOnce(read);
    expect(rangeFactsOnce(read)).toBe(first);
    write.run("INSERT INTO category (code, name, shelf_length_cm) VALUES ('tea', 'Tea', 100)");
    const second = rangeFactsOnce(read);
    expect(second.categories.map(({ name }) => name)).toContain('Tea');
    expect(second).toEqual(readRangeFacts(read));
    expect(rangeFactsOnce(read)).toBe(second);
    write.run('UPDATE category SET shelf_length_cm = 120');
    expect(rangeFactsOnce(read).categories[0]?.lengthCm).toBe(120);
    read.close();
    write.close();
  });
});
