import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BatchResult } from '#shared/contract/imports';
import { startBackend, type TestBackend } from '../helpers/backend';
import { encode } from '../helpers/encode';
import { tempDir } from '../helpers/temp-dir';

const NOON = Date.UTC(2023, 5, 20, 4);
const FILE = [
  '日期,小票号,编码,品名,数量,单价,金额',
  '2023-06-15,1,a,西瓜,1,2.00,2.00',
  '2023-02-30,2,b,"茶, 绿",2,3.00,6.00',
  '2023-06-16,3,c,果酱,许多,4.00,4.00',
];

async function importDirt(): Promise<{ qisan: TestBackend; batch: BatchResult }> {
  const qisan = startBackend({ now: () => NOON });
  const path = join(tempDir(), '销售.csv');
  writeFileSync(path, FILE.join('\n'));
  const { batches } = await qisan.client.imports.run({ files: [{ path, kind: 'sales_lines' }] });
  const batch = batches[0];
  if (batch === undefined) throw new Error('nothing was booked');
  return { qisan, batch };
}

const open = async ({ qisan, batch }: { qisan: TestBackend; batch: BatchResult }) =>
  await qisan.client.imports.rejects({ batchId: batch.batchId });

describe('rows that cannot be booked', () => {
  it('are kept with row, reason and raw cells, and their readable figures are counted', async () => {
    const dirt = await importDirt();
    expect(dirt.batch).toMatchObject({
      rowsRead: 3,
      booked: { rows: 1, amount: 20_000 },
      rejected: { rows: 2, qty: 2_000, amount: 100_000 },
    });
    const page = await open(dirt);
    expect(page.headers).toEqual(['日期', '小票号', '编码', '品名', '数量', '单价', '金额']);
    expect(page.rows).toMatchObject([
      {
        row: 3,
        reason: 'bad_date',
        cells: ['2023-02-30', '2', 'b', '茶, 绿', '2', '3.00', '6.00'],
      },
      {
        row: 4,
        reason: 'bad_number',
        cells: ['2023-06-16', '3', 'c', '果酱', '许多', '4.00', '4.00'],
      },
    ]);
    expect(page).toMatchObject({ total: 2, reasons: [{ rows: 1 }, { rows: 1 }] });
  });

  it('are listed once when the same file comes again, and again when its first import is undone', async () => {
    const { qisan, batch } = await importDirt();
    const { files } = await qisan.client.imports.batches({}).then(async ({ batches }) => ({
      files: [{ path: batches[0]?.filePath ?? '', kind: 'sales_lines' as const }],
    }));
    await qisan.client.imports.run({ files });
    const standing = async () => await qisan.client.imports.rejects({});
    expect(await standing()).toMatchObject({ total: 2, rows: [{ batchId: batch.batchId }, {}] });
    await qisan.client.imports.undo({ batchId: batch.batchId });
    const after = await standing();
    expect(after.total).toBe(2);
    expect(after.rows[0]?.batchId).not.toBe(batch.batchId);
  });

  it('are booked when they are corrected, as a batch of their own; the rest waits on', async () => {
    const dirt = await importDirt();
    const [date, number] = (await open(dirt)).rows;
    const result = await dirt.qisan.client.imports.correct({
      batchId: dirt.batch.batchId,
      rows: [
        { id: date?.id ?? 0, cells: ['2023-06-15', '2', 'b', '茶, 绿', '2', '3.00', '6.00'] },
        { id: number?.id ?? 0, cells: ['2023-06-16', '3', 'c', '果酱', '很多', '4.00', '4.00'] },
      ],
    });
    expect(result.batch).toMatchObject({
      rowsRead: 1,
      booked: { rows: 1, qty: 2_000, amount: 60_000 },
      rejected: { rows: 0 },
      fileName: '销售.csv',
    });
    expect(result.stillRejected).toMatchObject([{ id: number?.id, reason: 'bad_number' }]);
    expect((await open(dirt)).rows.map((row) => row.id)).toEqual([number?.id]);
    const { batches } = await dirt.qisan.client.imports.batches({});
    expect(batches.map((batch) => [batch.origin, batch.openRejects])).toEqual([
      ['correction', 0],
      ['hand', 1],
    ]);
  });

  it('come back when their correction is undone', async () => {
    const dirt = await importDirt();
    const [date] = (await open(dirt)).rows;
    const cells = ['2023-06-15', '2', 'b', '茶', '2', '3.00', '6.00'];
    const { batch } = await dirt.qisan.client.imports.correct({
      batchId: dirt.batch.batchId,
      rows: [{ id: date?.id ?? 0, cells }],
    });
    await dirt.qisan.client.imports.undo({ batchId: batch?.batchId ?? 0 });
    expect((await open(dirt)).total).toBe(2);
  });

  it('leave no empty batch when nothing of the correction can be booked', async () => {
    const dirt = await importDirt();
    const [date] = (await open(dirt)).rows;
    const result = await dirt.qisan.client.imports.correct({
      batchId: dirt.batch.batchId,
      rows: [{ id: date?.id ?? 0, cells: date?.cells.slice() ?? [] }],
    });
    expect(result).toMatchObject({ batch: null, stillRejected: [{ reason: 'bad_date' }] });
    expect((await dirt.qisan.client.imports.batches({})).total).toBe(1);
  });

  it('cannot be corrected twice', async () => {
    const dirt = await importDirt();
    const [date] = (await open(dirt)).rows;
    const rows = [
      { id: date?.id ?? 0, cells: ['2023-06-15', '2', 'b', '茶', '2', '3.00', '6.00'] },
    ];
    const correction = { batchId: dirt.batch.batchId, rows };
    await dirt.qisan.client.imports.correct(correction);
    await expect(dirt.qisan.client.imports.correct(correction)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('can be dismissed', async () => {
    const dirt = await importDirt();
    const ids = (await open(dirt)).rows.map((row) => row.id);
    expect(await dirt.qisan.client.imports.dismissRejects({ ids })).toEqual({ dismissed: 2 });
    expect((await open(dirt)).total).toBe(0);
    const dismissed = await dirt.qisan.client.imports.rejects({
      batchId: dirt.batch.batchId,
      state: 'dismissed',
    });
    expect(dismissed.total).toBe(2);
  });
});

describe('the file of rejects', () => {
  const exportTo = async (dirt: Awaited<ReturnType<typeof importDirt>>, lang: 'en' | 'zh-CN') => {
    const path = join(tempDir(), 'rejects.csv');
    await dirt.qisan.client.imports.exportRejects({ batchId: dirt.batch.batchId, path, lang });
    return path;
  };

  it('opens in Excel as it is: byte order mark, file, row, reason in words, the columns of the source', async () => {
    const dirt = await importDirt();
    const text = readFileSync(await exportTo(dirt, 'zh-CN'), 'utf8');
    const ids = (await open(dirt)).rows.map((row) => row.id);
    expect(text.split('\r\n')).toEqual([
      '\uFEFF编号,文件,行号,原因,日期,小票号,编码,品名,数量,单价,金额',
      expect.stringMatching(
        new RegExp(`^${ids[0]},销售.csv,3,.*2023-02-30.*,2023-02-30,2,b,"茶, 绿",2,3.00,6.00$`),
      ),
      expect.stringMatching(
        new RegExp(`^${ids[1]},销售.csv,4,.*许多.*,2023-06-16,3,c,果酱,许多,4.00,4.00$`),
      ),
      '',
    ]);
    expect(readFileSync(await exportTo(dirt, 'en'), 'utf8')).toContain('is not a date');
  });

  it.each(['utf-8', 'gb18030'] as const)(
    'is taken in again when it was edited and saved as %s',
    async (encoding) => {
      const dirt = await importDirt();
      const path = await exportTo(dirt, 'zh-CN');
      const edited = readFileSync(path, 'utf8').slice(1).replaceAll(',2023-02-30,', ',2023-06-15,');
      writeFileSync(path, encode(edited, encoding));
      const result = await dirt.qisan.client.imports.correctFromFile({
        batchId: dirt.batch.batchId,
        path,
      });
      expect(result.batch).toMatchObject({ booked: { rows: 1, amount: 60_000 } });
      expect(result.stillRejected).toEqual([]);
      expect((await open(dirt)).rows.map((row) => row.row)).toEqual([4]);
    },
  );

  it('changes nothing when it was not edited', async () => {
    const dirt = await importDirt();
    const path = await exportTo(dirt, 'en');
    const result = await dirt.qisan.client.imports.correctFromFile({
      batchId: dirt.batch.batchId,
      path,
    });
    expect(result).toEqual({ batch: null, stillRejected: [] });
  });
});
