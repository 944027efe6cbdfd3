import type { Route } from '../../../ui/routes';

export function MatrixPage(_: { route: Route }) {
  return null;
}
