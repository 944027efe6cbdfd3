import { Button, Input, InputNumber, Select } from 'antd';
import type { RosterDemand } from '#shared/contract/roster/demand';
import { type Post, postKinds } from '#shared/domain/roster/shop/settings';
import { EmptyState } from '../../../ui/EmptyState';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { groupOptions } from '../people/columns';
import { HalfHourSelect } from '../ui/HalfHourSelect';
import { WeekdaysSelect } from '../ui/WeekdaysSelect';
import styles from './Demand.module.css';
import type { DemandDeeds } from './use-demand-settings';

interface Props {
  readonly demand: RosterDemand;
  readonly settings: DemandDeeds;
}

/** Work that wants heads whatever the trade: opening, receiving, counting, closing. */
export function DutiesSection({ demand, settings }: Props) {
  const t = useT();
  const { posts } = demand.settings;
  const keys = keysOf(posts);
  const put = (index: number, change: Partial<Post>) =>
    settings.setPosts(posts.map((post, at) => (at === index ? { ...post, ...change } : post)));
  return (
    <Section
      title={t('schedule.duties')}
      finding={t('schedule.dutiesHint')}
      extra={
        <Button size="small" onClick={() => settings.setPosts([...posts, newPost])}>
          {t('schedule.dutyAdd')}
        </Button>
      }
    >
      {posts.length === 0 ? (
        <EmptyState small title={t('schedule.dutiesNone')} />
      ) : (
        <table className={styles.settings}>
          <thead>
            <tr>
              <th scope="col">{t('schedule.duty')}</th>
              <th scope="col">{t('schedule.dutyName')}</th>
              <th scope="col">{t('schedule.group')}</th>
              <th scope="col">{t('schedule.weekdays')}</th>
              <th scope="col">{t('schedule.hoursOfShift')}</th>
              <th scope="col">{t('schedule.heads')}</th>
              <th aria-label={t('common.remove')} />
            </tr>
          </thead>
          <tbody>
            {posts.map((post, index) => (
              <DutyRow
                key={keys[index]}
                post={post}
                onChange={(change) => put(index, change)}
                onRemove={() => settings.setPosts(posts.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Duties have no number of their own: the third of its kind is the third of its kind. */
function keysOf(posts: readonly Post[]): readonly string[] {
  const seen = new Map<string, number>();
  return posts.map(({ kind }) => {
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    return `${kind}/${place}`;
  });
}

const newPost: Post = {
  kind: 'other',
  name: '',
  group: 'floor',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startMinute: 600,
  endMinute: 660,
  heads: 1,
};

interface RowProps {
  readonly post: Post;
  readonly onChange: (change: Partial<Post>) => void;
  readonly onRemove: () => void;
}

function DutyRow({ post, onChange, onRemove }: RowProps) {
  const t = useT();
  const kind = t(`schedule.duty_${post.kind}`);
  return (
    <tr>
      <td>
        <Select
          aria-label={t('schedule.duty')}
          style={{ width: 132 }}
          value={post.kind}
          onChange={(value) => onChange({ kind: value })}
          options={postKinds.map((value) => ({ value, label: t(`schedule.duty_${value}`) }))}
        />
      </td>
      <td>
        <Input
          key={post.name}
          aria-label={t('schedule.dutyName')}
          placeholder={kind}
          maxLength={40}
          defaultValue={post.name}
          onBlur={({ target }) => target.value !== post.name && onChange({ name: target.value })}
        />
      </td>
      <td>
        <Select
          aria-label={t('schedule.group')}
          style={{ width: 132 }}
          value={post.group}
          onChange={(group) => onChange({ group })}
          options={groupOptions(t)}
        />
      </td>
      <td>
        <WeekdaysSelect
          label={t('schedule.weekdays')}
          value={post.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
        />
      </td>
      <td>
        <span className={styles.span}>
          <HalfHourSelect
            label={t('schedule.from')}
            value={post.startMinute}
            onChange={(minute) =>
              minute !== null &&
              onChange({ startMinute: minute, endMinute: Math.max(post.endMinute, minute + 30) })
            }
          />
          –
          <HalfHourSelect
            label={t('schedule.to')}
            value={post.endMinute}
            first={30}
            last={1800}
            onChange={(minute) =>
              minute !== null &&
              onChange({ endMinute: minute, startMinute: Math.min(post.startMinute, minute - 30) })
            }
          />
        </span>
      </td>
      <td>
        <InputNumber
          aria-label={t('schedule.heads')}
          min={1}
          max={50}
          precision={0}
          style={{ width: 64 }}
          value={post.heads}
          onChange={(heads) => heads !== null && onChange({ heads })}
        />
      </td>
      <td>
        <Button
          size="small"
          aria-label={t('schedule.dutyRemove', { duty: kind })}
          onClick={onRemove}
        >
          {t('common.remove')}
        </Button>
      </td>
    </tr>
  );
}
