import {
  deleteEvent,
  type EventRecord,
  insertEvent,
  readAhead,
  readEvent,
  readEvents,
  updateEvent,
} from '#electron/store/ahead';
import type { AheadItem } from '#shared/contract/ahead';
import type { QisanContract } from '#shared/contract/index';
import { occurrencesIn } from '#shared/domain/action/repeat';
import { addDays, type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { Handlers } from '../context';

export const ahead: Handlers<QisanContract>['ahead'] = {
  list: (context, range) => [
    ...readAhead(context.read, range),
    ...readEvents(context.read, range).flatMap((event) => daysOf(event, range)),
  ],
  event: (context, { id }) => readEvent(context.read, id),
  saveEvent: (context, { id, ...event }) => {
    const { write } = context;
    if (id !== undefined) {
      readEvent(write, id);
      updateEvent(write, id, event);
    }
    return readEvent(write, id ?? insertEvent(write, event, context.now()));
  },
  removeEvent: (context, { id }) => {
    const event = readEvent(context.write, id);
    deleteEvent(context.write, id);
    return event;
  },
};

/** An event where it lies, or on each of the days on which it comes back. */
function daysOf(event: EventRecord, range: DateRange): AheadItem[] {
  const { id, kind, title, from, to, repeat } = event;
  const length = daysBetween(from, to);
  const starts =
    repeat === null
      ? [from]
      : occurrencesIn(repeat, from, { from: addDays(range.from, -length), to: range.to });
  return starts.map((start) => ({
    ...{ id, kind, title, from: start, to: addDays(start, length), state: null },
  }));
}
