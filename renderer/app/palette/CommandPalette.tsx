import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAsk } from '../../api/hooks';
import { type Command, useOfferedCommands } from '../../ui/commands';
import { go, todayRoute } from '../../ui/routes';
import { useFormat, useT } from '../../ui/words';
import styles from './CommandPalette.module.css';
import { dayOf, findCommands, type PinyinMatch } from './find';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string | undefined;
  readonly perform: () => void;
}

/** Every command by its name: Ctrl+K, a few letters, Enter. */
export function CommandPalette({ open, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      style={{ top: 96 }}
      styles={{ container: { padding: 0 } }}
      aria-label={t('app.palette')}
    >
      <Finder onClose={onClose} />
    </Modal>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const t = useT();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const entries = useEntries(query);
  const selected = Math.min(at, Math.max(0, entries.length - 1));

  useEffect(() => input.current?.focus(), []);

  function perform(entry: Entry | undefined): void {
    if (entry === undefined) return;
    onClose();
    entry.perform();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((selected + step + entries.length) % Math.max(1, entries.length));
    }
    if (event.key !== 'Enter') return;
    // The rest of the same press would go to whatever the command opens: to its button for closing.
    event.preventDefault();
    perform(entries[selected]);
  }
  return (
    <div>
      <Input
        ref={input}
        variant="borderless"
        size="large"
        className={styles.input ?? ''}
        placeholder={t('app.palettePlaceholder')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? `${id}-${selected}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" className={styles.list} aria-label={t('app.palette')}>
        {entries.map((entry, index) => (
          <Option
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            selected={index === selected}
            onPoint={() => setAt(index)}
            onPerform={() => perform(entry)}
          />
        ))}
        {entries.length === 0 && <p className={styles.none}>{t('common.nothingFound')}</p>}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onPerform: () => void;
}

function Option({ id, entry, selected, onPoint, onPerform }: OptionProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <button
      ref={ref}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onMouseMove={onPoint}
      onClick={onPerform}
    >
      <span>{entry.label}</span>
      {entry.shortcut !== undefined && <kbd>{entry.shortcut.replaceAll('+', ' ')}</kbd>}
    </button>
  );
}

/** What the query means: a day first, then commands. */
function useEntries(query: string): readonly Entry[] {
  const t = useT();
  const format = useFormat();
  const status = useAsk('app.status', {});
  const offered = useOfferedCommands();
  const byPinyin = usePinyin();
  const day = status.data === undefined ? null : dayOf(query, status.data.today);
  const found = findCommands(offered, query, byPinyin).map((command: Command) => ({
    id: command.id,
    label: t(command.name),
    shortcut: command.shortcut,
    perform: command.perform,
  }));
  if (day === null) return found;
  const label = t('app.commandShowDay', { date: format.dateLong(day) });
  return [{ id: 'day', label, shortcut: undefined, perform: () => go(todayRoute(day)) }, ...found];
}

/** The dictionary of syllables is large: it is loaded when the palette is first opened. */
function usePinyin(): PinyinMatch {
  const [match, setMatch] = useState<PinyinMatch>(() => () => false);
  useEffect(() => {
    let wanted = true;
    void import('pinyin-pro').then((pinyin) => {
      if (wanted)
        setMatch(() => (text: string, query: string) => pinyin.match(text, query) !== null);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return match;
}
