import { z } from 'zod';
import { command, out, query } from './define';
import { NothingInput } from './inputs';
import { MailServerInput } from './outbox';

/** Settings of the program, one JSON value per key. Store data are in `app.saveStore`. */
export const SettingsInput = z.object({
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Which direction is red; `language`: red up in Chinese, green up in English, as each is used. */
  moneyColours: z.enum(['language', 'red_up', 'green_up']),
  density: z.enum(['comfortable', 'compact']),
  watchFolder: z.string().nullable(),
  /** Share of staples that the range should have, and the tolerance, as fractions. */
  stapleTarget: z.number().min(0).max(1),
  stapleTolerance: z.number().min(0).max(0.5),
  archiveFolder: z.string().nullable(),
  /** Whether anything goes out at all. */
  deliveries: z.boolean(),
  /** Whether a day that is closed goes to whoever gets daily reports. */
  deliverClosedDay: z.boolean(),
  mailServer: MailServerInput.nullable(),
});

export type Settings = z.output<typeof SettingsInput>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  moneyColours: 'language',
  density: 'compact',
  watchFolder: null,
  stapleTarget: 0.7,
  stapleTolerance: 0.02,
  archiveFolder: null,
  deliveries: false,
  deliverClosedDay: true,
  mailServer: null,
};

export const settings = {
  get: query(NothingInput, out<Settings>()),
  /** Changes the given keys and leaves the others. */
  set: command(SettingsInput.partial(), out<Settings>(), { touches: ['settings'] }),
};
