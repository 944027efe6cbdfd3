import { readOverrides, setOverride } from '#electron/store/roster/overrides';
import type { QisanContract } from '#shared/contract/index';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { Handlers } from '../context';
import { momentOf } from '../moment';
import { saveDemandSettings, saveRosterSettings } from '../roster/settings';
import { weekView } from '../roster/week';
import { demandView, rosterWorth, rulesView } from '../roster/worth';

export const roster: Handlers<QisanContract>['roster'] = {
  week: ({ read }, { weekOf }) => weekView(read, weekOf),
  worth: ({ read }, { weekOf }) => rosterWorth(read, weekOf),
  demand: ({ read }, { weekOf }) => demandView(read, weekOf),
  saveDemand({ write }, { settings }) {
    saveDemandSettings(write, settings);
    return { saved: true };
  },
  setHeads(context, row) {
    setOverride(context.write, row);
    const from = startOfWeek(row.date ?? momentOf(context).today);
    return { overrides: readOverrides(context.write, weekFrom(from)) };
  },
  rules: (context) => rulesView(context),
  saveRules({ write }, { settings }) {
    saveRosterSettings(write, settings);
    return { saved: true };
  },
};

function weekFrom(from: BusinessDate) {
  return { from, to: addDays(from, 6) };
}
