import { catalogue } from './catalogue';
import { people } from './people';
import { planning } from './planning';
import { records } from './records';
import { sales } from './sales';
import { stock } from './stock';

/** The whole of the first schema. Shipped: never edited again; changes come as later migrations. */
export const house = [records, catalogue, sales, stock, people, planning].join('\n');
