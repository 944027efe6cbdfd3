import { Button, Drawer, Form } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { EmployeeDetail } from '#shared/contract/people';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { isShortcut } from '../../../ui/commands';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import { LeaveList } from './LeaveList';
import { LeftField } from './LeftField';
import styles from './People.module.css';
import { PersonFields } from './PersonFields';
import { blankPerson, formOf, inputOf, type PersonForm } from './person-form';
import { WishList } from './WishList';

interface Props {
  /** Null: a new person. */
  readonly id: number | null;
  readonly onClose: () => void;
}

const WIDTH = 720;

/** One person, to be read and changed. */
export function PersonDrawer({ id, onClose }: Props) {
  return id === null ? (
    <Editor person={null} onClose={onClose} />
  ) : (
    <Known id={id} onClose={onClose} />
  );
}

function Known({ id, onClose }: { id: number; onClose: () => void }) {
  const person = useAsk('people.get', { id });
  if (person.state === 'ready' && person.data.id === id) {
    return <Editor person={person.data} onClose={onClose} />;
  }
  return (
    <Drawer open size={WIDTH} onClose={onClose}>
      <Answer of={person} again={person.again} rows={12}>
        {() => null}
      </Answer>
    </Drawer>
  );
}

function Editor({ person, onClose }: { person: EmployeeDetail | null; onClose: () => void }) {
  const t = useT();
  const words = useErrorWords();
  const [form] = Form.useForm<PersonForm>();
  const [failure, setFailure] = useState<string | null>(null);
  const save = useCommand('people.save');
  const start = person === null ? blankPerson : formOf(person);

  async function submit(): Promise<void> {
    setFailure(null);
    const said: PersonForm = { ...start, ...form.getFieldsValue(true) };
    try {
      await save.run(inputOf(said, person?.id ?? null));
      onClose();
    } catch (error) {
      const failed = failureOf(error);
      setFailure(
        failed.code === 'conflict'
          ? t('schedule.people_codeTaken', { code: said.code, name: failed.params.what ?? '' })
          : words(failed),
      );
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!isShortcut('Ctrl+S', event)) return;
    event.preventDefault();
    form.submit();
  }
  return (
    <Drawer
      open
      size={WIDTH}
      title={person === null ? t('schedule.people_add') : `${person.name} ${person.code}`}
      onClose={onClose}
      footer={
        <div className={styles.foot}>
          {person !== null && <LeftField person={person} />}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={save.running} onClick={() => form.submit()}>
            {t('common.save')}
          </Button>
        </div>
      }
    >
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={start}
        onKeyDown={onKeyDown}
        onFinish={() => void submit()}
        scrollToFirstError={{ focus: true }}
      >
        <PersonFields />
        <button type="submit" hidden />
      </Form>
      {person === null ? (
        <p className={styles.note}>{t('schedule.people_saveFirst')}</p>
      ) : (
        <>
          <LeaveList person={person} />
          <WishList person={person} />
        </>
      )}
    </Drawer>
  );
}
