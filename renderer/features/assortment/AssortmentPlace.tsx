import { type Room, RoomsPage } from '../../ui/Rooms';
import { DemandPage } from './demand/DemandPage';
import { MixPage } from './mix/MixPage';
import { PlansPage } from './plans/PlansPage';
import { ScenariosPage } from './scenarios/ScenariosPage';
import { ShelvesPage } from './shelves/ShelvesPage';
import { SkusPage } from './skus/SkusPage';

/** The rooms of this place, in the order of the line beside its title. */
const rooms: readonly Room[] = [
  { path: '', name: 'assortment.mix', show: (route) => <MixPage route={route} /> },
  {
    path: 'scenarios',
    name: 'assortment.scenarios',
    show: (route) => <ScenariosPage route={route} />,
  },
  { path: 'plans', name: 'assortment.plans', show: (route) => <PlansPage route={route} /> },
  { path: 'skus', name: 'assortment.skus', show: (route) => <SkusPage route={route} /> },
  { path: 'shelves', name: 'assortment.shelves', show: (route) => <ShelvesPage route={route} /> },
  { path: 'demand', name: 'assortment.demand', show: (route) => <DemandPage route={route} /> },
];

/** Assortment: what the range is, what it should be, and how it gets there. */
export function AssortmentPlace() {
  return <RoomsPage place="assortment" rooms={rooms} />;
}
