import type { Route } from '../../../ui/routes';

export function CutPlansPage(_: { route: Route }) {
  return null;
}
