import { slowCuts } from './slow-cuts';
import { slowPlans } from './slow-plans';
import { slowRules } from './slow-rules';
import { slowScreens } from './slow-screens';

/** Slow movers: candidates, protections, plans, ledger. */
export const slow = {
  ...slowPlans,
  ...slowCuts,
  ...slowRules,
  ...slowScreens,
  candidates: 'Candidates',
  matrix: 'ABC × XYZ',
  plans: 'Plans',
  back: 'Look back',
  ledger: 'Ledger',
  class_watch: 'Watch',
  class_slow: 'Slow',
  class_dead: 'Dead',
  protect_new: 'New',
  protect_out_of_stock: 'Was out of stock',
  protect_seasonal: 'Seasonal',
  protect_halo: 'Best baskets',
  protect_only_one: 'Only one of its kind',
  protect_must_keep: 'Must keep',
  protect_promotion: 'In a promotion',
  protect_by_hand: 'By hand',
  exit_return: 'Return to supplier',
  exit_bundle: 'Bundle',
  exit_markdown: 'Markdown',
  exit_write_off: 'Write-off',
};
