import { UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useT } from '../../../ui/words';
import type { Undo } from './use-undo';

/** Takes back the last deed of this screen; says which in its tooltip. */
export function UndoButton({ undo }: { undo: Undo }) {
  const t = useT();
  return (
    <Tooltip title={undo.last === null ? null : t('catalogue.shelfUndoOf', { what: undo.last })}>
      <Button
        icon={<UndoOutlined aria-hidden="true" />}
        disabled={undo.last === null}
        onClick={undo.undo}
      >
        {t('common.undo')}
      </Button>
    </Tooltip>
  );
}
