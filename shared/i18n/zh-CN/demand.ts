import type { demand as en } from '../en/demand';
import type { Translated } from '../message';

export const demand = {} satisfies Translated<typeof en>;
