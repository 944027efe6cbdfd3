import { rangeReasons } from './range-reasons';
import { rangeScreens } from './range-screens';

/** The search for the best range: rules, what is lacking, results and reasons. */
export const range = {
  ...rangeScreens,
  ...rangeReasons,
};
