import { describe, expect, it } from 'vitest';
import { contentOf } from '#shared/domain/imports/content';
import { guessTable } from '#shared/domain/imports/guess';
import { headerKeys, matchTitle, unitInTitle } from '#shared/domain/imports/header';
import { findHeader } from '#shared/domain/imports/header-row';
import { isTotalsRow } from '#shared/domain/imports/totals';

describe('a column title', () => {
  it.each([
    ['编码', 'skuCode'],
    ['商品编码', 'skuCode'],
    ['货号', 'skuCode'],
    ['SKU', 'skuCode'],
    ['StockCode', 'skuCode'],
    ['条码', 'barcode'],
    ['国际条码', 'barcode'],
    ['EAN-13', 'barcode'],
    ['品名', 'skuName'],
    ['单品名称', 'skuName'],
    ['Description', 'skuName'],
    ['单价', 'price'],
    ['销售单价(元/千克)', 'price'],
    ['Unit Price', 'price'],
    ['批发价格(元/千克)', 'cost'],
    ['进价', 'cost'],
    ['销量(千克)', 'qty'],
    ['数 量', 'qty'],
    ['Quantity', 'qty'],
    ['实收金额', 'amount'],
    ['小计', 'amount'],
    ['应收金额', 'listAmount'],
    ['扫码销售时间', 'time'],
    ['InvoiceDate', 'date'],
    ['销售日期', 'date'],
    ['小票号', 'ticketNumber'],
    ['Invoice No.', 'ticketNumber'],
    ['会员卡号', 'memberCode'],
    ['CustomerID', 'memberCode'],
    ['分类编码', 'categoryCode'],
    ['分类名称', 'categoryName'],
    ['损耗率(%)', 'lossRate'],
    ['平均损耗率(%)_小分类编码_不同值', 'lossRate'],
    ['销售类型', 'saleType'],
    ['本期销售数量', 'qty'],
    ['客流量', 'visitors'],
    ['姓名', 'employeeName'],
  ])('%s is %s', (title, field) => {
    expect(matchTitle(title)[0]?.field).toBe(field);
  });

  it.each(['是否打折销售的说明书', '成本额', '毛利率', '库存金额', '备注', 'Country', '', '###'])(
    '%j says nothing certain',
    (title) => {
      expect(matchTitle(title)[0]?.confidence ?? 0).toBeLessThan(0.75);
    },
  );

  it('has one form for what a person would call the same, and a number where it stands twice', () => {
    expect(headerKeys(['单价（元）', ' Unit Price ', '数量', '数 量', ''])).toEqual([
      '单价(元)',
      'unitprice',
      '数量',
      '数量#2',
      '',
    ]);
  });

  it.each([
    ['销量(千克)', '千克'],
    ['单价(元/千克)', '千克'],
    ['单价（元）', ''],
    ['数量', ''],
  ])('%s names the unit %j', (title, unit) => {
    expect(unitInTitle(title)).toBe(unit);
  });
});

describe('the row of titles', () => {
  const data = ['6901', '可乐', '2', '3.50'];

  it.each([
    ['at the top', [['编码', '品名', '数量', '单价'], data], 0, 1],
    [
      'below title rows',
      [['销售明细表'], ['门店:一店', '', '2023-06-15'], [], ['编码', '品名', '数量', '单价'], data],
      3,
      1,
    ],
    ['without known words', [['Alpha', 'Beta', 'Gamma', 'Delta'], data], 0, 1],
  ] as const)('%s', (_, records, index, rows) => {
    expect(findHeader(records)).toMatchObject({ index, rows });
  });

  it('spans two rows where groups have a title of their own', () => {
    const found = findHeader([
      ['商品', '', '销售', '', '库存', ''],
      ['编码', '品名', '数量', '金额', '数量', '金额'],
      ['6901', '可乐', '2', '7.00', '10', '35.00'],
    ]);
    expect(found).toMatchObject({ index: 0, rows: 2 });
    expect(found?.titles.map((title) => matchTitle(title)[0]?.kind ?? null)[4]).toBe('stock');
  });

  it('takes the upper title of cells that are merged over both rows', () => {
    const found = findHeader([
      ['编码', '品名', '销售', ''],
      ['', '', '数量', '金额'],
      ['6901', '可乐', '2', '7.00'],
    ]);
    expect(found).toMatchObject({ index: 0, rows: 2 });
    expect(found?.titles.slice(0, 2)).toEqual(['编码', '品名']);
  });

  it('is not there in a table of figures, nor in a letter', () => {
    expect(findHeader([data, data])).toBeNull();
    expect(findHeader([['Dear manager,'], ['the till is broken.']])).toBeNull();
  });
});

describe('the kind of a table', () => {
  const guess = (titles: readonly string[], row: readonly string[]) =>
    guessTable(titles.map((title, index) => ({ title, content: contentOf([row[index] ?? '']) })));

  it.each([
    [
      'sales_lines',
      ['时间', '小票号', '条码', '品名', '单价', '数量', '金额'],
      ['2023-06-15 20:42', '1', '6901234567892', '可乐', '3', '2', '6'],
    ],
    [
      'sales_lines',
      [
        'InvoiceNo',
        'StockCode',
        'Description',
        'Quantity',
        'InvoiceDate',
        'UnitPrice',
        'CustomerID',
        'Country',
      ],
      ['536365', '85123A', 'HOLDER', '6', '2010-12-01 08:26:00', '2.55', '17850', 'UK'],
    ],
    [
      'daily_sales',
      ['日期', '商品编码', '品名', '销售数量', '销售金额'],
      ['2023-06-15', '1', '可乐', '2', '6'],
    ],
    ['costs', ['日期', '单品编码', '批发价格(元/千克)'], ['2023-06-15', '1', '2.5']],
    ['costs', ['单品编码', '日期', '批发价格(元/千克)'], ['1', '2023-06-15', '2.5']],
    ['stock', ['编码', '品名', '库存数量', '成本价'], ['1', '可乐', '20', '2.5']],
    ['skus', ['单品编码', '单品名称', '分类编码', '分类名称'], ['1', '苋菜', '10', '花叶类']],
    [
      'skus',
      ['编码', '条码', '品名', '规格', '单位', '售价', '进价', '供应商'],
      ['1', '6901234567892', '可乐', '330ml', '听', '3', '2', '甲'],
    ],
    ['loss_rates', ['单品编码', '单品名称', '损耗率(%)'], ['1', '苋菜', '9.5']],
    ['loss_rates', ['小分类编码', '小分类名称', '平均损耗率(%)'], ['10', '花叶类', '9.5']],
    ['employees', ['工号', '姓名', '岗位', '合同工时'], ['7', '甲', '收银', '40']],
    ['employees', ['编号', '姓名', '岗位'], ['7', '甲', '收银']],
    ['footfall', ['日期', '小时', '客流量'], ['2023-06-15', '9', '120']],
  ] as const)('is %s for %j', (kind, titles, row) => {
    const found = guess(titles, row);
    expect(found).toMatchObject({ kind, missing: [], rivals: [] });
    expect(found.confidence).toBeGreaterThanOrEqual(0.75);
  });

  it('is asked where a table of SKUs has stock in it', () => {
    const found = guess(
      ['编码', '品名', '分类名称', '售价', '库存'],
      ['1', '可乐', '饮料', '3', '20'],
    );
    expect([found.kind, ...found.rivals].sort()).toEqual(['skus', 'stock']);
  });

  it('does not take a title at its word when other things stand below', () => {
    const found = guess(['日期', '商品编码', '数量', '金额'], ['可乐', '1', '2', '6']);
    expect(found.columns[0]?.confidence ?? 0).toBeLessThan(0.75);
  });

  it('finds days and barcodes by what they are where the title says nothing', () => {
    const found = guessTable(
      [
        { title: 'X', content: contentOf(['2023-06-15', '2023-06-16']) },
        { title: 'Y', content: contentOf(['6901234567892', '6923450657713']) },
        { title: '数量', content: contentOf(['2']) },
        { title: '金额', content: contentOf(['6']) },
      ],
      'daily_sales',
    );
    expect(found.columns.map((column) => column?.field)).toEqual([
      'date',
      'barcode',
      'qty',
      'amount',
    ]);
    expect(found.columns[0]).toMatchObject({ by: 'content', confidence: 0.5 });
  });
});

describe('a row of totals', () => {
  it.each([
    [['合计', '', '12']],
    [['', '总计：', '12']],
    [['花叶类 小计', '', '12']],
    [['合 计', '12']],
    [['本页合计', '12']],
    [['Total', '12']],
    [['Grand Total:', '12']],
    [['2023-06 subtotal', '12']],
  ])('%j', (cells) => {
    expect(isTotalsRow(cells)).toBe(true);
  });

  it.each([[['可乐', '12']], [['Total yoghurt', '12']], [['小计算器', '12']], [['', '12']]])(
    'is not %j',
    (cells) => {
      expect(isTotalsRow(cells)).toBe(false);
    },
  );
});
