import { describe, expect, it } from 'vitest';
import { parseKpi } from '#shared/domain/imports/kpi-words';
import { type PeriodHint, parsePeriod } from '#shared/domain/imports/periods';
import type { TargetRow } from '#shared/domain/imports/rows';
import { parseTarget, typedSpelling } from '#shared/domain/imports/target-values';
import { targetKpiNames } from '#shared/domain/kpi/table';
import { kpi as en } from '#shared/i18n/en/kpi';
import { kpi as zh } from '#shared/i18n/zh-CN/kpi';
import { fileOf, type ReadTable, readFileSilently } from '../../helpers/import-file';

async function read(...lines: readonly string[]): Promise<ReadTable> {
  const [table] = await readFileSilently(fileOf('targets.csv', lines.join('\n')));
  if (table === undefined) throw new Error('no table');
  return table;
}

/** `2023-06 month netSales 1250000000` for each figure, with whose it is in front. */
function written(table: ReadTable): string[] {
  expect(table.choice.recipe.kind).toBe('targets');
  return (table.rows as readonly TargetRow[]).flatMap((row) => {
    const whose = [row.categoryCode, row.categoryName, row.channel, row.employeeCode].join('');
    return row.figures.map(({ kpi, period, startsOn, value, weight }) =>
      [whose, startsOn, period, kpi, value, weight]
        .filter((part) => part !== '' && part !== null)
        .join(' '),
    );
  });
}

describe('a list of targets', () => {
  it('has a row for each month and a column for each figure', async () => {
    const table = await read(
      '月份,销售目标(万元),毛利额目标(万元),毛利率目标,客单数目标,客单价目标',
      '2023年6月,12.5,3,22.5%,4100,30.48',
      '2023-07,13万,,23%,,',
      '合计,25.5,3,,,',
    );
    expect(written(table)).toEqual([
      '2023-06-01 month netSales 1250000000',
      '2023-06-01 month grossProfit 300000000',
      '2023-06-01 month grossMargin 0.225',
      '2023-06-01 month tickets 4100',
      '2023-06-01 month averageTicket 304800',
      '2023-07-01 month netSales 1300000000',
      '2023-07-01 month grossMargin 0.23',
    ]);
    expect([table.rejected, table.skipped.totals]).toEqual([[], 1]);
  });

  it('has one target a row, in English, with weights', async () => {
    const table = await read(
      'KPI,Week,Target,KPI weight',
      'Net sales,2023-W25,"87,500.50",3',
      'Gross margin,2023-W25,0.24,1',
      'Tickets,W26 2023,1400,',
    );
    expect(written(table)).toEqual([
      '2023-06-19 week netSales 875005000 3',
      '2023-06-19 week grossMargin 0.24 1',
      '2023-06-26 week tickets 1400',
    ]);
  });

  it.each([
    ['品类', '花叶类'],
    ['渠道', '美团外卖'],
    ['姓名', '王芳'],
  ])('is of a %s where a column names it, else of the store', async (title, name) => {
    const table = await read(
      `年份,月份,${title},销售额目标`,
      `2024,1月,${name},80000`,
      '2024,2月,全店,90000',
    );
    expect(written(table)).toEqual([
      `${name} 2024-01-01 month netSales 800000000`,
      '2024-02-01 month netSales 900000000',
    ]);
  });

  it('names days, or the first day of longer periods when a column says so', async () => {
    const table = await read(
      '日期,周期,指标,目标值',
      '2024-02-05,日,客单数,150',
      '2024-02-07,周,客单数,1000',
      '2024-02-07,月,毛利率,21',
    );
    expect(written(table)).toEqual([
      '2024-02-05 day tickets 150',
      '2024-02-05 week tickets 1000',
      '2024-02-01 month grossMargin 0.21',
    ]);
  });

  it.each([
    ['指标', '1月', '2月', '3月'],
    ['考核项目', '一月', '二月份', '3月目标'],
    ['项目', '2024年1月', '2024年2月', '2024年3月'],
    ['KPI', 'Jan', 'February', 'Mar 2024'],
    ['Metric', '2024-01', '2024-02', '2024/03'],
  ])('has the months across: %s, %s, %s, %s', async (...titles) => {
    const table = await read(
      `${titles.join(',')},合计`,
      '销售额,12万,,13.5万,',
      '毛利率,21%,22.5%,,',
      '客单数,4100,4000,4200,12300',
    );
    expect(table.rejected).toEqual([]);
    expect(written(table)).toEqual([
      '2024-01-01 month netSales 1200000000',
      '2024-03-01 month netSales 1350000000',
      '2024-01-01 month grossMargin 0.21',
      '2024-02-01 month grossMargin 0.225',
      '2024-01-01 month tickets 4100',
      '2024-02-01 month tickets 4000',
      '2024-03-01 month tickets 4200',
    ]);
  });

  it('has the months across for each category and year, in ten thousands by their titles', async () => {
    const table = await read(
      '品类,年份,指标,权重,11月(万元),12月(万元)',
      '花叶类,2023,销售额,2,1.5,1.6',
      '水果,2023,销售额,,,',
      '水果,2023,心情,,1,1',
    );
    expect(written(table)).toEqual([
      '花叶类 2023-11-01 month netSales 150000000 2',
      '花叶类 2023-12-01 month netSales 160000000 2',
    ]);
    expect(table.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'missing_value'],
      [4, 'unknown_choice'],
    ]);
  });

  it('rejects what cannot be a target, with the reason', async () => {
    const table = await read(
      '月份,品类,员工,指标,目标值',
      '2024-13,,,销售额,1000',
      '2024-01,,,销售额,many',
      '2024-01,,,销售额,-5',
      '2024-01,,,心情,1000',
      '2024-01,花叶类,王芳,销售额,1000',
      '2024-01,花叶类,,客单数,1000',
      '2024-01,,,,1000',
      ',,,销售额,1000',
    );
    expect(table.rows).toEqual([]);
    expect(
      table.rejected.map(({ row, reason, params }) => [row, reason, Object.values(params)]),
    ).toEqual([
      [2, 'bad_date', ['targetMonth', '2024-13']],
      [3, 'bad_number', ['targetValue', 'many']],
      [4, 'bad_number', ['targetValue', '-5']],
      [5, 'unknown_choice', ['targetKpi', '心情']],
      [6, 'target_of_two', []],
      [7, 'no_such_target', ['tickets', 'category']],
      [8, 'missing_value', ['targetKpi']],
      [9, 'missing_value', ['targetMonth']],
    ]);
  });
});

describe('a period', () => {
  const hints: Record<string, PeriodHint> = {
    month: { period: 'month', year: 2023 },
    week: { period: 'week', year: 2023 },
    day: { period: 'day', year: 2023 },
  };
  it.each([
    ['2023-06', 'day', 'month 2023-06-01'],
    ['202306', 'month', 'month 2023-06-01'],
    ['2023年6月份', 'week', 'month 2023-06-01'],
    ['Jun 2023', 'month', 'month 2023-06-01'],
    ['June', 'month', 'month 2023-06-01'],
    ['6/2024', 'month', 'month 2024-06-01'],
    ['12月', 'month', 'month 2023-12-01'],
    ['6', 'month', 'month 2023-06-01'],
    ['6', 'week', 'week 2023-02-06'],
    ['6', 'day', null],
    ['2023-W01', 'day', 'week 2023-01-02'],
    ['2020-W53', 'week', 'week 2020-12-28'],
    ['2023-W53', 'week', null],
    ['2023年第25周', 'month', 'week 2023-06-19'],
    ['2023-06-21', 'week', 'week 2023-06-19'],
    ['2023-06-21', 'month', 'month 2023-06-01'],
    ['45098', 'day', 'day 2023-06-21'],
    ['13月', 'month', null],
    ['soon', 'month', null],
  ])('%s in a column of a %s is %s', (text, hint, period) => {
    const found = parsePeriod(text, 'ymd', hints[hint] ?? { period: 'day', year: 2023 });
    expect(found === null ? null : `${found.period} ${found.startsOn}`).toBe(period);
  });
});

describe('the words of figures', () => {
  it.each(targetKpiNames.map((name) => [name, zh[name], en[name]] as const))(
    '%s is known by its names on screen, alone and as a target',
    (name, chinese, english) => {
      for (const word of [chinese, `${chinese}目标`, english, `Target ${english}`]) {
        expect([word, parseKpi(word)]).toEqual([word, name]);
      }
    },
  );
});

describe('a typed target', () => {
  it.each([
    ['money', '12.5万', 1_250_000_000],
    ['money', '¥125,000', 1_250_000_000],
    ['money', '', null],
    ['money', '–', null],
    ['money', '-5', Number.NaN],
    ['ratio', '22.5', 0.225],
    ['ratio', '22.5%', 0.225],
    ['count', '４１００', 4100],
    ['number', '2.35', 2.35],
    ['qty', '12.5', 12_500],
    ['money', '12a', Number.NaN],
  ] as const)('of %s, %s is %s', (unit, text, value) => {
    expect(parseTarget(unit, text, typedSpelling)).toBe(value);
  });
});
