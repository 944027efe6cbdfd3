import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { command, job, out, type Progress, query } from './define';
import { BusinessDateInput, IdInput, NothingInput } from './inputs';

/** What the shell of the window needs to know at once. */
export interface AppStatus {
  readonly version: string;
  readonly dataDir: string;
  /** null until a store is set up (first start). */
  readonly store: StoreInfo | null;
  readonly demo: boolean;
  /** First and last business date with sales, null without sales. */
  readonly firstDate: BusinessDate | null;
  readonly lastDate: BusinessDate | null;
  /** Business date of this moment, by the store's clock. */
  readonly today: BusinessDate;
  readonly unseenNotices: number;
}

export interface StoreInfo {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly cutoffHour: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly sellingAreaM2: number | null;
  readonly manager: string;
}

export interface RunningJob {
  readonly id: number;
  readonly method: string;
  readonly startedAt: number;
  readonly progress: Progress;
}

export interface Notice {
  readonly id: number;
  readonly at: number;
  readonly level: 'info' | 'warning' | 'error';
  /** The sentence is `notice.<code>` in the dictionary. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const Language = z.enum(['zh-CN', 'en']);

export const StoreInput = z.object({
  name: z.string().trim().min(1).max(80),
  currency: z.string().regex(/^[A-Z]{3}$/),
  timeZone: z.string().min(1),
  cutoffHour: z.number().int().min(0).max(12),
  opensMinute: z.number().int().min(0).max(1439),
  closesMinute: z.number().int().min(1).max(1800),
  sellingAreaM2: z.number().positive().nullable(),
  manager: z.string().max(80),
});

export const app = {
  status: query(NothingInput, out<AppStatus>()),
  jobs: query(NothingInput, out<RunningJob[]>()),
  /** Cancels any running job by its number, whoever started it. */
  cancelJob: command(z.object({ id: IdInput }), out<{ cancelled: boolean }>(), {
    touches: ['jobs'],
    atOnce: true,
  }),
  notices: query(NothingInput, out<Notice[]>()),
  seeNotices: command(NothingInput, out<{ seen: number }>(), { touches: ['notices'] }),
  /** Creates or changes the store's own data. */
  saveStore: command(StoreInput, out<StoreInfo>(), { touches: ['store', 'sales'] }),
  /** Makes a demo store beside the shop's own data and opens it. */
  openDemo: job(
    z.object({
      lang: Language,
      seed: z.number().int().min(0).default(7),
      until: BusinessDateInput.optional(),
    }),
    out<{ tickets: number; skus: number }>(),
    {
      touches: [
        'store',
        'settings',
        'catalogue',
        'sales',
        'stock',
        'people',
        'targets',
        'actions',
        'roles',
        'demand',
        'plans',
        'slow_movers',
        'cuts',
        'roles',
        'demand',
        'plans',
        'imports',
        'archive',
      ],
    },
  ),
  /** Removes the demo store and returns to the shop's own data. */
  removeDemo: job(NothingInput, out<{ removed: boolean }>(), {
    touches: [
      'store',
      'settings',
      'catalogue',
      'sales',
      'stock',
      'people',
      'targets',
      'actions',
      'roles',
      'demand',
      'plans',
      'slow_movers',
      'cuts',
      'imports',
      'archive',
    ],
  }),
};
