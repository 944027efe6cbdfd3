import { Checkbox, InputNumber, Tag } from 'antd';
import type { Lack, Preparation } from '#shared/domain/assortment/scenario';
import { writeLack } from '#shared/i18n/range-words';
import { EmptyState } from '../../../../ui/EmptyState';
import { importRoute } from '../../../../ui/routes';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';
import { mendRoutes } from './mend-routes';
import { toPercent, toShare } from './percent';

/** What the search would start from, and what the data do not say yet. */
export function PreparationPanel({ preparation }: { preparation: Preparation }) {
  const t = useT();
  const format = useFormat();
  const { asOf, carried, candidates, lacks, rooms } = preparation;
  if (asOf === null) {
    return (
      <Section title={t('range.uiStartingPoint')}>
        <EmptyState
          small
          title={t('range.uiNoSales')}
          action={<a href={importRoute()}>{t('range.uiMend_history')}</a>}
        />
      </Section>
    );
  }
  return (
    <Section
      title={t('range.uiStartingPoint')}
      finding={t('range.uiStartingPointText', {
        date: format.date(asOf),
        carried: t('range.uiSkusCarried', { count: carried }),
        candidates: t('range.uiCandidates', { count: candidates }),
        rooms: t('range.uiCategories', { count: rooms.length }),
      })}
    >
      {lacks.length === 0 ? (
        <p className={styles.hint}>{t('range.uiNothingLacks')}</p>
      ) : (
        <ul className={styles.lacks}>
          {lacks.map((lack) => (
            <LackRow key={lack.code} lack={lack} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LackRow({ lack }: { lack: Lack }) {
  const t = useT();
  const format = useFormat();
  const more = lack.count - lack.examples.length;
  return (
    <li className={styles.lack}>
      <Tag variant="outlined" className={styles.weight ?? ''} data-weight={lack.weight}>
        {t(`range.uiWeight_${lack.weight}`)}
      </Tag>
      <div className={styles.lackText}>
        <p>{writeLack({ t, format }, lack)}</p>
        {lack.examples.length > 0 && (
          <p className={styles.hint}>
            {t(more > 0 ? 'range.uiExamplesMore' : 'range.uiExamples', {
              names: lack.examples.join(t('range.uiComma')),
              count: more,
            })}
          </p>
        )}
        <Assume lack={lack} />
      </div>
      <a className={styles.mend} href={mendRoutes[lack.code]}>
        {t(`range.uiMend_${lack.code}`)}
      </a>
    </li>
  );
}

/** The assumption that is offered instead of mending, where one is honest. */
function Assume({ lack: { code, offer } }: { lack: Lack }) {
  const t = useT();
  const assume = useScenarioStore(({ draft }) => draft.rules.assume);
  const { setRules } = useScenarioStore.getState();
  const set = (change: Partial<typeof assume>) => setRules({ assume: { ...assume, ...change } });
  switch (code) {
    case 'costs':
      return typeof offer === 'number' || assume.margin !== null ? (
        <div className={styles.assume}>
          <Checkbox
            checked={assume.margin !== null}
            onChange={({ target }) => set({ margin: target.checked ? Number(offer) : null })}
          >
            {t('range.uiAssumeMargin')}
          </Checkbox>
          <InputNumber
            size="small"
            aria-label={t('range.uiAssumeMargin')}
            min={0}
            max={95}
            suffix="%"
            value={toPercent(assume.margin ?? Number(offer))}
            onChange={(value) => value !== null && set({ margin: toShare(value) })}
          />
        </div>
      ) : null;
    case 'widths':
      return typeof offer === 'number' || assume.widthCm !== null ? (
        <div className={styles.assume}>
          <Checkbox
            checked={assume.widthCm !== null}
            onChange={({ target }) => set({ widthCm: target.checked ? Number(offer) : null })}
          >
            {t('range.uiAssumeWidth')}
          </Checkbox>
          <InputNumber
            size="small"
            aria-label={t('range.uiAssumeWidth')}
            min={0.5}
            max={200}
            suffix="cm"
            value={assume.widthCm ?? Number(offer)}
            onChange={(value) => value !== null && set({ widthCm: value })}
          />
        </div>
      ) : null;
    case 'room':
      return offer !== null || assume.room !== null ? (
        <div className={styles.assume}>
          <Checkbox
            checked={assume.room !== null}
            onChange={({ target }) => set({ room: target.checked ? 'today' : null })}
          >
            {t('range.uiAssumeRoom')}
          </Checkbox>
        </div>
      ) : null;
    default:
      return null;
  }
}
