import { Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useT } from '../../../../ui/words';

interface Props {
  /** How many items it is about. */
  readonly count: number;
  /** Answers whether it was done. */
  readonly onProtect: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const REASON_LENGTH = 200;

/** Why these stay. */
export function ReasonDialog({ count, onProtect, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<{ reason: string }>();
  const input = useRef<InputRef>(null);
  const [running, setRunning] = useState(false);

  async function submit(reason: string): Promise<void> {
    setRunning(true);
    const done = await onProtect(reason.trim());
    setRunning(false);
    if (done) onClose();
  }
  return (
    <Modal
      open
      title={t('slow.plan_protectTitle', { count })}
      okText={t('slow.plan_protectDo')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: running }}
      onOk={() => form.submit()}
      onCancel={onClose}
      // The dialog would begin on its close button.
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <p>{t('slow.plan_protectText', { count })}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => void submit(reason)}>
        <Form.Item
          name="reason"
          label={t('slow.plan_protectReason')}
          rules={[{ required: true, whitespace: true, message: t('slow.plan_protectNeeded') }]}
        >
          <Input
            ref={input}
            maxLength={REASON_LENGTH}
            placeholder={t('slow.plan_protectExample')}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
