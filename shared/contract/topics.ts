/** What can change. A command or job names the topics it touches; screens re-read what shows them. */
export const topics = [
  'store',
  'settings',
  'catalogue',
  'sales',
  'stock',
  'people',
  'roster',
  'targets',
  'actions',
  'events',
  'roles',
  'demand',
  'plans',
  'slow_movers',
  'cuts',
  'imports',
  'recipes',
  'reviews',
  'archive',
  'outbox',
  'notices',
  'jobs',
] as const;

export type Topic = (typeof topics)[number];
