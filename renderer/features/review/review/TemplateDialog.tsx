import { Button, ColorPicker, Form, Input, Modal, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReviewTemplate } from '#shared/contract/reviews';
import { defaultLook } from '#shared/domain/deck/look';
import type { DeckLook } from '#shared/domain/deck/model';
import { useCommand } from '../../../api/hooks';
import { ErrorView } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import styles from './TemplateDialog.module.css';

interface Props {
  /** Null: a new one. */
  readonly template: ReviewTemplate | null;
  readonly onSaved: (template: ReviewTemplate) => void;
  readonly onClose: () => void;
}

/** Largest picture of a logo. */
const MOST_BYTES = 1_000_000;

/** A company's template: name, logo, colour, fonts and language. */
export function TemplateDialog({ template, onSaved, onClose }: Props) {
  const t = useT();
  const save = useCommand('reviews.saveTemplate');
  const remove = useCommand('reviews.removeTemplate');
  const [name, setName] = useState(template?.name ?? '');
  const [look, setLook] = useState<DeckLook>(template?.look ?? defaultLook);
  const [lang, setLang] = useState(template?.lang ?? null);
  const [listOpen, setListOpen] = useState(false);
  useEscape(listOpen ? null : onClose);
  const change = (part: Partial<DeckLook>) => setLook({ ...look, ...part });
  const error = save.error ?? remove.error;

  async function run(): Promise<void> {
    const { company, logo, accent, latinFont, eastAsianFont } = look;
    try {
      const saved = await save.run({
        id: template?.id ?? null,
        name,
        lang,
        look: { company, logo, accent, latinFont, eastAsianFont },
      });
      onSaved(saved);
      onClose();
    } catch {
      // `save.error` is on the screen.
    }
  }
  return (
    <Modal
      open
      title={t('review.ui_templateTitle')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.running }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('review.ui_templateName')} htmlFor="template-name">
          <Input
            id="template-name"
            value={name}
            maxLength={60}
            onChange={({ target }) => setName(target.value)}
          />
        </Form.Item>
        <Form.Item label={t('review.ui_company')} htmlFor="template-company">
          <Input
            id="template-company"
            value={look.company}
            maxLength={60}
            onChange={({ target }) => change({ company: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('review.ui_logo')} extra={t('review.ui_logoHint')}>
          <LogoChoice logo={look.logo} onChange={(logo) => change({ logo })} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item label={t('review.ui_accent')}>
            <ColorPicker
              value={`#${look.accent}`}
              disabledAlpha
              showText
              onOpenChange={setListOpen}
              onChange={(colour) => change({ accent: colour.toHex().slice(0, 6).toUpperCase() })}
            />
          </Form.Item>
          <Form.Item label={t('review.ui_templateLang')}>
            <Select
              value={lang ?? 'own'}
              aria-label={t('review.ui_templateLang')}
              onOpenChange={setListOpen}
              options={[
                { value: 'own', label: t('review.ui_templateLangOwn') },
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(value) => setLang(value === 'zh-CN' || value === 'en' ? value : null)}
            />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item label={t('review.ui_latinFont')} htmlFor="template-latin">
            <Input
              id="template-latin"
              value={look.latinFont}
              onChange={({ target }) => change({ latinFont: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('review.ui_eastAsianFont')} htmlFor="template-asian">
            <Input
              id="template-asian"
              value={look.eastAsianFont}
              onChange={({ target }) => change({ eastAsianFont: target.value })}
            />
          </Form.Item>
        </div>
        {template !== null && (
          <Button
            danger
            size="small"
            onClick={() => void remove.run({ id: template.id }).then(onClose, () => undefined)}
          >
            {t('review.ui_templateRemove')}
          </Button>
        )}
      </Form>
      {error !== null && <ErrorView error={error} />}
    </Modal>
  );
}

/** Ant Design's dialog does not hear Esc while it holds a colour picker. */
function useEscape(close: (() => void) | null): void {
  useEffect(() => {
    if (close === null) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [close]);
}

function LogoChoice({
  logo,
  onChange,
}: {
  logo: string | null;
  onChange: (logo: string | null) => void;
}) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const fits = /^image\/(png|jpeg)$/.test(file.type) && file.size <= MOST_BYTES;
    setRefused(!fits);
    if (fits) onChange(await dataUrlOf(file));
  }
  return (
    <div className={styles.logo}>
      {logo !== null && <img src={logo} alt={t('review.ui_logo')} />}
      <Button onClick={() => input.current?.click()}>{t('review.ui_logoChoose')}</Button>
      {logo !== null && <Button onClick={() => onChange(null)}>{t('common.remove')}</Button>}
      <input
        ref={input}
        // Ant Design's forms show file inputs, hidden or not; the button stands for it.
        style={{ display: 'none' }}
        type="file"
        accept="image/png,image/jpeg"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      {refused && <p role="alert">{t('review.ui_logoTooLarge')}</p>}
    </div>
  );
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
