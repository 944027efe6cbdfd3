import { z } from 'zod';
import { isBusinessDate } from '#shared/domain/calendar/calendar';

/** Pieces of input that several features share. */

export const BusinessDateInput = z.string().refine(isBusinessDate, { message: 'business_date' });

export const DateRangeInput = z
  .object({ from: BusinessDateInput, to: BusinessDateInput })
  .refine((range) => range.from <= range.to, { message: 'range_order' });

export const LangInput = z.enum(['zh-CN', 'en']);

export const IdInput = z.number().int().positive();

export const PageInput = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(200),
});

export const NothingInput = z.object({}).default({});
