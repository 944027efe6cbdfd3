import { App, Button, Drawer, Form, type FormInstance } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { isShortcut } from './commands';
import styles from './EditorDrawer.module.css';
import { useT } from './words';

interface Props<Values extends object> {
  readonly title: string;
  readonly width: number;
  readonly form: FormInstance<Values>;
  readonly start: Values;
  readonly saving: boolean;
  /** Why nothing was saved; null: nothing has failed. */
  readonly failure: string | null;
  /** Asked when somebody leaves: what was typed would be lost. */
  readonly isChanged: () => boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Other deeds, apart from Cancel and Save. */
  readonly deeds?: ReactNode;
  /** What belongs to the thing but not to its form. */
  readonly more?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
}

/** One thing to be read and changed at the side: saved by Ctrl+S or the button, left only knowingly. */
export function EditorDrawer<Values extends object>(props: Props<Values>) {
  const { form, failure, onClose } = props;
  const t = useT();
  const { modal } = App.useApp();
  function leave(): void {
    if (!props.isChanged()) {
      onClose();
      return;
    }
    modal.confirm({
      title: t('common.discardTitle'),
      content: t('common.discardText'),
      okText: t('common.discardYes'),
      cancelText: t('common.discardNo'),
      onOk: onClose,
    });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!isShortcut('Ctrl+S', event)) return;
    event.preventDefault();
    form.submit();
  }
  return (
    <Drawer
      open
      size={props.width}
      title={props.title}
      onClose={leave}
      footer={
        <div className={styles.foot}>
          {props.deeds !== undefined && <span className={styles.apart}>{props.deeds}</span>}
          <Button onClick={leave}>{t('common.cancel')}</Button>
          <Button type="primary" loading={props.saving} onClick={() => form.submit()}>
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
        initialValues={props.start}
        onKeyDown={onKeyDown}
        onFinish={props.onSubmit}
        scrollToFirstError={{ focus: true }}
      >
        {props.children}
        <button type="submit" hidden />
      </Form>
      {props.more}
    </Drawer>
  );
}
