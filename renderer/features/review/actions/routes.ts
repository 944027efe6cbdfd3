import type { Action } from '#shared/contract/actions';
import { addDays } from '#shared/domain/calendar/calendar';
import { href, type Route } from '../../../ui/routes';
import { reviewRoute } from '../review/leads';

export const actionViews = ['board', 'list', 'checklists'] as const;
export type ActionView = (typeof actionViews)[number];

/** `#/review/actions/list?id=5`: the view, and the action that lies open beside it. */
export function viewOf({ path }: Route): ActionView {
  return actionViews.find((view) => view === path[1]) ?? 'board';
}

export function actionsRoute(view: ActionView, id?: number | 'new'): string {
  return href('review', ['actions', view], id === undefined ? {} : { id: String(id) });
}

/** Where an action comes from, to be gone back to; null where there is nothing to see. */
export function sourceRoute({ source, sourceRef, plan }: Action): string | null {
  switch (source) {
    case 'plan':
      return plan === null
        ? null
        : href(plan.kind === 'prune' ? 'slow' : 'assortment', ['plans', sourceRef]);
    case 'alert':
      return href('today', [], { date: sourceRef.slice(0, 10) });
    case 'slow':
      return href('assortment', ['skus', sourceRef]);
    case 'review':
      return reviewOf(sourceRef);
    case 'event':
      return href('review', ['ahead']);
    case 'routine':
      return actionsRoute('checklists');
    case 'hand':
      return null;
  }
}

/** First and last day; only the Monday in stores of the first versions. */
function reviewOf(sourceRef: string): string {
  const [from = '', to = addDays(from, 6)] = sourceRef.split(' ');
  return reviewRoute({ from, to });
}
