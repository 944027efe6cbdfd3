import { listRecipes, removeRecipe, renameRecipe } from '#electron/store/import-recipes';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { runReader } from '../workers/run';

type ImportHandlers = Handlers<QisanContract>['imports'];

/** What only looks: inspection, preview, recipes, the watched folder's state. */
export const importReading: Pick<
  ImportHandlers,
  'inspect' | 'preview' | 'recipes' | 'renameRecipe' | 'removeRecipe' | 'watch'
> = {
  inspect: (context, input) =>
    runReader('inspect', { ...input, dataDir: context.dataDir, now: context.now() }, context),
  preview: (context, input) =>
    runReader('preview', { ...input, dataDir: context.dataDir, now: context.now() }, context),
  recipes: (context) => listRecipes(context.read),
  renameRecipe: (context, input) => renameRecipe(context.write, input.id, input.name),
  removeRecipe: (context, input) => ({ removed: removeRecipe(context.write, input.id) }),
  watch: (context) => context.watch(),
};
