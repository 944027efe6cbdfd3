import {
  AppstoreOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  FallOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Key } from '#shared/i18n/t';
import { AssortmentPlace } from '../features/assortment/AssortmentPlace';
import { DataPlace } from '../features/data/DataPlace';
import { SettingsPlace } from '../features/settings/SettingsPlace';
import { SlowPlace } from '../features/slow/SlowPlace';
import { TodayPlace } from '../features/today/TodayPlace';
import { href, type Place } from '../ui/routes';

interface PlaceEntry {
  readonly place: Place;
  readonly name: Key;
  readonly icon: ReactNode;
  readonly shortcut: string;
  readonly href: string;
  readonly help: readonly Key[];
  readonly screen: () => ReactNode;
}

/** The places of the navigation, in their order. A place that is not built is not here. */
export const placeEntries: readonly PlaceEntry[] = [
  {
    place: 'today',
    name: 'nav.today',
    icon: <CalendarOutlined />,
    shortcut: 'Ctrl+1',
    href: href('today'),
    help: ['app.helpToday1', 'app.helpToday2', 'app.helpToday3', 'app.helpToday4'],
    screen: () => <TodayPlace />,
  },
  {
    place: 'assortment',
    name: 'nav.assortment',
    icon: <AppstoreOutlined />,
    shortcut: 'Ctrl+2',
    href: href('assortment'),
    help: ['app.helpAssortment1', 'app.helpAssortment2', 'app.helpAssortment3'],
    screen: () => <AssortmentPlace />,
  },
  {
    place: 'slow',
    name: 'nav.slow',
    icon: <FallOutlined />,
    shortcut: 'Ctrl+3',
    href: href('slow'),
    help: ['app.helpSlow1', 'app.helpSlow2', 'app.helpSlow3'],
    screen: () => <SlowPlace />,
  },
  {
    place: 'data',
    name: 'nav.data',
    icon: <DatabaseOutlined />,
    shortcut: 'Ctrl+4',
    href: href('data'),
    help: ['app.helpData1', 'app.helpData2'],
    screen: () => <DataPlace />,
  },
  {
    place: 'settings',
    name: 'nav.settings',
    icon: <SettingOutlined />,
    shortcut: 'Ctrl+5',
    href: href('settings'),
    help: ['app.helpSettings1', 'app.helpSettings2', 'app.helpSettings3'],
    screen: () => <SettingsPlace />,
  },
];
