import { PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Segmented, Select, Switch } from 'antd';
import { defaultRules, type Preparation } from '#shared/domain/assortment/scenario';
import { bases } from '#shared/domain/mix/basis';
import { MixGauge } from '../../../../ui/MixGauge';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';
import { toPercent, toShare } from './percent';
import { RowRemove } from './RowRemove';
import { SharePick } from './SharePick';

/** Where the rule begins when it is switched on. */
const STORE_TARGET = defaultRules.target ?? 0.7;

/** The 7:3 rule: on or off, how much, of what; the mix of today beside it. */
export function MixRules({ preparation }: { preparation: Preparation }) {
  const t = useT();
  const format = useFormat();
  const { basis, target, tolerance } = useScenarioStore(({ draft }) => draft.rules);
  const { setRules } = useScenarioStore.getState();
  const on = target !== null;
  const shown = target ?? STORE_TARGET;
  const today = preparation.mix[basis];
  return (
    <Section
      title={t('range.uiMix')}
      finding={t('range.uiMixHint')}
      extra={
        <Switch
          size="small"
          checked={on}
          aria-label={t('range.uiMixOn')}
          onChange={(checked) => setRules({ target: checked ? STORE_TARGET : null })}
        />
      }
    >
      <div className={styles.pair}>
        <div>
          <p className={styles.label}>{t('range.uiTarget')}</p>
          <SharePick
            label={t('range.uiTarget')}
            value={shown}
            disabled={!on}
            onChange={(next) => setRules({ target: next })}
          />
          <div className={styles.line}>
            <span>{t('range.uiTolerance')}</span>
            <InputNumber
              size="small"
              aria-label={t('range.uiTolerance')}
              min={0}
              max={50}
              step={0.5}
              disabled={!on}
              value={toPercent(tolerance)}
              onChange={(value) => value !== null && setRules({ tolerance: toShare(value) })}
            />
            <span>{t('range.uiPoints')}</span>
          </div>
        </div>
        <div>
          <p className={styles.label}>{t('range.uiBasis')}</p>
          <Segmented
            block
            value={basis}
            aria-label={t('range.uiBasis')}
            options={bases.map((value) => ({ value, label: t(`range.uiBasis_${value}`) }))}
            onChange={(value) => setRules({ basis: value })}
          />
          <p className={styles.today}>
            {today === null
              ? t('range.uiMixTodayUnknown')
              : t('range.uiMixToday', {
                  staple: format.percent(today),
                  specialty: format.percent(1 - today),
                })}
          </p>
          <MixGauge
            share={today}
            target={shown}
            tolerance={tolerance}
            basis={t(`range.uiBasis_${basis}`)}
          />
        </div>
      </div>
      <CategoryMixRows preparation={preparation} />
    </Section>
  );
}

/** Categories with a mix of their own beside the one of the store. */
function CategoryMixRows({ preparation: { rooms } }: { preparation: Preparation }) {
  const t = useT();
  const { categoryMix, target, tolerance } = useScenarioStore(({ draft }) => draft.rules);
  const { setRules } = useScenarioStore.getState();
  const free = rooms.filter((room) =>
    categoryMix.every((mix) => mix.categoryId !== room.categoryId),
  );
  function ownTarget(categoryId: number): { target?: number } {
    const own = rooms.find((room) => room.categoryId === categoryId)?.targetStapleShare ?? null;
    return own === null ? {} : { target: own };
  }
  const change = (index: number, next: Partial<(typeof categoryMix)[number]>) =>
    setRules({
      categoryMix: categoryMix.map((mix, place) => (place === index ? { ...mix, ...next } : mix)),
    });
  function add(): void {
    const [first] = free;
    if (first === undefined) return;
    const { categoryId, targetStapleShare } = first;
    const own = { categoryId, target: targetStapleShare ?? target ?? STORE_TARGET, tolerance };
    setRules({ categoryMix: [...categoryMix, own] });
  }
  return (
    <div className={styles.rows}>
      {categoryMix.map((mix, index) => (
        <div key={mix.categoryId} className={styles.row}>
          <Select
            className={styles.category ?? ''}
            aria-label={t('range.uiCategory')}
            showSearch={{ optionFilterProp: 'label' }}
            value={mix.categoryId}
            options={rooms
              .filter((room) => room.categoryId === mix.categoryId || free.includes(room))
              .map((room) => ({ value: room.categoryId, label: room.name }))}
            onChange={(categoryId) => change(index, { categoryId, ...ownTarget(categoryId) })}
          />
          <InputNumber
            aria-label={t('range.uiTarget')}
            min={0}
            max={100}
            suffix="%"
            value={toPercent(mix.target)}
            onChange={(value) => value !== null && change(index, { target: toShare(value) })}
          />
          <span>±</span>
          <InputNumber
            aria-label={t('range.uiTolerance')}
            min={0}
            max={50}
            step={0.5}
            value={toPercent(mix.tolerance)}
            onChange={(value) => value !== null && change(index, { tolerance: toShare(value) })}
          />
          <span>{t('range.uiPoints')}</span>
          <RowRemove
            onClick={() =>
              setRules({ categoryMix: categoryMix.filter((_, place) => place !== index) })
            }
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={free.length === 0}
        onClick={add}
      >
        {t('range.uiAddCategoryMix')}
      </Button>
    </div>
  );
}
