import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { SlowMover } from '#shared/contract/slow-movers';
import type { ExitKind } from '#shared/domain/pruning/model';
import { useAsk, useCommand } from '../../../api/hooks';
import { ErrorView } from '../../../ui/ErrorView';
import { go, href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from './Movers.module.css';

interface Props {
  readonly movers: readonly Pick<SlowMover, 'skuId' | 'class' | 'planId' | 'evidence'>[];
  /** Chosen for all of them; without it each leaves by the way that loses least. */
  readonly exit?: ExitKind;
  readonly onClose: () => void;
}

const TITLE_LENGTH = 120;

/** Names the plan, says what it takes in, and goes to it. */
export function PlanDialog({ movers, exit, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const propose = useCommand('cuts.propose');
  const { data: status } = useAsk('app.status', {});
  const [typed, setTyped] = useState<string | null>(null);
  const taken = movers.filter(({ planId }) => planId === null);
  const kept = taken.filter((mover) => mover.class === null).length;
  const twice = movers.length - taken.length;
  const title = typed ?? t('slow.ui_planDefault', { date: format.dateShort(status?.today) });

  async function submit(): Promise<void> {
    if (taken.length === 0) return;
    const items = taken.map(({ skuId }) => (exit === undefined ? { skuId } : { skuId, exit }));
    try {
      const { planId } = await propose.run({ title, items });
      onClose();
      go(href('slow', ['plans', String(planId)]));
    } catch {
      // `propose.error` is on the screen.
    }
  }
  return (
    <Modal
      open
      title={t('slow.ui_planCreate')}
      okText={t('slow.ui_planCreate')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: propose.running, disabled: taken.length === 0 }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.lead}>
        {t('slow.ui_planText', { count: taken.length, amount: format.money(stockOf(taken)) })}
      </p>
      {kept > 0 && <p className={styles.lead}>{t('slow.ui_planKept', { count: kept })}</p>}
      {twice > 0 && <p className={styles.lead}>{t('slow.ui_planTwice', { count: twice })}</p>}
      <Form layout="vertical" onFinish={() => void submit()}>
        <Form.Item label={t('slow.ui_planName')} htmlFor="slow-plan-name">
          <Input
            id="slow-plan-name"
            autoFocus
            maxLength={TITLE_LENGTH}
            value={title}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Form.Item>
      </Form>
      {propose.error !== null && <ErrorView error={propose.error} />}
    </Modal>
  );
}

/** Stock value of those whose stock is known; null where none is. */
export function stockOf(movers: readonly Pick<SlowMover, 'evidence'>[]): number | null {
  const known = movers.flatMap(({ evidence }) => evidence.stockValue ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
