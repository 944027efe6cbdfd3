import { setImmediate } from 'node:timers/promises';
import { beginDraft, settleDraft, writeDemoChunk } from '#electron/store/demo-fill';
import { refreshPastWeeks, refreshRoles } from '#electron/store/roles/refresh';
import { readClock } from '#electron/store/store-info';
import { addDays, businessDateOf } from '#shared/domain/calendar/calendar';
import { DEMO_DAYS, demoStore } from '#shared/domain/demo/demo-store';
import type { JobContext } from '../context';

interface DemoInput {
  readonly lang: 'zh-CN' | 'en';
  readonly seed: number;
  readonly until?: string | undefined;
}

/**
 * Makes the demo store and opens it; its last day of trade is yesterday unless `until` says another.
 * Each day is a transaction of its own in a draft that nobody sees before it is complete.
 */
export async function openDemo(
  context: JobContext,
  input: DemoInput,
): Promise<{ tickets: number; skus: number }> {
  const clock = readClock(context.read);
  const until = input.until ?? addDays(businessDateOf(context.now(), clock), -1);
  const chunks = demoStore({ ...input, until, timeZone: clock.timeZone });
  let tickets = 0;
  let skus = 0;
  let days = 0;
  await context.exclusively(() =>
    context.stores.createDemo(async (db) => {
      beginDraft(db);
      for (const chunk of chunks) {
        context.signal.throwIfAborted();
        db.transaction(() => writeDemoChunk(db, chunk, context.now()));
        if (chunk.kind === 'base') skus = chunk.skus.length;
        if (chunk.kind === 'day') {
          tickets += chunk.tickets.length;
          days += 1;
        }
        context.progress({ phase: 'demo_days', done: days, total: DEMO_DAYS });
        await setImmediate();
      }
      db.transaction(() => {
        refreshRoles(db, context.now());
        refreshPastWeeks(db);
      });
      settleDraft(db);
    }),
  );
  return { tickets, skus };
}
