import type { Route } from '../../../ui/routes';

export function ShelvesPage(_: { route: Route }) {
  return null;
}
