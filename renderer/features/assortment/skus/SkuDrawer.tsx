import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { SkuDetail } from '#shared/contract/skus';
import type { SkuStatus } from '#shared/domain/catalogue/sku-facts';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EditorDrawer } from '../../../ui/EditorDrawer';
import { SkuDemandView } from '../../../ui/sku-demand/SkuDemandView';
import { useT } from '../../../ui/words';
import type { Catalogue } from './catalogue';
import { SkuFields } from './SkuFields';
import { SkuMore } from './SkuMore';
import styles from './Skus.module.css';
import { blankForm, changesOf, formOf, type SkuForm } from './sku-form';
import type { SkuDeeds } from './use-sku-deeds';
import { useSkuErrorWords } from './use-sku-words';

/** A SKU that is there, or one that is to be added. */
export type DrawerTarget =
  | { readonly is: 'sku'; readonly id: number }
  | { readonly is: 'new'; readonly status: SkuStatus };

interface Props {
  readonly target: DrawerTarget;
  readonly catalogue: Catalogue;
  readonly deeds: SkuDeeds;
  readonly onClose: () => void;
}

/** One SKU, to be read and changed. */
export function SkuDrawer(props: Props) {
  const { target } = props;
  return target.is === 'sku' ? (
    <Known {...props} id={target.id} />
  ) : (
    <Editor {...props} sku={null} start={blankForm(target.status, props.catalogue.list.today)} />
  );
}

function Known(props: Props & { id: number }) {
  const sku = useAsk('skus.get', { id: props.id });
  if (sku.state === 'ready') {
    return <Editor {...props} sku={sku.data} start={formOf(sku.data, props.catalogue)} />;
  }
  return (
    <Drawer open size={WIDTH} onClose={props.onClose}>
      <Answer of={sku} again={sku.again} rows={12}>
        {() => null}
      </Answer>
    </Drawer>
  );
}

const WIDTH = 640;

interface EditorProps extends Props {
  readonly sku: SkuDetail | null;
  readonly start: SkuForm;
}

function Editor({ target, sku, start, catalogue, deeds, onClose }: EditorProps) {
  const t = useT();
  const words = useSkuErrorWords();
  const [form] = Form.useForm<SkuForm>();
  const [failure, setFailure] = useState<string | null>(null);
  const save = useCommand('skus.save');
  const remove = useCommand('skus.remove');
  const title =
    sku !== null
      ? t('catalogue.skuEdit', { code: sku.code })
      : t(
          target.is === 'new' && target.status === 'candidate'
            ? 'catalogue.skuNewCandidate'
            : 'catalogue.skuNew',
        );
  const changes = () => changesOf(start, { ...start, ...form.getFieldsValue(true) });

  async function submit(): Promise<void> {
    setFailure(null);
    const said = changes();
    const input = sku === null ? { status: start.status, ...said } : said;
    try {
      const answer = await save.run({ id: sku?.id ?? null, changes: input });
      const name = form.getFieldValue('name');
      deeds.done(
        sku === null
          ? t('catalogue.skuAdded', { name })
          : t('catalogue.skuChanged', { count: answer.changes.length }),
        answer.changes,
      );
      onClose();
    } catch (error) {
      setFailure(words(failureOf(error)));
    }
  }
  async function removeIt(): Promise<void> {
    if (sku === null) return;
    try {
      const answer = await remove.run({ skuIds: [sku.id] });
      deeds.done(t('catalogue.skuRemoved', { count: 1 }), answer.changes);
      onClose();
    } catch (error) {
      setFailure(words(failureOf(error)));
    }
  }
  return (
    <EditorDrawer
      title={title}
      width={WIDTH}
      form={form}
      start={start}
      saving={save.running}
      failure={failure}
      isChanged={() => Object.keys(changes()).length > 0}
      onSubmit={() => void submit()}
      onClose={onClose}
      deeds={
        sku?.status === 'candidate' && (
          <Button loading={remove.running} onClick={() => void removeIt()}>
            {t('catalogue.skuRemoveOne')}
          </Button>
        )
      }
      more={sku !== null && <More sku={sku} />}
    >
      <SkuFields catalogue={catalogue} isNew={sku === null} />
    </EditorDrawer>
  );
}

/** What belongs to a SKU and is changed elsewhere. */
function More({ sku }: { sku: SkuDetail }) {
  const t = useT();
  return (
    <>
      <SkuMore sku={sku} />
      <section className={styles.demand} aria-label={t('catalogue.skuDemand')}>
        <h3>{t('catalogue.skuDemand')}</h3>
        <SkuDemandView skuId={sku.id} />
      </section>
    </>
  );
}
