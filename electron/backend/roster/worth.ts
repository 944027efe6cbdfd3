import type { ReadHandle } from '#electron/store/handle';
import type { RosterDemand, RosterRules, RosterWorth } from '#shared/contract/roster/demand';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { coverLines } from '#shared/domain/roster/demand/cover';
import { worthOfHeads } from '#shared/domain/roster/demand/worth';
import { ruleSets, rulesOf } from '#shared/domain/roster/shop/rule-set';
import type { QueryContext } from '../context';
import { momentOf } from '../moment';
import { weekDemand } from './demand';
import { weekFacts } from './facts';
import { lossInWeek, weightsInForce } from './loss';
import { rosterSettings } from './settings';
import { meanWages } from './week';

/** What one more head over two hours would take off the penalty of missing heads. */
export function rosterWorth(db: ReadHandle, weekOf: BusinessDate): RosterWorth {
  const { from, shifts, employees } = weekFacts(db, weekOf);
  const { steps, lines, rates } = weekDemand(db, from, shifts);
  const loss = lossInWeek(db, from, rates);
  const cover = coverLines(lines, steps, shifts);
  return {
    lossOfGap: loss,
    intervals: worthOfHeads(cover, steps, loss.perHeadHour, meanWages(employees)),
  };
}

export function demandView(db: ReadHandle, weekOf: BusinessDate): RosterDemand {
  const { from, shifts } = weekFacts(db, weekOf);
  const demand = weekDemand(db, from, shifts);
  const { settings, isDefault, forecast, overrides, footing, steps, lines } = demand;
  return {
    ...{ from, to: addDays(from, 6), settings, isDefault, forecast, overrides, footing },
    firstStep: steps.first,
    cover: coverLines(lines, steps, shifts),
  };
}

export function rulesView(context: QueryContext): RosterRules {
  const { read } = context;
  const { settings, isDefault } = rosterSettings(read);
  const from = startOfWeek(momentOf(context).today);
  const { rates } = weekDemand(read, from, []);
  const loss = lossInWeek(read, from, rates);
  return {
    ...{ settings, isDefault, sets: ruleSets, lossOfGap: loss },
    rules: rulesOf(settings.rules),
    weights: weightsInForce(read, loss),
  };
}
