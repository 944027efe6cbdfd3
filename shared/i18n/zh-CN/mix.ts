import type { mix as en } from '../en/mix';
import type { Translated } from '../message';

export const mix = {} satisfies Translated<typeof en>;
