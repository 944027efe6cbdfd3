import { UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect } from 'react';
import { useT } from '../words';
import type { Undo } from './use-undo';

/** Takes back the last deed of this screen, as Ctrl+Z does; says which in its tooltip. */
export function UndoButton({ undo, small = false }: { undo: Undo; small?: boolean }) {
  const t = useT();
  useUndoKey(undo);
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

function useUndoKey({ undo, last }: Undo): void {
  useEffect(() => {
    if (last === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted =
        event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // A second button of the same screen has done it.
      if (!wanted || event.defaultPrevented || isTypedInto(event.target)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, last]);
}

/** Text that is being typed has an undo of its own; a cell that nobody has changed has not. */
function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  const isCell = target.closest('td') !== null;
  return isCell ? target.dataset.typed !== undefined : isText(target);
}

function isText({ type }: HTMLInputElement): boolean {
  return type !== 'checkbox' && type !== 'radio' && type !== 'button';
}
