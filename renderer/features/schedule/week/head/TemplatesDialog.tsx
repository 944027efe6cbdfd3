import { Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import { useAsk, useCommand } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useFormat, useT, useTimeZone } from '../../../../ui/words';
import { useTakesFloor } from '../floor';
import styles from './Head.module.css';
import { useWeekDeeds } from './use-week-deeds';

/** Weeks kept under a name: laid over this week, or this week kept. */
export function TemplatesDialog({ week, onClose }: { week: RosterWeek; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const words = useErrorWords();
  const deeds = useWeekDeeds(week);
  const templates = useAsk('roster.templates', {});
  const save = useCommand('roster.saveTemplate');
  const remove = useCommand('roster.removeTemplate');
  const [name, setName] = useState('');
  useTakesFloor();
  const field = useRef<InputRef>(null);
  async function keep(): Promise<void> {
    try {
      await save.run({ weekOf: week.from, name });
      setName('');
      // The button is off now and would take the focus, and with it Esc, out of the dialog.
      field.current?.focus();
    } catch {
      // `save.error` is on the screen.
    }
  }
  return (
    <Modal open title={t('schedule.templatesTitle')} footer={null} onCancel={onClose}>
      <Answer of={templates} again={templates.again} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState small title={t('schedule.templatesNone')} />
          ) : (
            <ul className={styles.templates}>
              {found.map((template) => (
                <li key={template.id}>
                  <span>
                    <strong>{template.name}</strong>
                    <span className={styles.quiet}>
                      {t('schedule.templateOf', {
                        shifts: template.shifts,
                        people: template.people,
                        at: format.dateTime(template.savedAt, timeZone),
                      })}
                    </span>
                  </span>
                  <Button
                    size="small"
                    onClick={() => {
                      onClose();
                      deeds.apply(template.id, template.name);
                    }}
                  >
                    {t('schedule.templateApply')}
                  </Button>
                  <Button
                    size="small"
                    loading={remove.running}
                    aria-label={t('schedule.templateRemove', { name: template.name })}
                    onClick={() => void remove.run({ id: template.id }).catch(() => undefined)}
                  >
                    {t('common.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {week.shifts.length > 0 && (
        <div className={styles.keep}>
          <Input
            ref={field}
            aria-label={t('schedule.templateName')}
            placeholder={t('schedule.templateName')}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => name.trim() !== '' && void keep()}
          />
          <Button
            type="primary"
            disabled={name.trim() === ''}
            loading={save.running}
            onClick={() => void keep()}
          >
            {t('schedule.templateSave')}
          </Button>
        </div>
      )}
      {save.error !== null && <p role="alert">{words(save.error)}</p>}
    </Modal>
  );
}
