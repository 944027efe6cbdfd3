import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useT } from '../../../../ui/words';
import type { TableRow } from './rows';

const rowDeeds = ['add', 'rename', 'up', 'down', 'move', 'merge', 'remove'] as const;
export type RowDeed = (typeof rowDeeds)[number];

interface Props {
  readonly row: TableRow;
  readonly onDo: (deed: RowDeed) => void;
}

/** What can be done with a category as a whole. */
export function RowMenu({ row, onDo }: Props) {
  const t = useT();
  const { category, first, last, hasChildren } = row;
  const why = hasChildren
    ? t('catalogue.shelfHasChildren')
    : category.own.skus > 0
      ? t('catalogue.shelfHasSkus', { count: category.own.skus })
      : undefined;
  const impossible: Partial<Record<RowDeed, boolean>> = {
    up: first,
    down: last,
    remove: why !== undefined,
  };
  const items: MenuProps['items'] = rowDeeds.map((key) => ({
    key,
    label: t(`catalogue.shelfDo_${key}`),
    disabled: impossible[key] ?? false,
    danger: key === 'remove',
    ...(key === 'remove' && why !== undefined && { title: why, extra: why }),
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          const deed = rowDeeds.find((one) => one === key);
          if (deed !== undefined) onDo(deed);
        },
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden="true" />}
        aria-label={t('catalogue.shelfMenu', { category: category.name })}
      />
    </Dropdown>
  );
}
