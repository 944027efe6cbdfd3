import type { today as en } from '../en/today';
import type { Translated } from '../message';

export const today = { title: 'today' } satisfies Translated<typeof en>;
