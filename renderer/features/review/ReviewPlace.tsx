import { type Room, RoomsPage } from '../../ui/Rooms';
import { TargetsPage } from './targets/TargetsPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: 'targets', name: 'targets.room', show: () => <TargetsPage /> },
];

/** The week: what it brought, what is to be done, what lies ahead, and against which targets. */
export function ReviewPlace() {
  return <RoomsPage place="review" rooms={rooms} />;
}
