import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useT } from '../../../../ui/words';

/** Takes one row of a list of rules away. */
export function RowRemove({ onClick }: { onClick: () => void }) {
  const t = useT();
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden="true" />}
      aria-label={t('common.remove')}
      onClick={onClick}
    />
  );
}
