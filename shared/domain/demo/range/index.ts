import { chilled } from './chilled';
import { fresh } from './fresh';
import { nonFood } from './nonfood';
import { pantry } from './pantry';
import { treats } from './treats';
import type { Department } from './types';

/** What a neighbourhood store carries, without words: they are in words-zh.ts and words-en.ts. */
export const departments: readonly Department[] = [
  ...fresh,
  ...chilled,
  ...pantry,
  ...treats,
  ...nonFood,
];
