import type { catalogue as en } from '../en/catalogue';
import type { Translated } from '../message';

export const catalogue = {} satisfies Translated<typeof en>;
