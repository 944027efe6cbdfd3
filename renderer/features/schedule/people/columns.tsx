import type { EmployeeSummary } from '#shared/contract/people';
import { staffGroups } from '#shared/domain/people/employee';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { hoursOf, paintedOf } from './availability';
import { skillWords } from './words';

export function personColumns(t: Translate, format: Format): readonly Column<EmployeeSummary>[] {
  const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);
  return [
    { key: 'name', title: t('schedule.people_name'), kind: 'text', value: ({ name }) => name },
    {
      key: 'code',
      title: t('schedule.people_code'),
      kind: 'text',
      value: ({ code }) => code,
      width: 84,
    },
    {
      key: 'group',
      title: t('schedule.group'),
      kind: 'text',
      value: ({ group }) => t(`report.group_${group}`),
      choices: true,
      width: 104,
    },
    {
      key: 'skills',
      title: t('schedule.people_skills'),
      kind: 'text',
      value: ({ skills, group }) =>
        skills
          .filter((skill) => skill !== group)
          .map((skill) => skillWords(skill, t))
          .join(t('schedule.separator')) || null,
    },
    {
      key: 'contract',
      title: t('schedule.people_contractShort'),
      kind: 'number',
      value: ({ contractMinutes }) => hours(contractMinutes),
      show: ({ contractMinutes }) =>
        contractMinutes === null
          ? t('schedule.people_byTheHour')
          : format.decimal(contractMinutes / 60),
      width: 104,
    },
    {
      key: 'cost',
      title: t('schedule.people_costShort'),
      kind: 'money',
      value: ({ hourlyCost }) => hourlyCost,
      width: 124,
    },
    {
      key: 'there',
      title: t('schedule.people_availability'),
      kind: 'number',
      value: ({ availability }) => hoursOf(paintedOf(availability)),
      show: ({ availability }) =>
        availability.length === 0
          ? t('schedule.people_anyTime')
          : t('schedule.people_hoursAWeek', {
              hours: format.decimal(hoursOf(paintedOf(availability)), 0),
            }),
      width: 112,
    },
    {
      key: 'wishes',
      title: t('schedule.people_wishes'),
      kind: 'count',
      value: ({ wishes }) => wishes || null,
      width: 76,
    },
    {
      key: 'requests',
      title: t('schedule.people_requests'),
      kind: 'count',
      value: ({ requests }) => requests || null,
      width: 100,
    },
    {
      key: 'left',
      title: t('schedule.people_leftOn'),
      kind: 'date',
      value: ({ leftOn }) => leftOn,
      width: 124,
    },
  ];
}

export const groupOptions = (t: Translate) =>
  staffGroups.map((value) => ({ value, label: t(`report.group_${value}`) }));
