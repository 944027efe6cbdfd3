import type { SalesPast } from '#shared/domain/demand/backtest';
import { eachRow } from './csv';
import { SoldDays } from './sold-days';

/** The fresh counter of a Chinese supermarket, three years, kilograms. */
export function readCumcm2023c(path: string): SalesPast {
  const sold = new SoldDays('2020-07-01', '2023-06-30');
  eachRow(path, (row) => {
    const units = Number(row['销量(千克)']);
    const price = Number(row['销售单价(元/千克)']);
    sold.add(row.单品编码 ?? '', row.分类编码 ?? '', row.销售日期 ?? '', units, units * price);
  });
  return sold.past();
}
