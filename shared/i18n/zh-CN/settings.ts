import type { settings as en } from '../en/settings';
import type { Translated } from '../message';

export const settings = { title: 'settings' } satisfies Translated<typeof en>;
