import type { Route } from '../../../ui/routes';

export function CandidatesPage(_: { route: Route }) {
  return null;
}
