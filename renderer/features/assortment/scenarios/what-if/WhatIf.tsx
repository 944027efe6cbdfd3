import { UndoOutlined } from '@ant-design/icons';
import { Button, InputNumber, Slider } from 'antd';
import { useMemo, useState } from 'react';
import type { Scenario } from '#shared/contract/assortment';
import type { RoomResult } from '#shared/domain/assortment/result';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import { go } from '../../../../ui/routes';
import { Section } from '../../../../ui/Section';
import { useT } from '../../../../ui/words';
import { useTitle } from '../../use-title';
import { withRoom } from '../form/RoomRules';
import { SharePick } from '../form/SharePick';
import { newRoute } from '../routes';
import { useRun } from '../run/use-run';
import { useScenarioStore } from '../store';
import { TrialAnswer } from './TrialAnswer';
import { useTrial } from './use-trial';
import styles from './WhatIf.module.css';

interface Tried {
  readonly target: number | null;
  readonly rooms: ScenarioRules['rooms'];
}

/** Drag the target or a shelf and see at once what the week would bring. */
export function WhatIf({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const { rules, result } = scenario;
  const [tried, setTried] = useState<Tried>(rules);
  const trial = useTrial();
  const titleOf = useTitle();
  const run = useRun();
  const running = useScenarioStore((state) => state.run.state === 'running');
  // Where room is worth most, dragging tells most.
  const byWorth = useMemo(() => result.rooms.toSorted((a, b) => b.worth - a.worth), [result.rooms]);
  const changed = tried.target !== rules.target || tried.rooms !== rules.rooms;

  function attempt(change: Partial<Tried>): void {
    const next = { ...tried, ...change };
    setTried(next);
    trial.ask({ ...rules, target: next.target, rooms: next.rooms });
  }
  function reset(): void {
    setTried(rules);
    trial.reset();
  }
  function save(): void {
    const { setDraft, draft } = useScenarioStore.getState();
    const next = { ...rules, target: tried.target, rooms: tried.rooms };
    const name = t('range.uiWhatIfTitle', { title: titleOf(scenario) });
    setDraft({ title: name, rules: next, from: 'settings' });
    void run.start({ title: name, rules: next, seconds: draft.seconds });
    go(newRoute);
  }
  return (
    <Section
      title={t('range.uiWhatIf')}
      finding={t('range.uiWhatIfHint')}
      className={styles.whole}
      extra={
        <Button
          size="small"
          type="text"
          icon={<UndoOutlined aria-hidden="true" />}
          disabled={!changed}
          onClick={reset}
        >
          {t('range.uiReset')}
        </Button>
      }
    >
      <div className={styles.panel}>
        <div className={styles.controls}>
          {rules.target !== null && (
            <div className={styles.target}>
              <span>{t('range.uiTarget')}</span>
              <SharePick
                label={t('range.uiTarget')}
                value={tried.target ?? rules.target}
                onChange={(target) => attempt({ target })}
              />
            </div>
          )}
          <ul className={styles.rooms}>
            {byWorth.map((room) => (
              <RoomPick
                key={room.categoryId}
                room={room}
                value={roomOf(tried.rooms, room)}
                onChange={(value) => attempt({ rooms: withRoom(tried.rooms, room, value) })}
              />
            ))}
          </ul>
        </div>
        <div className={styles.answer}>
          <TrialAnswer trial={trial} changed={changed} saved={result} />
          <Button disabled={!changed || running} onClick={save}>
            {t('range.uiSaveAsScenario')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function roomOf(rooms: Tried['rooms'], room: RoomResult): number {
  const own = rooms.find(({ categoryId }) => categoryId === room.categoryId);
  return own?.lengthCm ?? own?.facings ?? room.room;
}

interface PickProps {
  readonly room: RoomResult;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** From nothing to twice the room, by hand or by figures. */
function RoomPick({ room, value, onChange }: PickProps) {
  const t = useT();
  const label = t('range.uiRoomOf', { category: room.name });
  return (
    <li>
      <span className={styles.name} data-changed={value !== room.room}>
        {room.name}
      </span>
      <Slider
        min={0}
        max={Math.max(2 * room.room, 1)}
        step={room.unit === 'length' ? Math.max(1, Math.round(room.room / 100)) : 1}
        value={value}
        ariaLabelForHandle={label}
        onChange={onChange}
      />
      <InputNumber
        size="small"
        aria-label={label}
        min={0}
        value={value}
        suffix={t(`range.uiUnit_${room.unit}`)}
        onChange={(next) => next !== null && onChange(next)}
      />
    </li>
  );
}
