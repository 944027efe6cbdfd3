import type { Route } from '../../../ui/routes';
import { PlanList } from './PlanList';
import { PlanPage } from './PlanPage';

/** Plans that were made of scenarios; one of them by its number in the address. */
export function PlansPage({ route }: { route: Route }) {
  const id = Number(route.path[1]);
  return Number.isInteger(id) && id > 0 ? <PlanPage key={id} id={id} /> : <PlanList />;
}
