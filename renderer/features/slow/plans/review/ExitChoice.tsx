import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import type { CutPlanItem } from '#shared/contract/cuts';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../CutPlans.module.css';
import { noExitKey, writeRecovery } from '../cut-words';
import type { Review } from './use-review';

interface Props {
  readonly item: CutPlanItem;
  readonly chooseExit: Review['chooseExit'];
}

/** The way out of an item, with the others to choose from and what each brings and costs. */
export function ExitChoice({ item, chooseExit }: Props) {
  const t = useT();
  const format = useFormat();
  const { exit, exits, name } = item;
  if (exit === null) return <span className={styles.quiet}>{t(noExitKey(item))}</span>;
  if (exits.length < 2) return t(`slow.exit_${exit.kind}`);
  const items = exits.map((choice) => ({
    key: choice.kind,
    label: t('slow.plan_choice', {
      exit: t(`slow.exit_${choice.kind}`),
      figures: writeRecovery(t, format, choice),
    }),
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [exit.kind],
        onClick: ({ key }) => {
          const choice = exits.find(({ kind }) => kind === key);
          if (choice !== undefined) void chooseExit([item], choice.kind);
        },
      }}
    >
      {/* Not a stop of the Tab key: from the row, Enter leads to the same choice. */}
      <button
        type="button"
        tabIndex={-1}
        className={styles.exit}
        aria-label={t('slow.plan_chooseExit', { item: name })}
      >
        {t(`slow.exit_${exit.kind}`)} <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}
