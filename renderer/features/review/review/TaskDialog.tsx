import { App, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReviewOutlinePage, ReviewView } from '#shared/contract/reviews';
import { addDays } from '#shared/domain/calendar/calendar';
import { useAsk, useCommand } from '../../../api/hooks';
import { ErrorView } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';

interface Props {
  readonly view: ReviewView;
  readonly page: ReviewOutlinePage;
}

/** What the page asks for, made a task with an owner and a day. */
export function MakeTask({ view, page }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (page.proposal === null) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('review.ui_task')}</Button>
      {open && <TaskDialog view={view} page={page} onClose={() => setOpen(false)} />}
    </>
  );
}

function TaskDialog({ view, page, onClose }: Props & { readonly onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const { message } = App.useApp();
  const add = useCommand('reviews.addTask');
  const { data: owners } = useAsk('plans.owners', {});
  const [title, setTitle] = useState(page.proposal ?? '');
  const [dueOn, setDueOn] = useState(addDays(view.to, 7));
  const [ownerId, setOwnerId] = useState<number | null>(null);

  async function run(): Promise<void> {
    try {
      await add.run({ id: view.id, pageId: page.id, title, dueOn, ownerId });
      onClose();
      void message.success(t('review.ui_taskMade'));
    } catch {
      // `add.error` is on the screen.
    }
  }
  return (
    <Modal
      open
      title={t('review.ui_task')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: title.trim() === '', loading: add.running }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('review.ui_taskTitle')} htmlFor="review-task-title">
          <Input.TextArea
            id="review-task-title"
            autoSize
            maxLength={200}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </Form.Item>
        <Form.Item label={t('review.owner')} htmlFor="review-task-owner">
          <Select
            id="review-task-owner"
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            placeholder={t('review.noOwner')}
            value={ownerId}
            options={(owners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(owner: number | null | undefined) => setOwnerId(owner ?? null)}
          />
        </Form.Item>
        <Form.Item label={t('review.due')} htmlFor="review-task-due">
          <DatePicker
            id="review-task-due"
            allowClear={false}
            value={dayjs(dueOn)}
            format={(at) => format.dateLong(at.format('YYYY-MM-DD'))}
            onChange={(at) => at !== null && setDueOn(at.format('YYYY-MM-DD'))}
          />
        </Form.Item>
      </Form>
      {add.error !== null && <ErrorView error={add.error} />}
    </Modal>
  );
}
