import type { Route } from '../../../ui/routes';

export function LedgerPage(_: { route: Route }) {
  return null;
}
