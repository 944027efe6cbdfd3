import type { RejectView } from '#shared/contract/imports';
import { useAsk } from '../../../api/hooks';

/** Index of the cell that stands in the way of a row; null where it is not one cell. */
export type PlaceOf = (row: RejectView) => number | null;

/** Finds the cell by the recipe of the import, or by the text that the reason names. */
export function usePlaceOf(batchId: number): PlaceOf {
  const { data: batch } = useAsk('imports.batch', { batchId });
  const { data: recipes = [] } = useAsk('imports.recipes', {});
  const recipe = recipes.find(({ id }) => id === batch?.recipeId)?.recipe;
  return ({ params, cells }) => {
    const column = recipe?.columns.find(({ field }) => field === params.field);
    const byRecipe = column === undefined ? -1 : (recipe?.headers.indexOf(column.header) ?? -1);
    if (byRecipe >= 0) return byRecipe;
    if (params.text === undefined) return null;
    const byText = cells.findIndex((cell) => cell.trim() === String(params.text));
    return byText === -1 ? null : byText;
  };
}
