import { UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useT } from '../words';
import type { Undo } from './use-undo';

/** Takes back the last deed of this screen; says which in its tooltip. */
export function UndoButton({ undo, small = false }: { undo: Undo; small?: boolean }) {
  const t = useT();
  return (
    <Tooltip title={undo.last === null ? null : t('common.undoOf', { what: undo.last })}>
      <Button
        size={small ? 'small' : 'middle'}
        icon={<UndoOutlined aria-hidden="true" />}
        disabled={undo.last === null}
        onClick={undo.undo}
      >
        {t('common.undo')}
      </Button>
    </Tooltip>
  );
}
