import { App, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { failureOf, useCommand } from '../../../../api/hooks';
import { useClashWords } from '../../../../ui/clash';
import { type Command, useCommands } from '../../../../ui/commands';
import { useFormat, useT } from '../../../../ui/words';
import { useTakesFloor } from '../floor';

/** Tells the people: later changes are marked. Broken rules and holes are named before. */
export function PublishButton({ week }: { week: RosterWeek }) {
  const t = useT();
  const { publication, shifts } = week;
  const { ask, running } = useAskToPublish(week);
  const fresh = publication === null || publication.changes.length > 0;
  const ready = shifts.length > 0 && fresh;
  const commands = useMemo<readonly Command[]>(
    () => (ready ? [{ id: 'roster.publish', name: 'schedule.command_publish', perform: ask }] : []),
    [ready, ask],
  );
  useCommands('schedule.publish', commands);
  return (
    <Button type={ready ? 'primary' : 'default'} disabled={!ready} loading={running} onClick={ask}>
      {t(publication === null ? 'schedule.publish' : 'schedule.publishAgain')}
    </Button>
  );
}

function useAskToPublish({ from, to, conflicts, holes }: RosterWeek) {
  const t = useT();
  const format = useFormat();
  const words = useClashWords('schedule');
  const { modal, message } = App.useApp();
  const { run, running } = useCommand('roster.publish');
  const [asking, setAsking] = useState(false);
  useTakesFloor(asking);
  const [broken, open] = [conflicts.length, holes.length];

  const publish = useCallback(
    async (force: boolean): Promise<void> => {
      try {
        const { shifts } = await run({ weekOf: from, force });
        void message.success(t('schedule.published', { count: shifts }));
      } catch (error) {
        void message.error(words(failureOf(error)));
      }
    },
    [run, from, message, t, words],
  );
  const ask = useCallback(() => {
    setAsking(true);
    void modal.confirm({
      title: t('schedule.publishTitle', { dates: format.range(from, to) }),
      content: [
        t('schedule.publishText'),
        broken > 0 ? t('schedule.publishBroken', { count: broken }) : '',
        open > 0 ? t('schedule.publishHoles', { count: open }) : '',
      ]
        .filter((part) => part !== '')
        .map((part) => <p key={part}>{part}</p>),
      okText: t(broken > 0 ? 'schedule.publishForce' : 'schedule.publish'),
      okButtonProps: { danger: broken > 0 },
      cancelText: t('common.cancel'),
      onOk: () => publish(broken > 0),
      afterClose: () => setAsking(false),
    });
  }, [modal, t, format, from, to, broken, open, publish]);
  return { ask, running };
}
