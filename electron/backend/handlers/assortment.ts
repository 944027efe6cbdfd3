import { insertScenario } from '#electron/store/plans/scenario';
import { rangeFactsOnce } from '#electron/store/range/read-facts';
import { deleteScenario, listScenarios } from '#electron/store/range/scenarios';
import type { QisanContract } from '#shared/contract/index';
import { lookAt } from '#shared/domain/assortment/range/look';
import { preparationOf } from '#shared/domain/assortment/range/prepare';
import type { Preparation, ScenarioRules } from '#shared/domain/assortment/scenario';
import type { Handlers, JobContext, QueryContext } from '../context';
import { ensureDemand } from '../derived/demand';
import { ensureRoles } from '../derived/roles';
import { scenarioDocument, scenarioOf } from '../range/scenario';
import { runSearch } from '../workers/run';

export const assortment: Handlers<QisanContract>['assortment'] = {
  prepare: (context, { rules }) => prepare(context, rules),
  async solve(context, { title, rules, quick, seconds }) {
    const lacking = await computeWhatIsDerived(context, rules);
    if (lacking !== null) return { kind: 'lacking', preparation: lacking };
    const { dataDir } = context;
    const answer = await runSearch('solve-range', { dataDir, rules, quick, seconds }, context);
    if (answer.kind !== 'solved') return answer;
    const { result } = answer;
    if (quick) return { kind: 'solved', scenarioId: null, result };
    const scenario = { title, rules, result, createdAt: context.now() };
    const scenarioId = await context.keep((db) => insertScenario(db, scenario));
    return { kind: 'solved', scenarioId, result };
  },
  scenarios: ({ read }) => listScenarios(read),
  scenario: ({ read }, { id }) => scenarioOf(read, id),
  document: ({ read }, input) => scenarioDocument(read, input),
  remove({ write }, { id }) {
    deleteScenario(write, id);
    return { removed: true };
  },
};

/** Roles and forecasts brought up to date; what is missing where there are too few facts for them. */
async function computeWhatIsDerived(
  context: JobContext,
  rules: ScenarioRules,
): Promise<Preparation | null> {
  const before = prepare(context, rules);
  const tooFew = before.lacks.some(({ code, weight }) => code === 'history' && weight === 'stops');
  if (tooFew) return before;
  await ensureRoles(context);
  await ensureDemand(context);
  return null;
}

function prepare({ read }: QueryContext, rules: ScenarioRules): Preparation {
  return preparationOf(lookAt(rangeFactsOnce(read), rules));
}
