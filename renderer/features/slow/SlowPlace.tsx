import { Page } from '../../ui/Page';
import { type Room, Rooms } from '../../ui/Rooms';
import { useRoute } from '../../ui/routes';
import { useT } from '../../ui/words';
import { CandidatesPage } from './candidates/CandidatesPage';
import { LedgerPage } from './ledger/LedgerPage';
import { MatrixPage } from './matrix/MatrixPage';
import { CutPlansPage } from './plans/CutPlansPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: '', name: 'slow.candidates', show: (route) => <CandidatesPage route={route} /> },
  { path: 'matrix', name: 'slow.matrix', show: (route) => <MatrixPage route={route} /> },
  { path: 'plans', name: 'slow.plans', show: (route) => <CutPlansPage route={route} /> },
  { path: 'ledger', name: 'slow.ledger', show: (route) => <LedgerPage route={route} /> },
];

/** Slow movers: who should leave, how, and how right earlier advice was. */
export function SlowPlace() {
  const t = useT();
  const route = useRoute();
  const [first = ''] = route.path;
  const room = rooms.find(({ path }) => path === first) ?? rooms[0];
  return (
    <Page
      title={t('nav.slow')}
      beside={<Rooms place="slow" rooms={rooms} current={room?.path ?? ''} />}
    >
      {room?.show(route)}
    </Page>
  );
}
