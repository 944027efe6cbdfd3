import type { Route } from '../../../ui/routes';

export function SkusPage(_: { route: Route }) {
  return null;
}
