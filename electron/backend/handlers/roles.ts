import { readDerived } from '#electron/store/derived';
import type { ReadHandle } from '#electron/store/handle';
import { countRoles, listRoles, marginKnown, setRoles } from '#electron/store/roles/evidence';
import { readMixWeeks } from '#electron/store/roles/mix-weeks';
import { daysForRoles, rolesOutdated, writePresentWeek } from '#electron/store/roles/refresh';
import type { QisanContract } from '#shared/contract/index';
import type { RolesStatus } from '#shared/contract/roles';
import { ENOUGH_DAYS } from '#shared/domain/roles/assign';
import type { Handlers } from '../context';
import { refreshRoles } from '../derived/roles';
import { mixScopes } from '../kpis/mix-scopes';

export const roles: Handlers<QisanContract>['roles'] = {
  status: (context) => status(context.read),
  mix: (context) => mixScopes(context.read),
  history: (context, { scope, id, basis }) => readMixWeeks(context.read, scope, id, basis),
  list: (context) => listRoles(context.read),
  async refresh(context) {
    await refreshRoles(context);
    return status(context.read);
  },
  set(context, { skuIds, role }) {
    const changed = setRoles(context.write, skuIds, role);
    const derived = readDerived(context.write, 'roles');
    if (derived !== null) writePresentWeek(context.write, derived.asOf);
    return { changed };
  },
};

function status(db: ReadHandle): RolesStatus {
  const derived = readDerived(db, 'roles');
  return {
    asOf: derived?.asOf ?? null,
    computedAt: derived?.computedAt ?? null,
    outdated: rolesOutdated(db),
    salesDays: daysForRoles(db),
    neededDays: ENOUGH_DAYS,
    marginKnown: marginKnown(db),
    ...countRoles(db),
  };
}
