import type { range as en } from '../en/range';
import type { Translated } from '../message';
import { rangeScreens } from './range-screens';

export const range = {
  ...rangeScreens,
} satisfies Translated<typeof en>;
