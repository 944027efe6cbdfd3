import type { Route } from '../../../ui/routes';

export function PlansPage(_: { route: Route }) {
  return null;
}
