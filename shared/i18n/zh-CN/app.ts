import type { app as en } from '../en/app';
import type { Translated } from '../message';

export const app = { title: 'app' } satisfies Translated<typeof en>;
