import { DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useFormat, useT } from '../../../ui/words';
import styles from './Movers.module.css';
import { type Protectable, useProtect } from './use-protect';

interface Props {
  readonly movers: readonly Protectable[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Said {
  readonly reason: string;
  readonly until?: Dayjs | null;
}

const REASON_LENGTH = 200;

/** Why these are to stay, and for how long. */
export function ProtectDialog({ movers, onClose, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const [form] = Form.useForm<Said>();
  const { protect, running } = useProtect();

  async function submit({ reason, until }: Said): Promise<void> {
    const day = until === null || until === undefined ? null : until.format('YYYY-MM-DD');
    if (!(await protect(movers, reason.trim(), day))) return;
    onClose();
    onDone();
  }
  return (
    <Modal
      open
      title={t('slow.ui_protectTitle', { count: movers.length })}
      okText={t('slow.ui_protectDo')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: running }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.lead}>{t('slow.ui_protectText')}</p>
      <Form form={form} layout="vertical" onFinish={(said) => void submit(said)}>
        <Form.Item<Said>
          name="reason"
          label={t('slow.ui_reason')}
          rules={[{ required: true, whitespace: true, message: t('slow.ui_reasonNeeded') }]}
        >
          <Input autoFocus maxLength={REASON_LENGTH} placeholder={t('slow.ui_reasonHint')} />
        </Form.Item>
        <Form.Item<Said> name="until" label={t('slow.ui_until')} extra={t('slow.ui_untilHint')}>
          <DatePicker
            style={{ width: '100%' }}
            placeholder="–"
            format={[(day) => format.date(day.format('YYYY-MM-DD')), 'YYYY-MM-DD']}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
