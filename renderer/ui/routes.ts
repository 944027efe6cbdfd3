import { useMemo, useSyncExternalStore } from 'react';
import type { BusinessDate } from '#shared/domain/calendar/calendar';

/** The places of the navigation that are built. */
export const places = [
  'today',
  'assortment',
  'slow',
  'schedule',
  'review',
  'data',
  'settings',
] as const;
export type Place = (typeof places)[number];

/** Where the window is: `#/data/import?file=…` is place `data`, path `['import']`. */
export interface Route {
  readonly place: Place;
  readonly path: readonly string[];
  readonly params: URLSearchParams;
}

/** The route of an address; an unknown one leads to Today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const place = places.find((known) => known === first);
  return {
    place: place ?? 'today',
    path: place === undefined ? [] : rest,
    params: new URLSearchParams(query),
  };
}

/** The address of a place: `href('data', ['import'], { file: [path] })`. */
export function href(
  place: Place,
  path: readonly string[] = [],
  params: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
    ),
  ).toString();
  const address = ['#', place, ...path.map(encodeURIComponent)].join('/');
  return query === '' ? address : `${address}?${query}`;
}

/** Today, on a given day. */
export const todayRoute = (date?: BusinessDate): string =>
  href('today', [], date === undefined ? {} : { date });

/** A new action that begins with this title and remembers where it comes from. */
export const newActionRoute = (from: {
  readonly source: 'alert' | 'slow';
  /** Of an alert the day it stood on, of a slow mover its SKU. */
  readonly ref: string;
  readonly title: string;
  readonly detail?: string;
}): string => href('review', ['actions', 'board'], { id: 'new', ...from });

/** The import wizard with these files already chosen. */
export const importRoute = (files: readonly string[] = []): string =>
  href('data', ['import'], { file: files });

/** The files that an import route names. */
export const importFiles = (route: Route): string[] => route.params.getAll('file');

export function go(address: string): void {
  window.location.hash = address;
}

/** Changes the address without a step in the history, for stepping through days. */
export function goInstead(address: string): void {
  window.history.replaceState(null, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}
