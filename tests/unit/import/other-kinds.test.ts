import { describe, expect, it } from 'vitest';
import { fileOf, type ReadTable, readFileSilently } from '../../helpers/import-file';

async function read(...lines: readonly string[]): Promise<ReadTable> {
  const [table] = await readFileSilently(fileOf('table.csv', lines.join('\n')));
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('SKUs', () => {
  it('are read with all that a merchandise system says of them', async () => {
    const { rows, rejected, choice } = await read(
      '编码,条码,品名,规格,单位,大类,分类编码,分类名称,供应商编码,供应商,品牌,售价,进价,陈列宽度,箱规,保质期,商品状态,上架日期,排面,最小排面,最大排面,必备,场景',
      '0012,"6901234567892,6901234567908",可乐,330ml,听,饮料,1001,碳酸,S1,甲公司,某牌,3.50,2.10,6.5,24,365天,正常,2023/6/1,2,1,4,是,"早餐、休闲"',
    );
    expect([choice.recipe.kind, rejected]).toEqual(['skus', []]);
    expect(rows).toEqual([
      {
        row: 2,
        skuCode: '0012',
        barcode: '6901234567892',
        moreBarcodes: ['6901234567908'],
        skuName: '可乐',
        spec: '330ml',
        unit: '听',
        parentCategoryCode: '',
        parentCategoryName: '饮料',
        categoryCode: '1001',
        categoryName: '碳酸',
        supplierCode: 'S1',
        supplierName: '甲公司',
        brand: '某牌',
        price: 35_000,
        cost: 21_000,
        weighed: null,
        widthCm: 6.5,
        pack: 24,
        shelfLifeDays: 365,
        status: 'active',
        role: null,
        introducedOn: '2023-06-01',
        facings: 2,
        minFacings: 1,
        maxFacings: 4,
        mustKeep: true,
        scenes: ['早餐', '休闲'],
        lossRate: null,
      },
    ]);
  });

  it.each([
    ['正常', 'active'],
    ['在售', 'active'],
    ['新品', 'trial'],
    ['候选', 'candidate'],
    ['待引进', 'candidate'],
    ['Candidate', 'candidate'],
    ['Phasing out', 'phasing_out'],
    ['待淘汰', 'phasing_out'],
    ['停售', 'delisted'],
    ['Discontinued', 'delisted'],
  ])('of status %s are %s', async (word, status) => {
    const { rows } = await read('编码,品名,商品状态', `1,可乐,${word}`);
    expect(rows).toMatchObject([{ status }]);
  });

  it.each([
    ['商品角色', '刚需', 'staple'],
    ['角色', '高毛利特色', 'specialty'],
    ['Role', 'Staple', 'staple'],
    ['Item role', 'speciality', 'specialty'],
  ])('of %s %s are %s', async (title, word, role) => {
    const { rows, rejected } = await read(`编码,品名,规格,${title}`, `1,可乐,听,${word}`);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([{ role }]);
  });

  it.each([
    ['最少排面,最多排面,必须保留,陈列宽度,场景', '2,5,是,6.5,早餐、聚会'],
    ['排面下限,排面上限,必保,面宽,消费场景', '2,5,√,6.5cm,早餐，聚会'],
    ['Least facings,Most facings,Must keep,Width (cm),Scenes', '2,5,yes,6.5,"早餐, 聚会"'],
    ['Min facings,Max facings,Must have,Width,Occasion', '2,5,1,6.5,早餐;聚会'],
  ])('tell of their space under %s', async (titles, values) => {
    const { rows } = await read(`编码,品名,${titles}`, `1,可乐,${values}`);
    expect(rows).toMatchObject([
      { minFacings: 2, maxFacings: 5, mustKeep: true, widthCm: 6.5, scenes: ['早餐', '聚会'] },
    ]);
  });

  it('need a name, and a word that is known', async () => {
    const { rejected } = await read('编码,品名,商品状态', '1,可乐,正常', '2,,正常', '3,水,???');
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'missing_value'],
      [4, 'unknown_choice'],
    ]);
  });
});

describe('stock on hand', () => {
  it('without a day is of today, may be negative, and its sum is no SKU', async () => {
    const { rows, skipped } = await read(
      '编码,品名,库存数量,成本价',
      '1,可乐,20,2.10',
      '2,水,-3,',
      '合计,,17,',
    );
    expect(rows).toMatchObject([
      { date: '2024-01-31', skuCode: '1', qty: 20_000, cost: 21_000 },
      { date: '2024-01-31', skuCode: '2', qty: -3_000, cost: null },
    ]);
    expect(skipped.totals).toBe(1);
  });
});

describe('costs', () => {
  it('are by day, and never negative', async () => {
    const { rows, rejected } = await read(
      '日期,编码,进价',
      '2023-06-15,1,2.1055',
      '2023-06-15,2,-1',
      '2023-06-15,3,',
    );
    expect(rows).toMatchObject([{ date: '2023-06-15', skuCode: '1', cost: 21_055 }]);
    expect(rejected.map(({ reason, params }) => [reason, params])).toEqual([
      ['out_of_range', { field: 'cost', text: '-1' }],
      ['missing_value', { field: 'cost' }],
    ]);
  });
});

describe('loss rates', () => {
  it.each([
    ['损耗率(%)', '9.51', 0.0951],
    ['损耗率', '9.51%', 0.0951],
    ['损耗率', '0.0951', 0.0951],
    ['损耗率(%)', '0.5', 0.005],
  ])('%s %s', async (title, written, lossRate) => {
    const { rows } = await read(`编码,品名,${title}`, `1,苋菜,${written}`);
    expect(rows).toMatchObject([{ skuCode: '1', lossRate }]);
  });

  it('above 100 % cannot be', async () => {
    const { rejected } = await read('编码,品名,损耗率(%)', '1,苋菜,9.51', '2,白菜,951');
    expect(rejected).toMatchObject([{ reason: 'out_of_range' }]);
  });
});

describe('employees', () => {
  it('have their group by the words for their work; without a number their name stands for it', async () => {
    const { rows } = await read(
      '姓名,岗位,合同工时,时薪,入职日期,技能',
      '甲,收银员,40,25.50,2020-03-01,"收银,生鲜"',
      '乙,生鲜理货,20,,,',
      '丙,仓库收货,,,,',
    );
    expect(rows).toMatchObject([
      {
        employeeCode: '甲',
        staffGroup: 'cashier',
        contractMinutes: 2_400,
        hourlyCost: 255_000,
        hiredOn: '2020-03-01',
        skills: ['收银', '生鲜'],
      },
      { staffGroup: 'floor', contractMinutes: 1_200, hourlyCost: null },
      { staffGroup: 'warehouse', contractMinutes: null },
    ]);
  });

  it('are born before today', async () => {
    const { rows, rejected } = await read('姓名,出生日期', '甲,1998-03-04', '乙,2099-01-01');
    expect(rows).toMatchObject([{ employeeName: '甲', bornOn: '1998-03-04' }]);
    expect(rejected).toMatchObject([{ reason: 'future_date' }]);
  });

  const [EIGHT, FOUR] = [480, 960];
  it('can be there by a column for every weekday: an empty one is a day off, none says nothing', async () => {
    const { rows, rejected } = await read(
      '工号,姓名,周一可上班,周二可上班,周三可上班,周日可上班,不上夜班,每周最多工时,希望休息',
      'a,甲,08:00-16:00,全天,,休,是,36,周日',
      'b,乙,,,,,,,',
      'c,丙,早班,,,,,,',
      'd,丁,8-16,,,,,,尽量早班',
    );
    expect(rows).toMatchObject([
      {
        availability: [
          { weekday: 1, startMinute: EIGHT, endMinute: FOUR },
          { weekday: 2, startMinute: 0, endMinute: 1800 },
        ],
        ...{ noNights: true, mostMinutes: 2_160, daysOffWished: [7] },
      },
      { availability: null, noNights: null, daysOffWished: [] },
    ]);
    expect(rejected).toMatchObject([
      { row: 4, reason: 'bad_hours', params: { field: 'availableMonday', text: '早班' } },
      { row: 5, reason: 'unknown_choice', params: { field: 'daysOffWished', text: '尽量早班' } },
    ]);
  });

  it('can be there by one column for the week', async () => {
    const { rows } = await read('姓名,可上班时间', '甲,周一至周二 8:00-16:00', '乙,');
    expect(rows).toMatchObject([
      {
        availability: [
          { weekday: 1, startMinute: EIGHT, endMinute: FOUR },
          { weekday: 2, startMinute: EIGHT, endMinute: FOUR },
        ],
      },
      { availability: null },
    ]);
  });
});

describe('footfall', () => {
  it.each(['9', '09:00', '9:00-10:00', '9点', '9-10'])('of the hour %s', async (hour) => {
    const { rows } = await read('日期,小时,入口,客流量', `2023-06-15,${hour},东门,120`);
    expect(rows).toEqual([{ row: 2, date: '2023-06-15', hour: 9, door: '东门', visitors: 120 }]);
  });

  it('with day and hour in one cell; after midnight it belongs to the day before', async () => {
    const { rows } = await read('时间,客流量', '2023-06-15 21:00:00,80', '2023-06-16 01:00:00,3');
    expect(rows).toMatchObject([
      { date: '2023-06-15', hour: 21 },
      { date: '2023-06-15', hour: 1 },
    ]);
  });
});
