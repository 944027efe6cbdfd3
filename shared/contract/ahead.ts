import { z } from 'zod';
import type { Repeat } from '#shared/domain/action/repeat';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { TaskState } from '#shared/domain/plan/stage';
import { RepeatInput } from './actions';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput } from './inputs';

export const eventKinds = ['delivery', 'count', 'visit', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** A thing that lies ahead, in the order in which the kinds are shown. */
export type AheadKind = 'promotion' | EventKind | 'assortment' | 'prune' | 'action' | 'leave';

export interface AheadItem {
  readonly kind: AheadKind;
  /** Of its own table. */
  readonly id: number;
  readonly title: string;
  /** Closed at both ends; a thing of one day has the same twice. */
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Of an action. */
  readonly state: TaskState | null;
}

export interface ShopEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly title: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Null: once. */
  readonly repeat: Repeat | null;
  readonly note: string;
}

const EventInput = z
  .object({
    /** Left out: a new one. */
    id: IdInput.optional(),
    kind: z.enum(eventKinds),
    title: z.string().trim().min(1).max(120),
    from: BusinessDateInput,
    to: BusinessDateInput,
    repeat: RepeatInput.nullable().default(null),
    note: z.string().max(2_000).default(''),
  })
  .refine(({ from, to }) => from <= to, { message: 'range_order' });

export const ahead = {
  /**
   * What the store knows to come in a range: promotions, events, plans from their first day to the day
   * that their tasks are due, actions on their day, leave that is not refused. By kind and day; an event
   * that comes back stands on each of its days.
   */
  list: query(DateRangeInput, out<readonly AheadItem[]>()),
  /** @throws QisanError `not_found` */
  event: query(z.object({ id: IdInput }), out<ShopEvent>()),
  /** Writes an event, new or changed. @throws QisanError `not_found`, `invalid_input` */
  saveEvent: command(EventInput, out<ShopEvent>(), { touches: ['events'] }),
  /** Takes an event away and answers it: saved again it is back. @throws QisanError `not_found` */
  removeEvent: command(z.object({ id: IdInput }), out<ShopEvent>(), { touches: ['events'] }),
};
