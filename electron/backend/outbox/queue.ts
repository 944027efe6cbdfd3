import { randomUUID } from 'node:crypto';
import type { WriteHandle } from '#electron/store/handle';
import { queueReport } from '#electron/store/outbox/deliveries';
import { readSettings } from '../handlers/settings';

/** Puts an archived report in for whoever gets its kind; answers how many. */
export function putInOutbox(db: WriteHandle, reportId: number, now: number): number {
  const { mailServer } = readSettings(db);
  const domain = mailServer?.from.split('@')[1] ?? 'qisan.invalid';
  return queueReport(db, { reportId, now, newId: () => `<${randomUUID()}@${domain}>` });
}

/** A day that was closed goes out by itself where a person has switched that on. */
export function putClosedDayInOutbox(db: WriteHandle, reportId: number, now: number): void {
  const { deliveries, deliverClosedDay } = readSettings(db);
  if (deliveries && deliverClosedDay) putInOutbox(db, reportId, now);
}
