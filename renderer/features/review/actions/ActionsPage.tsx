import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Action } from '#shared/contract/actions';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, type Route } from '../../../ui/routes';
import { UndoButton } from '../../../ui/undo/UndoButton';
import { useUndo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';
import { ActionDrawer } from './ActionDrawer';
import { ActionList } from './ActionList';
import styles from './Actions.module.css';
import { Board } from './Board';
import { ChecklistsView } from './checklists/ChecklistsView';
import { actionsRoute, actionViews, viewOf } from './routes';
import { useActionDeeds } from './use-action-deeds';

const filters = ['all', 'overdue'] as const;
type Filter = (typeof filters)[number];

/** What is to be done, by whom and until when. */
export function ActionsPage({ route }: { route: Route }) {
  const t = useT();
  const view = viewOf(route);
  const id = route.params.get('id');
  const actions = useAsk('actions.list', {});
  const undo = useUndo();
  const deeds = useActionDeeds(undo);
  const [filter, setFilter] = useState<Filter>('all');
  const open = (one: number | 'new') => go(actionsRoute(view, one));

  return (
    <div className={styles.room}>
      <div className={styles.tools}>
        <Segmented
          value={view}
          options={actionViews.map((value) => ({ value, label: t(`actions.view_${value}`) }))}
          onChange={(value) => go(actionsRoute(value))}
        />
        {view !== 'checklists' && (
          <Segmented
            value={filter}
            options={filters.map((value) => ({
              value,
              label:
                value === 'overdue'
                  ? t('actions.overdueCount', { count: lateOf(actions.data ?? []).length })
                  : t('actions.all'),
            }))}
            onChange={setFilter}
          />
        )}
        <span className={styles.right}>
          <UndoButton undo={undo} />
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => open('new')}
          >
            {t('actions.new')}
          </Button>
        </span>
      </div>
      {view === 'checklists' ? (
        <ChecklistsView undo={undo} />
      ) : (
        <Answer of={actions} again={actions.again} rows={12}>
          {(list) => {
            const shown = filter === 'overdue' ? lateOf(list) : list;
            if (list.length === 0) {
              return (
                <EmptyState
                  title={t('actions.emptyTitle')}
                  hint={t('actions.emptyHint')}
                  action={<Button onClick={() => open('new')}>{t('actions.new')}</Button>}
                />
              );
            }
            return view === 'board' ? (
              <Board actions={shown} deeds={deeds} onOpen={open} />
            ) : (
              <ActionList actions={shown} deeds={deeds} onOpen={open} />
            );
          }}
        </Answer>
      )}
      {id !== null && (
        <ActionDrawer
          key={id}
          id={id === 'new' ? null : Number(id)}
          start={route.params}
          deeds={deeds}
          undo={undo}
          onSaved={(saved) => go(actionsRoute(view, saved))}
          onClose={() => go(actionsRoute(view))}
        />
      )}
    </div>
  );
}

function lateOf(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ overdueDays }) => overdueDays > 0);
}
