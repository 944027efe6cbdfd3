import type { Topic } from '#shared/contract/topics';
import type { QueryName } from './methods';

/** The topics that each query shows: it is asked again when one of them changed. */
export const shows: Readonly<Record<QueryName, readonly Topic[]>> = {
  'app.status': ['store', 'sales', 'notices'],
  'app.jobs': ['jobs'],
  'app.notices': ['notices'],
  'settings.get': ['settings'],
  'imports.batches': ['imports'],
  'imports.batch': ['imports'],
  'imports.rejects': ['imports'],
  'imports.duplicates': ['imports'],
  'imports.recipes': ['recipes'],
  'imports.watch': ['settings', 'imports'],
};
