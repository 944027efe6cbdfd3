import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

type ImportHandlers = Handlers<QisanContract>['imports'];

const unfinished = (): never => {
  throw new QisanError('not_found', { what: 'imports' });
};

/** What only looks: inspection, preview, recipes, the watched folder's state. */
export const importReading: Pick<
  ImportHandlers,
  'inspect' | 'preview' | 'recipes' | 'renameRecipe' | 'removeRecipe' | 'watch'
> = {
  inspect: async () => unfinished(),
  preview: async () => unfinished(),
  recipes: unfinished,
  renameRecipe: unfinished,
  removeRecipe: unfinished,
  watch: unfinished,
};
