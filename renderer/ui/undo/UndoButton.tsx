import { UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useT } from '../words';
import type { Undo } from './use-undo';
import { useUndoKeys } from './use-undo-keys';

/** Takes back the last deed of this screen, as Ctrl+Z does; says which in its tooltip. */
export function UndoButton({ undo, small = false }: { undo: Undo; small?: boolean }) {
  const t = useT();
  useUndoKeys({ undo: undo.last === null ? null : undo.undo });
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
