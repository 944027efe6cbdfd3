import type { range as en } from '../en/range';
import type { Translated } from '../message';
import { rangeReasons } from './range-reasons';
import { rangeScreens } from './range-screens';

export const range = {
  ...rangeScreens,
  ...rangeReasons,
} satisfies Translated<typeof en>;
