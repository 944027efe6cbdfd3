import { aheadPage } from '#electron/io/export/ahead/page';
import {
  deleteEvent,
  type EventRecord,
  insertEvent,
  readAhead,
  readEvent,
  readEvents,
  updateEvent,
} from '#electron/store/ahead';
import type { ReadHandle } from '#electron/store/handle';
import { readClock, readStore } from '#electron/store/store-info';
import type { QisanContract } from '#shared/contract/index';
import { occurrencesIn } from '#shared/domain/action/repeat';
import type { AheadItem } from '#shared/domain/ahead/item';
import { addDays, type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { translator } from '#shared/i18n/t';
import type { Handlers } from '../context';
import { momentOf } from '../moment';

export const ahead: Handlers<QisanContract>['ahead'] = {
  list: (context, range) => itemsIn(context.read, range),
  document: (context, { lang, ...range }) => {
    const { read } = context;
    const { today, now } = momentOf(context);
    const html = aheadPage({
      ...{ lang, range, today, items: itemsIn(read, range), madeAt: now },
      ...{ store: readStore(read)?.name ?? '', timeZone: readClock(read).timeZone },
    });
    return { title: translator(lang)('ahead.room'), html };
  },
  event: (context, { id }) => readEvent(context.read, id),
  saveEvent: (context, { id, ...event }) => {
    const { write } = context;
    if (id !== undefined) {
      readEvent(write, id);
      updateEvent(write, id, event);
    }
    return readEvent(write, id ?? insertEvent(write, event, context.now()));
  },
  moveEvent: (context, { id, days }) => {
    const { write } = context;
    const { id: _id, ...event } = readEvent(write, id);
    if (event.repeat !== null) {
      throw new QisanError('conflict', { what: event.title });
    }
    const { from, to } = event;
    updateEvent(write, id, { ...event, from: addDays(from, days), to: addDays(to, days) });
    return readEvent(write, id);
  },
  removeEvent: (context, { id }) => {
    const event = readEvent(context.write, id);
    deleteEvent(context.write, id);
    return event;
  },
};

function itemsIn(db: ReadHandle, range: DateRange): AheadItem[] {
  return [
    ...readAhead(db, range).map((row) => ({ ...row, repeats: false })),
    ...readEvents(db, range).flatMap((event) => daysOf(event, range)),
  ];
}

/** An event where it lies, or on each of the days on which it comes back. */
function daysOf(event: EventRecord, range: DateRange): AheadItem[] {
  const { id, kind, title, from, to, repeat } = event;
  const length = daysBetween(from, to);
  const starts =
    repeat === null
      ? [from]
      : occurrencesIn(repeat, from, { from: addDays(range.from, -length), to: range.to });
  return starts.map((start) => ({
    ...{ id, kind, title, from: start, to: addDays(start, length) },
    ...{ state: null, repeats: repeat !== null },
  }));
}
