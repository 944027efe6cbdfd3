import type { QisanContract } from '#shared/contract/index';
import { kpiNames } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import type { Handlers } from '../context';
import { queryKpis } from '../kpis/query';

export const kpis: Handlers<QisanContract>['kpis'] = {
  definitions: () =>
    kpiNames.map((name) => {
      const { family, unit, direction, additive, sources, breakdowns } = kpiTable[name];
      return { name, family, unit, direction, additive, sources, breakdowns };
    }),
  query: (context, input) => queryKpis(context.read, input),
};
