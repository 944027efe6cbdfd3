import { Segmented, Select } from 'antd';
import type { Settings } from '#shared/contract/settings';
import { Section } from '../../ui/Section';
import { useT } from '../../ui/words';
import { SettingRow } from './SettingRow';
import { useChange } from './use-change';

/** Language, theme, colours of rising figures, height of rows. */
export function LookSection({ settings }: { settings: Settings }) {
  const t = useT();
  const change = useChange();
  return (
    <Section title={t('settings.look')}>
      <SettingRow label={t('settings.language')}>
        <Segmented<Settings['language']>
          aria-label={t('settings.language')}
          value={settings.language}
          options={[
            { value: 'system', label: t('settings.languageSystem') },
            { value: 'zh-CN', label: t('settings.chinese') },
            { value: 'en', label: t('settings.english') },
          ]}
          onChange={(language) => change({ language })}
        />
      </SettingRow>
      <SettingRow label={t('settings.theme')}>
        <Segmented<Settings['theme']>
          aria-label={t('settings.theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
          onChange={(theme) => change({ theme })}
        />
      </SettingRow>
      <SettingRow label={t('settings.moneyColours')}>
        <Select
          aria-label={t('settings.moneyColours')}
          value={settings.moneyColours}
          options={[
            { value: 'language', label: t('settings.coloursByLanguage') },
            { value: 'red_up', label: t('settings.redUp') },
            { value: 'green_up', label: t('settings.greenUp') },
          ]}
          onChange={(moneyColours) => change({ moneyColours })}
        />
      </SettingRow>
      <SettingRow label={t('settings.density')}>
        <Segmented<Settings['density']>
          aria-label={t('settings.density')}
          value={settings.density}
          options={[
            { value: 'compact', label: t('settings.compact') },
            { value: 'comfortable', label: t('settings.comfortable') },
          ]}
          onChange={(density) => change({ density })}
        />
      </SettingRow>
    </Section>
  );
}
