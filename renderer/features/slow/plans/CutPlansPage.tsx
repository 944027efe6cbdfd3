import type { Route } from '../../../ui/routes';
import { CutPlanList } from './CutPlanList';
import { CutPlanPage } from './CutPlanPage';

/** Plans of cuts; one of them by its number in the address. */
export function CutPlansPage({ route }: { route: Route }) {
  const id = Number(route.path[1]);
  return Number.isInteger(id) && id > 0 ? <CutPlanPage key={id} id={id} /> : <CutPlanList />;
}
