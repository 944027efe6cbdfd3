import { type Room, RoomsPage } from '../../ui/Rooms';
import { BackPage } from './back/BackPage';
import { CandidatesPage } from './candidates/CandidatesPage';
import { LedgerPage } from './ledger/LedgerPage';
import { MatrixPage } from './matrix/MatrixPage';
import { CutPlansPage } from './plans/CutPlansPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: '', name: 'slow.candidates', show: (route) => <CandidatesPage route={route} /> },
  { path: 'matrix', name: 'slow.matrix', show: (route) => <MatrixPage route={route} /> },
  { path: 'plans', name: 'slow.plans', show: (route) => <CutPlansPage route={route} /> },
  { path: 'back', name: 'slow.back', show: (route) => <BackPage route={route} /> },
  { path: 'ledger', name: 'slow.ledger', show: (route) => <LedgerPage route={route} /> },
];

/** Slow movers: who should leave, how, and how right earlier advice was. */
export function SlowPlace() {
  return <RoomsPage place="slow" rooms={rooms} />;
}
