import { deleteWorked, saveWorked } from '#electron/store/roster/attendance';
import { readOverrides, setOverride } from '#electron/store/roster/overrides';
import { readHistory } from '#electron/store/roster/publication';
import {
  deleteTemplate,
  readTemplate,
  readTemplates,
  saveTemplate,
} from '#electron/store/roster/templates';
import type { QisanContract } from '#shared/contract/index';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { Handlers } from '../context';
import { momentOf } from '../moment';
import { attendanceView, recordAsPlanned, workedGroup } from '../roster/attendance';
import { applyChange, applyPattern, clearWeek, patternOf, wouldBreak } from '../roster/change';
import { exportRoster, rosterDocument } from '../roster/files';
import { rosterLog, weekStandings } from '../roster/log';
import { publishWeek } from '../roster/publish';
import { saveDemandSettings, saveRosterSettings } from '../roster/settings';
import { sickCallJob, solveJob } from '../roster/solve';
import { diagnosisView } from '../roster/solve-week';
import { weekView } from '../roster/week';
import { demandView, rosterWorth, rulesView } from '../roster/worth';

export const roster: Handlers<QisanContract>['roster'] = {
  week: ({ read }, { weekOf }) => weekView(read, weekOf),
  check: (context, { weekOf, patches }) => ({ broken: wouldBreak(context, weekOf, patches) }),
  change: (context, input) => applyChange(context, { ...input, by: 'hand' }),
  copyWeek: (context, { weekOf, fromWeekOf }) =>
    applyPattern(context, weekOf, patternOf(context.write, fromWeekOf), 'copy'),
  clear: (context, { weekOf, locked }) => clearWeek(context, weekOf, locked),
  templates: ({ read }) =>
    readTemplates(read).map(({ id, name, savedAt, shifts }) => ({
      ...{ id, name, savedAt, shifts: shifts.length },
      people: new Set(shifts.map(({ employeeId }) => employeeId)).size,
    })),
  saveTemplate: (context, { weekOf, name }) => ({
    id: saveTemplate(context.write, {
      ...{ name, savedAt: context.now() },
      shifts: patternOf(context.write, weekOf),
    }),
  }),
  applyTemplate: (context, { weekOf, id }) =>
    applyPattern(context, weekOf, readTemplate(context.write, id).shifts, 'template'),
  removeTemplate({ write }, { id }) {
    deleteTemplate(write, id);
    return { removed: true };
  },
  solve: solveJob,
  sickCall: sickCallJob,
  diagnosis: (context, { weekOf }) => diagnosisView(context.read, weekOf, momentOf(context).today),
  stop: ({ jobs }) => ({ stopped: jobs.stop(['roster.solve', 'roster.sickCall']) }),
  publish: publishWeek,
  history: ({ read }, { weekOf }) => readHistory(read, startOfWeek(weekOf)),
  log: ({ read }) => rosterLog(read),
  standings: (context) => weekStandings(context.read, momentOf(context).today),
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
  attendance: (context, { weekOf }) =>
    attendanceView(context.read, weekOf, momentOf(context).today),
  saveWorked({ write, now }, input) {
    const group = input.group ?? workedGroup(write, input.employeeId, input.date);
    return { id: saveWorked(write, { ...input, group }, now()) };
  },
  removeWorked({ write, now }, { id }) {
    deleteWorked(write, id, now());
    return { removed: true };
  },
  workedAsPlanned: (context, { date }) => ({ recorded: recordAsPlanned(context, date) }),
  export: exportRoster,
  document: rosterDocument,
};

function weekFrom(from: BusinessDate) {
  return { from, to: addDays(from, 6) };
}
