import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { command, out, query } from './define';
import { IdInput, NothingInput } from './inputs';

export interface Category {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  /** SKUs directly in it. */
  readonly skus: number;
}

/** A SKU that an import has brought in and nobody has put into a category. */
export interface UnclassifiedSku {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly barcode: string | null;
  /** Of all its sales. */
  readonly netSales: Money;
  readonly lastSoldOn: BusinessDate | null;
  /** The file that it came with. */
  readonly fileName: string | null;
}

const Target = z.discriminatedUnion('is', [
  z.object({ is: z.literal('existing'), id: IdInput }),
  z.object({
    is: z.literal('new'),
    name: z.string().trim().min(1).max(80),
    parentId: IdInput.nullable(),
  }),
  /** Back to those that wait. */
  z.object({ is: z.literal('to_be_classified') }),
]);

export const catalogue = {
  /** The category tree without "to be classified", in the order of the shop. */
  categories: query(NothingInput, out<readonly Category[]>()),
  /** SKUs to be classified, those with the most sales first. */
  unclassified: query(NothingInput, out<readonly UnclassifiedSku[]>()),
  /** Puts SKUs into a category; fails with `not_found` when it is not there. */
  classify: command(
    z.object({ skuIds: z.array(IdInput).min(1).max(20_000), category: Target }),
    out<{ readonly categoryId: number; readonly moved: number }>(),
    { touches: ['catalogue', 'sales'] },
  ),
};
