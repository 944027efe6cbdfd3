import type { SlowMover } from '#shared/contract/slow-movers';
import { slowClasses } from '#shared/domain/pruning/model';

/** Which SKUs of the list are shown. */
export const views = ['candidates', 'dead', 'slow', 'watch', 'protected', 'unsold', 'all'] as const;
export type View = (typeof views)[number];

/** The view that an address names; without one the candidates. */
export function viewOf(name: string | null): View {
  return views.find((view) => view === name) ?? 'candidates';
}

export function inView(view: View): (mover: SlowMover) => boolean {
  switch (view) {
    case 'candidates':
      return (mover) => mover.class !== null;
    case 'dead':
    case 'slow':
    case 'watch':
      return (mover) => mover.class === view;
    case 'protected':
      return ({ protections }) => protections.length > 0;
    case 'unsold':
      return ({ evidence }) => evidence.daysSinceSale === null;
    case 'all':
      return () => true;
  }
}

/** The worst first: how people read the three classes. */
export const classesWorstFirst = [...slowClasses].reverse();
