import { App, Button } from 'antd';
import type { RosterWeek } from '#shared/contract/roster/week';
import { failureOf, useCommand } from '../../../../api/hooks';
import { useClashWords } from '../../../../ui/clash';
import { useFormat, useT } from '../../../../ui/words';

/** Tells the people: later changes are marked. Broken rules and holes are named before. */
export function PublishButton({ week }: { week: RosterWeek }) {
  const t = useT();
  const format = useFormat();
  const words = useClashWords('schedule');
  const { modal, message } = App.useApp();
  const command = useCommand('roster.publish');
  const { publication, conflicts, holes } = week;
  const fresh = publication === null || publication.changes.length > 0;

  async function publish(force: boolean): Promise<void> {
    try {
      const { shifts } = await command.run({ weekOf: week.from, force });
      void message.success(t('schedule.published', { count: shifts }));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  function ask(): void {
    const broken = conflicts.length;
    void modal.confirm({
      title: t('schedule.publishTitle', { dates: format.range(week.from, week.to) }),
      content: [
        t('schedule.publishText'),
        broken > 0 ? t('schedule.publishBroken', { count: broken }) : '',
        holes.length > 0 ? t('schedule.publishHoles', { count: holes.length }) : '',
      ]
        .filter((part) => part !== '')
        .map((part) => <p key={part}>{part}</p>),
      okText: t(broken > 0 ? 'schedule.publishForce' : 'schedule.publish'),
      okButtonProps: { danger: broken > 0 },
      cancelText: t('common.cancel'),
      onOk: () => publish(broken > 0),
    });
  }
  return (
    <Button
      type={week.shifts.length > 0 && fresh ? 'primary' : 'default'}
      disabled={week.shifts.length === 0 || !fresh}
      loading={command.running}
      onClick={ask}
    >
      {t(publication === null ? 'schedule.publish' : 'schedule.publishAgain')}
    </Button>
  );
}
