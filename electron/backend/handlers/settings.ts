import type { ReadHandle } from '#electron/store/handle';
import { readSetting, writeSetting } from '#electron/store/settings';
import type { QisanContract } from '#shared/contract/index';
import { defaultSettings, type Settings, SettingsInput } from '#shared/contract/settings';
import type { Handlers } from '../context';

/** All settings, with defaults where nothing was chosen or an old value no longer fits. */
export function readSettings(db: ReadHandle): Settings {
  const stored = Object.entries(defaultSettings).map(([key, fallback]) => {
    const field = SettingsInput.shape[key as keyof Settings];
    const parsed = field.safeParse(readSetting(db, key));
    return [key, parsed.success ? parsed.data : fallback];
  });
  return SettingsInput.parse(Object.fromEntries(stored));
}

export const settings: Handlers<QisanContract>['settings'] = {
  get: (context) => readSettings(context.read),
  set: (context, input) => {
    for (const [key, value] of Object.entries(input)) writeSetting(context.write, key, value);
    return readSettings(context.write);
  },
};
