import { describe, expect, it } from 'vitest';
import { inspectFile } from '#electron/io/import/inspect';
import { fileOf, readFileSilently, reading } from '../../helpers/import-file';

const file = (lines: readonly string[]) => fileOf('shelves.csv', lines.join('\n'));

async function read(...lines: readonly string[]) {
  const [table] = await readFileSilently(file(lines));
  if (table === undefined) throw new Error('no table');
  return table;
}

async function look(...lines: readonly string[]) {
  const { tables } = await inspectFile(file(lines), { ...reading, saved: [] });
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('shelves of categories', () => {
  it.each([
    [
      ['分类编码,分类名称,上级分类,货架长度(米),排面数,刚需占比', '10,花叶类,生鲜,3.6,24,70%'],
      {
        row: 2,
        categoryCode: '10',
        categoryName: '花叶类',
        parentCategoryCode: '',
        parentCategoryName: '生鲜',
        shelfLength: 360,
        facings: 24,
        targetStapleShare: 0.7,
      },
    ],
    [
      [
        'Category code,Category,Parent category,Shelf length (m),Target staple share',
        '10,Tea,Drinks,3.6,70',
      ],
      {
        categoryCode: '10',
        parentCategoryName: 'Drinks',
        shelfLength: 360,
        targetStapleShare: 0.7,
      },
    ],
    [['分类名称,陈列长度（厘米）', '花叶类,360'], { categoryName: '花叶类', shelfLength: 360 }],
    [['分类,货架长度', '花叶类,3.6米'], { shelfLength: 360 }],
    [['分类,货架长度(米)', '花叶类,360cm'], { shelfLength: 360 }],
    [['编码,名称,货架长度(米)', '10,花叶类,3.6'], { categoryCode: '10', categoryName: '花叶类' }],
    [['品类,排面', '花叶类,24'], { facings: 24, shelfLength: null }],
  ] as const)('are recognised in %j', async (lines, expected) => {
    const { choice, rows, rejected } = await read(...lines);
    expect([choice.recipe.kind, rejected]).toEqual(['shelves', []]);
    expect(rows).toMatchObject([expected]);
  });

  it('are asked for the unit where neither title nor cells say it', async () => {
    const lines = ['分类,货架长度', '花叶类,3.6', '花菜类,4'];
    const table = await look(...lines);
    expect(table.questions).toEqual([{ about: 'length_unit', header: '货架长度', example: '3.6' }]);
    expect(table.recipe.columns).toContainEqual(
      expect.objectContaining({ field: 'shelfLength', lengthUnit: 'm' }),
    );
    expect(table.sample[0]?.values.shelfLength).toBe(360);
    await expect(read(...lines)).rejects.toMatchObject({ code: 'file_unsure' });
    expect((await look('分类,货架长度', '花叶类,360')).recipe.columns).toContainEqual(
      expect.objectContaining({ lengthUnit: 'cm' }),
    );
  });

  it('reject rows that cannot be', async () => {
    const { rows, rejected } = await read(
      '分类,货架长度(米),刚需占比(%)',
      '花叶类,3.6,70',
      ',2,70',
      '花菜类,很长,70',
      '茄类,2,170',
      '食用菌,,',
      '辣椒类,2000,',
      '合计,5.6,',
    );
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'missing_value'],
      [4, 'bad_number'],
      [5, 'out_of_range'],
      [6, 'missing_value'],
      [7, 'out_of_range'],
    ]);
  });

  it('leave lists of goods with facings to the goods', async () => {
    const { choice } = await read('商品编码,品名,分类名称,排面数,宽度', '1,苋菜,花叶类,2,12');
    expect(choice.recipe.kind).toBe('skus');
  });
});
