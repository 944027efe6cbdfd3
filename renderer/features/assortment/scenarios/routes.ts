import { href } from '../../../ui/routes';

export const listRoute = href('assortment', ['scenarios']);
export const newRoute = href('assortment', ['scenarios', 'new']);
export const scenarioRoute = (id: number): string => href('assortment', ['scenarios', String(id)]);
/** The form with the rules of an earlier scenario. */
export const newFromRoute = (id: number): string =>
  href('assortment', ['scenarios', 'new'], { from: String(id) });
/** The plan that was made of a scenario: the scenario itself, accepted. */
export const planRoute = (id: number): string => href('assortment', ['plans', String(id)]);
