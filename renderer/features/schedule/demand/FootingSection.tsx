import { InputNumber, Select } from 'antd';
import type { RosterDemand } from '#shared/contract/roster/demand';
import { staffGroups } from '#shared/domain/people/employee';
import type { Rate } from '#shared/domain/roster/demand/rates';
import { drivers } from '#shared/domain/roster/shop/settings';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { HalfHourSelect } from '../ui/HalfHourSelect';
import { WeekdaysSelect } from '../ui/WeekdaysSelect';
import styles from './Demand.module.css';
import type { DemandDeeds } from './use-demand-settings';

interface Props {
  readonly demand: RosterDemand;
  readonly settings: DemandDeeds;
}

/** By group: what its heads follow, how many one head serves (learned, with its spread), the least. */
export function FootingSection({ demand, settings }: Props) {
  const t = useT();
  const format = useFormat();
  const { footing } = demand;
  return (
    <Section
      title={t('schedule.footingTitle')}
      finding={
        footing.weeks === 0
          ? t('schedule.footingNone')
          : t('schedule.footingOf', { count: footing.weeks, date: format.date(footing.asOf) })
      }
    >
      <table className={styles.settings}>
        <thead>
          <tr>
            <th scope="col">{t('schedule.group')}</th>
            <th scope="col">{t('schedule.driver')}</th>
            <th scope="col">{t('schedule.perHour')}</th>
            <th scope="col">{t('schedule.learned')}</th>
            <th scope="col">{t('schedule.atLeast')}</th>
            <th scope="col">{t('schedule.presence')}</th>
            <th scope="col">{t('schedule.weekdays')}</th>
          </tr>
        </thead>
        <tbody>
          {staffGroups.map((group) => {
            const own = demand.settings.groups[group];
            const rate = footing.rates.find((one) => one.group === group);
            const name = t(`report.group_${group}`);
            return (
              <tr key={group}>
                <th scope="row">{name}</th>
                <td>
                  <Select
                    aria-label={`${name} ${t('schedule.driver')}`}
                    value={own.driver}
                    style={{ width: 136 }}
                    onChange={(driver) => settings.setGroup(group, { driver })}
                    options={drivers.map((value) => ({
                      value,
                      label: t(`schedule.driver_${value}`),
                    }))}
                  />
                </td>
                <td>
                  <PerHour
                    key={own.perHour}
                    label={`${name} ${t('schedule.perHour')}`}
                    value={own.perHour}
                    rate={rate}
                    disabled={own.driver === 'presence'}
                    onSet={(perHour) => settings.setGroup(group, { perHour })}
                  />
                </td>
                <td className={styles.learned}>
                  <Learned rate={rate} />
                </td>
                <td>
                  <InputNumber
                    aria-label={`${name} ${t('schedule.atLeast')}`}
                    min={0}
                    max={200}
                    precision={0}
                    style={{ width: 64 }}
                    value={own.atLeast}
                    onChange={(atLeast) =>
                      atLeast !== null && settings.setGroup(group, { atLeast })
                    }
                  />
                </td>
                <td>
                  <span className={styles.span}>
                    <HalfHourSelect
                      optional
                      label={t('schedule.opens')}
                      value={own.from}
                      onChange={(minute) => settings.setGroup(group, { from: minute })}
                    />
                    –
                    <HalfHourSelect
                      optional
                      label={t('schedule.closes')}
                      value={own.to}
                      last={1800}
                      onChange={(minute) => settings.setGroup(group, { to: minute })}
                    />
                  </span>
                </td>
                <td>
                  <WeekdaysSelect
                    label={`${name} ${t('schedule.weekdays')}`}
                    value={own.weekdays}
                    onChange={(weekdays) => settings.setGroup(group, { weekdays })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

interface PerHourProps {
  readonly label: string;
  readonly value: number | null;
  readonly rate: Rate | undefined;
  readonly disabled: boolean;
  readonly onSet: (value: number | null) => void;
}

/** Empty: what was learned, else the default; it stands greyed in the field. */
function PerHour({ label, value, rate, disabled, onSet }: PerHourProps) {
  const format = useFormat();
  return (
    <InputNumber
      aria-label={label}
      min={0.1}
      max={10_000}
      step={1}
      style={{ width: 88 }}
      disabled={disabled}
      {...(value !== null && { defaultValue: value })}
      placeholder={format.decimal(rate?.perHour)}
      changeOnBlur
      onBlur={({ target }) => {
        const typed = target.value.trim() === '' ? null : Number(target.value);
        if (typed !== value && (typed === null || typed > 0)) onSet(typed);
      }}
    />
  );
}

function Learned({ rate }: { rate: Rate | undefined }) {
  const t = useT();
  const format = useFormat();
  if (rate === undefined) return null;
  const { learned, source } = rate;
  return (
    <>
      {learned !== null &&
        t('schedule.learnedOf', {
          median: format.decimal(learned.median),
          low: format.decimal(learned.low),
          high: format.decimal(learned.high),
          count: learned.hours,
        })}{' '}
      <span className={styles.note}>{t(`schedule.rateSource_${source}`)}</span>
    </>
  );
}
