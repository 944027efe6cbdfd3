import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import type { ReportFormat } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../api/hooks';
import { type Command, useCommands } from '../../ui/commands';
import { useT } from '../../ui/words';
import { CloseDialog } from './close/CloseDialog';
import { useReportFiles } from './use-report-files';

/** What can be done with the day: print it, write it to files, close it. */
export function DayActions({ date }: { date: BusinessDate }) {
  const t = useT();
  const { print, save, busy } = useReportFiles(date);
  const status = useAsk('reports.status', { date });
  const [closing, setClosing] = useState(false);
  const state = status.data?.state;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'today.close', name: 'today.close', perform: () => setClosing(true) },
      { id: 'today.print', name: 'today.print', shortcut: 'Ctrl+P', perform: () => void print() },
      { id: 'today.pdf', name: 'today.exportPdf', perform: () => void save('pdf') },
      { id: 'today.xlsx', name: 'today.exportXlsx', perform: () => void save('xlsx') },
      { id: 'today.csv', name: 'today.exportCsv', perform: () => void save('csv') },
    ],
    [print, save],
  );
  useCommands('today', commands);

  return (
    <>
      <Button onClick={() => void print()}>{t('common.print')}</Button>
      <Dropdown
        menu={{
          items: [
            { key: 'pdf', label: t('common.exportPdf') },
            { key: 'xlsx', label: t('common.exportXlsx') },
            { key: 'csv', label: t('common.exportCsv') },
          ],
          onClick: ({ key }) => void save(key as ReportFormat),
        }}
      >
        <Button loading={busy} icon={<DownOutlined />} iconPlacement="end">
          {t('common.export')}
        </Button>
      </Dropdown>
      <Button
        type="primary"
        disabled={state === undefined || state === 'closed'}
        onClick={() => setClosing(true)}
      >
        {t(state === 'changed' ? 'today.closeAgain' : 'today.close')}
      </Button>
      <CloseDialog date={date} open={closing} onClose={() => setClosing(false)} />
    </>
  );
}
