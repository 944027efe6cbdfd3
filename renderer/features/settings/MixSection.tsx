import { InputNumber } from 'antd';
import type { Settings } from '#shared/contract/settings';
import { Section } from '../../ui/Section';
import { useT } from '../../ui/words';
import { SettingRow } from './SettingRow';
import { useChange } from './use-change';

/** Per cent with one decimal, without the noise of floating point. */
const toPercent = (share: number): number => Math.round(share * 1_000) / 10;
const toShare = (percent: number): number => Math.round(percent * 10) / 1_000;

/** What the 7:3 gauge measures against. */
export function MixSection({ settings }: { settings: Settings }) {
  const t = useT();
  const change = useChange();
  return (
    <Section title={t('settings.mix')}>
      <SettingRow label={t('settings.stapleTarget')}>
        <InputNumber
          aria-label={t('settings.stapleTarget')}
          min={0}
          max={100}
          step={1}
          suffix="%"
          value={toPercent(settings.stapleTarget)}
          onChange={(value) => value !== null && change({ stapleTarget: toShare(value) })}
        />
      </SettingRow>
      <SettingRow label={t('settings.stapleTolerance')} hint={t('settings.mixHint')}>
        <InputNumber
          aria-label={t('settings.stapleTolerance')}
          min={0}
          max={50}
          step={0.5}
          value={toPercent(settings.stapleTolerance)}
          onChange={(value) => value !== null && change({ stapleTolerance: toShare(value) })}
        />
      </SettingRow>
    </Section>
  );
}
