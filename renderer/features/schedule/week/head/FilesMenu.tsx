import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useCallback, useMemo } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { useJob } from '../../../../api/hooks';
import { call } from '../../../../api/methods';
import { type Command, useCommands } from '../../../../ui/commands';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useDocumentFiles } from '../../../../ui/use-document-files';
import { useLang, useT } from '../../../../ui/words';

const formats = ['pdf', 'xlsx', 'ics'] as const;
type FileFormat = (typeof formats)[number];

/** The week on paper or as files: PDF, Excel, a calendar for every person. */
export function FilesMenu({ week }: { week: RosterWeek }) {
  const t = useT();
  const { print, save, busy } = useRosterFiles(week.from);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'roster.print',
        name: 'schedule.command_print',
        shortcut: 'Ctrl+P',
        perform: () => void print('pdf'),
      },
    ],
    [print],
  );
  useCommands('schedule.files', commands);
  return (
    <Dropdown
      trigger={['click']}
      disabled={week.shifts.length === 0}
      menu={{
        items: [
          { key: 'print', label: t('schedule.file_print') },
          ...formats.map((key) => ({ key, label: t(`schedule.file_${key}`) })),
        ],
        onClick: ({ key }) => {
          const format = formats.find((one) => one === key);
          void (format === undefined ? print('pdf') : save(format));
        },
      }}
    >
      <Button loading={busy} icon={<DownOutlined />} iconPlacement="end">
        {t('schedule.files')}
      </Button>
    </Dropdown>
  );
}

function useRosterFiles(weekOf: string) {
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { job, start } = useJob('roster.export', {
    onFailure: (error) => void message.error(words(error)),
  });
  const pageOf = useCallback(
    (_format: FileFormat) => call(clientOf(link), 'roster.document', { weekOf, lang }),
    [link, weekOf, lang],
  );
  const write = useCallback(
    async (format: FileFormat, folder: string) =>
      (await start({ weekOf, lang, formats: [format], folder }))?.files ?? null,
    [start, weekOf, lang],
  );
  const files = useDocumentFiles(pageOf, write, 'schedule.chooseFolder');
  return { ...files, busy: job.state === 'running' };
}
