import type { Route } from '../../../ui/routes';

export function MixPage(_: { route: Route }) {
  return null;
}
