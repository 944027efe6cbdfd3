import { Drawer, Form } from 'antd';
import { useState } from 'react';
import type { EmployeeDetail } from '#shared/contract/people';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EditorDrawer } from '../../../ui/EditorDrawer';
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

  const said = (): PersonForm => ({ ...start, ...form.getFieldsValue(true) });

  async function submit(): Promise<void> {
    setFailure(null);
    try {
      await save.run(inputOf(said(), person?.id ?? null));
      onClose();
    } catch (error) {
      const failed = failureOf(error);
      setFailure(
        failed.code === 'conflict'
          ? t('schedule.people_codeTaken', { code: said().code, name: failed.params.what ?? '' })
          : words(failed),
      );
    }
  }
  return (
    <EditorDrawer
      title={person === null ? t('schedule.people_add') : `${person.name} ${person.code}`}
      width={WIDTH}
      form={form}
      start={start}
      saving={save.running}
      failure={failure}
      isChanged={() => JSON.stringify(said()) !== JSON.stringify(start)}
      onSubmit={() => void submit()}
      onClose={onClose}
      deeds={person !== null && <LeftField person={person} onForgotten={onClose} />}
      more={<More person={person} />}
    >
      <PersonFields />
    </EditorDrawer>
  );
}

/** What is kept beside the person: leave and wishes, saved one by one. */
function More({ person }: { person: EmployeeDetail | null }) {
  const t = useT();
  if (person === null) return <p className={styles.note}>{t('schedule.people_saveFirst')}</p>;
  return (
    <>
      <LeaveList person={person} />
      <WishList person={person} />
    </>
  );
}
