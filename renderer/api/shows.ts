import type { Topic } from '#shared/contract/topics';
import type { QueryName } from './methods';

/** Everything that a figure can rest on. */
const facts = [
  'store',
  'settings',
  'catalogue',
  'sales',
  'stock',
  'people',
  'targets',
  'actions',
] as const satisfies readonly Topic[];

/** The topics that each query shows: it is asked again when one of them changed. */
export const shows: Readonly<Record<QueryName, readonly Topic[]>> = {
  'app.status': ['store', 'sales', 'notices'],
  'app.jobs': ['jobs'],
  'app.notices': ['notices'],
  'settings.get': ['settings'],
  'imports.files': [],
  'imports.batches': ['imports'],
  'imports.batch': ['imports'],
  'imports.rejects': ['imports'],
  'imports.duplicates': ['imports'],
  'imports.recipes': ['recipes'],
  'catalogue.categories': ['catalogue'],
  'catalogue.unclassified': ['catalogue', 'sales'],
  'data.quality': ['catalogue', 'sales', 'stock', 'imports'],
  'imports.watch': ['settings', 'imports'],
  'kpis.definitions': [],
  'kpis.query': facts,
  'reports.daily': facts,
  'reports.document': [...facts, 'archive'],
  'reports.status': [...facts, 'archive'],
  'reports.archive': ['archive'],
  'reports.archived': ['archive'],
  'sales.lines': ['sales', 'catalogue'],
  'sales.ticket': ['sales', 'catalogue'],
  'sales.days': ['sales'],
  'targets.list': ['targets'],
  'targets.days': ['targets', 'sales'],
};
