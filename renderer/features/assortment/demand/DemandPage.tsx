import type { Route } from '../../../ui/routes';

export function DemandPage(_: { route: Route }) {
  return null;
}
