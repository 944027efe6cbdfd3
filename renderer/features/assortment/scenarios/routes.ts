import { href } from '../../../ui/routes';

export const listRoute = href('assortment', ['scenarios']);
export const newRoute = href('assortment', ['scenarios', 'new']);
export const scenarioRoute = (id: number): string => href('assortment', ['scenarios', String(id)]);
/** The form with the rules of an earlier scenario. */
export const newFromRoute = (id: number): string =>
  href('assortment', ['scenarios', 'new'], { from: String(id) });
