import type { plans as en } from '../en/plans';
import type { Translated } from '../message';

export const plans = {} satisfies Translated<typeof en>;
