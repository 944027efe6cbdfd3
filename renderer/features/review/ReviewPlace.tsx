import { type Room, RoomsPage } from '../../ui/Rooms';
import { ActionsPage } from './actions/ActionsPage';
import { AheadPage } from './ahead/AheadPage';
import { ArchiveRoom } from './archive/ArchiveRoom';
import { ReviewRoom } from './review/ReviewRoom';
import { TargetsPage } from './targets/TargetsPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: 'review', name: 'review.ui_room', show: (route) => <ReviewRoom route={route} /> },
  { path: 'actions', name: 'actions.room', show: (route) => <ActionsPage route={route} /> },
  { path: 'ahead', name: 'ahead.room', show: () => <AheadPage /> },
  { path: 'targets', name: 'targets.room', show: () => <TargetsPage /> },
  { path: 'archive', name: 'review.ui_archive', show: (route) => <ArchiveRoom route={route} /> },
];

/** The week: what it brought, what is to be done, what lies ahead, and against which targets. */
export function ReviewPlace() {
  return <RoomsPage place="review" rooms={rooms} />;
}
