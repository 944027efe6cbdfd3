import { type Room, RoomsPage } from '../../ui/Rooms';
import { DemandPage } from './demand/DemandPage';
import { HoursPage } from './hours/HoursPage';
import { LogPage } from './log/LogPage';
import { PeoplePage } from './people/PeoplePage';
import { RulesPage } from './rules/RulesPage';
import { WeekPage } from './week/WeekPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: '', name: 'schedule.week', show: (route) => <WeekPage route={route} /> },
  { path: 'demand', name: 'schedule.demand', show: (route) => <DemandPage route={route} /> },
  { path: 'people', name: 'schedule.people', show: (route) => <PeoplePage route={route} /> },
  { path: 'rules', name: 'schedule.rules', show: () => <RulesPage /> },
  { path: 'hours', name: 'schedule.workedRoom', show: (route) => <HoursPage route={route} /> },
  { path: 'log', name: 'schedule.log', show: () => <LogPage /> },
];

/** Schedule: who works when, how well that meets the trade, and what may not be. */
export function SchedulePlace() {
  return <RoomsPage place="schedule" rooms={rooms} />;
}
