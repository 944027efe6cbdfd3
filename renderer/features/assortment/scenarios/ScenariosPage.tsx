import type { Route } from '../../../ui/routes';

export function ScenariosPage(_: { route: Route }) {
  return null;
}
