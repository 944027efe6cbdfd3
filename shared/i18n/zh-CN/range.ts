import type { range as en } from '../en/range';
import type { Translated } from '../message';

export const range = {} satisfies Translated<typeof en>;
