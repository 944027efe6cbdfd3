import type { ReactNode } from 'react';
import type { Key } from '#shared/i18n/t';
import { Page } from './Page';
import styles from './Rooms.module.css';
import { href, type Place, type Route, useRoute } from './routes';
import { useT } from './words';

/** One screen of a place. */
export interface Room {
  /** First part of the path inside the place; '' is where one arrives. */
  readonly path: string;
  readonly name: Key;
  readonly show: (route: Route) => ReactNode;
}

interface Props {
  readonly place: Place;
  readonly rooms: readonly Room[];
  readonly current: string;
}

/** The line beside a place's title that leads to its rooms. */
export function Rooms({ place, rooms, current }: Props) {
  const t = useT();
  return (
    <nav aria-label={t(`nav.${place}`)} className={styles.rooms}>
      {rooms.map(({ path, name }) => (
        <a
          key={path}
          href={href(place, path === '' ? [] : [path])}
          aria-current={path === current ? 'page' : undefined}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}

/** A place that is nothing but its rooms: the one that the route names, else the first. */
export function RoomsPage({ place, rooms }: Omit<Props, 'current'>) {
  const t = useT();
  const route = useRoute();
  const [first = ''] = route.path;
  const room = rooms.find(({ path }) => path === first) ?? rooms[0];
  return (
    <Page
      title={t(`nav.${place}`)}
      beside={<Rooms place={place} rooms={rooms} current={room?.path ?? ''} />}
    >
      {room?.show(route)}
    </Page>
  );
}
