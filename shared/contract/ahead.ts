import { z } from 'zod';
import type { Repeat } from '#shared/domain/action/repeat';
import { type AheadItem, type EventKind, eventKinds } from '#shared/domain/ahead/item';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { RepeatInput } from './actions';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput, LangInput } from './inputs';

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
  /** The same as one HTML document for paper (A4 lying on its side), complete in itself. */
  document: query(
    z.object({ lang: LangInput }).and(DateRangeInput),
    out<{ readonly title: string; readonly html: string }>(),
  ),
  /** @throws QisanError `not_found` */
  event: query(z.object({ id: IdInput }), out<ShopEvent>()),
  /** Writes an event, new or changed. @throws QisanError `not_found`, `invalid_input` */
  saveEvent: command(EventInput, out<ShopEvent>(), { touches: ['events'] }),
  /**
   * Moves an event by so many days; moved back by as many it is where it was.
   * @throws QisanError `not_found`; `conflict` for one that comes back: all its days would move
   */
  moveEvent: command(
    z.object({ id: IdInput, days: z.number().int().min(-3_660).max(3_660) }),
    out<ShopEvent>(),
    { touches: ['events'] },
  ),
  /** Takes an event away and answers it: saved again it is back. @throws QisanError `not_found` */
  removeEvent: command(z.object({ id: IdInput }), out<ShopEvent>(), { touches: ['events'] }),
};
