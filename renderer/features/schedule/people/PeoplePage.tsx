import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { EmployeeSummary } from '#shared/contract/people';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { type Command, useCommands } from '../../../ui/commands';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, importRoute, type Route } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { personColumns } from './columns';
import { LeaveRequests } from './LeaveRequests';
import styles from './People.module.css';
import { PersonDrawer } from './PersonDrawer';

const NEW = 'new';
const personRoute = (id: string) => href('schedule', ['people', id]);

/** Who works here: what the roster, its cost and the law's limits need to know, and no more. */
export function PeoplePage({ route }: { route: Route }) {
  const t = useT();
  const [withLeft, setWithLeft] = useState(false);
  const people = useAsk('people.list', { withLeft });
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'people.add', name: 'schedule.people_add', perform: () => go(personRoute(NEW)) }],
    [],
  );
  useCommands('schedule.people', commands);
  const open = route.path[1];
  return (
    <div className={styles.page}>
      <LeaveRequests />
      <Answer of={people} again={people.again} rows={12}>
        {(found) => (
          <PeopleTable
            people={found}
            tools={
              <>
                <Checkbox checked={withLeft} onChange={({ target }) => setWithLeft(target.checked)}>
                  {t('schedule.people_withLeft')}
                </Checkbox>
                <Button href={importRoute()}>{t('schedule.people_import')}</Button>
                <Button type="primary" onClick={() => go(personRoute(NEW))}>
                  {t('schedule.people_add')}
                </Button>
              </>
            }
          />
        )}
      </Answer>
      <p className={styles.note}>{t('schedule.people_privacy')}</p>
      {open !== undefined && (
        <PersonDrawer
          key={open}
          id={open === NEW ? null : Number(open)}
          onClose={() => go(href('schedule', ['people']))}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly people: readonly EmployeeSummary[];
  readonly tools: React.ReactNode;
}

function PeopleTable({ people, tools }: TableProps) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo(() => personColumns(t, format), [t, format]);
  return (
    <DataTable
      title={t('schedule.people')}
      rows={people}
      rowKey={({ id }) => id}
      columns={columns}
      tools={tools}
      onOpen={({ id }) => go(personRoute(String(id)))}
      empty={<NoPeople />}
    />
  );
}

/** Before the first person: add one, or bring the list that is there already. */
export function NoPeople() {
  const t = useT();
  return (
    <EmptyState
      title={t('schedule.people_none')}
      hint={t('schedule.people_noneHint')}
      action={
        <div className={styles.choices}>
          <Button type="primary" onClick={() => go(personRoute(NEW))}>
            {t('schedule.people_add')}
          </Button>
          <Button href={importRoute()}>{t('schedule.people_import')}</Button>
        </div>
      }
    />
  );
}
