import {
  AppstoreOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  FallOutlined,
  FlagOutlined,
  ScheduleOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Key } from '#shared/i18n/t';
import { AssortmentPlace } from '../features/assortment/AssortmentPlace';
import { DataPlace } from '../features/data/DataPlace';
import { ReviewPlace } from '../features/review/ReviewPlace';
import { SchedulePlace } from '../features/schedule/SchedulePlace';
import { weekKeys } from '../features/schedule/week/keys';
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
  /** Keys of the place itself. */
  readonly keys?: readonly (readonly [keys: string, meaning: Key])[];
  readonly screen: () => ReactNode;
}

/** In their order. A place that is not built is not here. */
const entries: readonly Omit<PlaceEntry, 'shortcut'>[] = [
  {
    place: 'today',
    name: 'nav.today',
    icon: <CalendarOutlined />,
    href: href('today'),
    help: ['app.helpToday1', 'app.helpToday2', 'app.helpToday3', 'app.helpToday4'],
    screen: () => <TodayPlace />,
  },
  {
    place: 'assortment',
    name: 'nav.assortment',
    icon: <AppstoreOutlined />,
    href: href('assortment'),
    help: ['app.helpAssortment1', 'app.helpAssortment2', 'app.helpAssortment3'],
    screen: () => <AssortmentPlace />,
  },
  {
    place: 'slow',
    name: 'nav.slow',
    icon: <FallOutlined />,
    href: href('slow'),
    help: ['app.helpSlow1', 'app.helpSlow2', 'app.helpSlow3'],
    screen: () => <SlowPlace />,
  },
  {
    place: 'schedule',
    name: 'nav.schedule',
    icon: <ScheduleOutlined />,
    href: href('schedule'),
    help: ['app.helpSchedule1', 'app.helpSchedule2', 'app.helpSchedule3', 'app.helpSchedule4'],
    keys: weekKeys,
    screen: () => <SchedulePlace />,
  },
  {
    place: 'review',
    name: 'nav.review',
    icon: <FlagOutlined />,
    href: href('review'),
    help: ['app.helpReview1', 'app.helpReview2', 'app.helpReview3'],
    screen: () => <ReviewPlace />,
  },
  {
    place: 'data',
    name: 'nav.data',
    icon: <DatabaseOutlined />,
    href: href('data'),
    help: ['app.helpData1', 'app.helpData2'],
    screen: () => <DataPlace />,
  },
  {
    place: 'settings',
    name: 'nav.settings',
    icon: <SettingOutlined />,
    href: href('settings'),
    help: ['app.helpSettings1', 'app.helpSettings2'],
    screen: () => <SettingsPlace />,
  },
];

/** The places of the navigation; Ctrl and its number leads to each. */
export const placeEntries: readonly PlaceEntry[] = entries.map((entry, at) => ({
  ...entry,
  shortcut: `Ctrl+${at + 1}`,
}));
