import { addDays } from '#shared/domain/calendar/calendar';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import type { LogRow } from './words';

export function logColumns(t: Translate, format: Format): readonly Column<LogRow>[] {
  return [
    {
      key: 'at',
      title: t('schedule.logAt'),
      kind: 'instant',
      value: ({ at }) => at,
      width: 156,
    },
    {
      key: 'kind',
      title: t('schedule.logKind'),
      kind: 'text',
      value: ({ kind }) => kind,
      choices: true,
      width: 136,
    },
    {
      key: 'week',
      title: t('schedule.logWeek'),
      kind: 'date',
      value: ({ weekOf }) => weekOf,
      show: ({ weekOf }) =>
        weekOf === null
          ? '–'
          : `${format.dateShort(weekOf)} – ${format.dateShort(addDays(weekOf, 6))}`,
      width: 150,
    },
    {
      key: 'person',
      title: t('schedule.logPerson'),
      kind: 'text',
      value: ({ person }) => person,
      width: 100,
    },
    {
      key: 'detail',
      title: t('schedule.logDetail'),
      kind: 'text',
      value: ({ detail }) => detail,
      show: ({ detail }) => <span title={detail}>{detail}</span>,
    },
    {
      key: 'reason',
      title: t('schedule.logReason'),
      kind: 'text',
      value: ({ reason }) => reason,
      show: ({ reason }) => <span title={reason ?? ''}>{reason ?? '–'}</span>,
      width: 156,
    },
    {
      key: 'through',
      title: t('schedule.logThrough'),
      kind: 'text',
      value: ({ through }) => through,
      width: 140,
    },
  ];
}
