import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { CutPlanItem } from '#shared/contract/cuts';
import { exitKinds } from '#shared/domain/pruning/model';
import { useT } from '../../../../ui/words';
import styles from '../CutPlans.module.css';
import type { Decision, Review } from './use-review';

interface Props {
  readonly chosen: readonly CutPlanItem[];
  readonly onDecide: (items: readonly CutPlanItem[], decision: Decision) => void;
  readonly chooseExit: Review['chooseExit'];
  readonly onClear: () => void;
}

/** What can be decided of all that are chosen. */
export function ReviewBar({ chosen, onDecide, chooseExit, onClear }: Props) {
  const t = useT();
  const count = chosen.length;
  const ways = exitKinds
    .map((kind) => ({
      kind,
      items: chosen.filter(({ exits }) => exits.some((one) => one.kind === kind)),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <section className={styles.bulk} aria-label={t('slow.plan_chosen', { count })}>
      <span role="status">{t('slow.plan_chosen', { count })}</span>
      {(['accepted', 'protected', 'postponed', 'proposed'] as const).map((decision) => (
        <Button key={decision} size="small" onClick={() => onDecide(chosen, decision)}>
          {t(decisionKeys[decision])}
        </Button>
      ))}
      {ways.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: ways.map(({ kind, items }) => ({
              key: kind,
              label: t('slow.plan_exitCount', {
                exit: t(`slow.exit_${kind}`),
                count: items.length,
              }),
            })),
            onClick: ({ key }) => {
              const way = ways.find(({ kind }) => kind === key);
              if (way !== undefined) void chooseExit(way.items, way.kind);
            },
          }}
        >
          <Button size="small" icon={<DownOutlined />} iconPlacement="end">
            {t('slow.plan_setExit')}
          </Button>
        </Dropdown>
      )}
      <Button type="text" size="small" className={styles.right ?? ''} onClick={onClear}>
        {t('slow.plan_chooseNone')}
      </Button>
    </section>
  );
}

/** The word of each decision as a deed. */
export const decisionKeys = {
  accepted: 'slow.plan_accept',
  protected: 'slow.plan_protect',
  postponed: 'slow.plan_postpone',
  proposed: 'slow.plan_back',
} as const satisfies Record<Decision, string>;
