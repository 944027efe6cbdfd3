import { join } from 'node:path';
import setUpElectron from '../e2e/global-setup';
import { type BenchCase, gauge, type Suite } from './harness';
import { processorTime } from './processor-time';
import { openTeam } from './roster-grid/team';
import { type GridWindow, openGrid } from './roster-grid/window';

const MANY = 80;
const FEW = 12;

/**
 * A week of 80 people with 400 shifts, asked of the backend and worked on in the real window. The peer
 * of every figure is the same with the 12 people of the demo store in the same run.
 */
const suite: Suite = async ({ tempDir, log, onEnd }) => {
  const team = async (people: number) => {
    log(`a week of ${people} people`);
    const dataDir = join(tempDir, String(people));
    const { backend, monday } = await openTeam(dataDir, people);
    onEnd(() => backend.close());
    const ask = (method: string) => async () => {
      await backend.call(method, { weekOf: monday });
    };
    return { dataDir, monday, ask };
  };
  const [many, few] = [await team(MANY), await team(FEW)];
  onEnd(await setUpElectron());
  const ours = await openGrid(many.dataDir, many.monday);
  onEnd(ours.close);
  const peers = await openGrid(few.dataDir, few.monday);
  onEnd(peers.close);
  for (const one of [ours, peers]) await one.open();

  const asked = (method: string, limit: number): BenchCase =>
    gauge({
      name: `${method}, ${MANY} people, processor time`,
      unit: 'ms',
      n: 40,
      warmup: 10,
      measure: () => processorTime(many.ask(method)),
      peer: { name: `${FEW} people`, measure: () => processorTime(few.ask(method)) },
      atMost: { median: limit },
    });
  const felt = (
    name: string,
    of: (one: GridWindow) => Promise<number>,
    atMost: BenchCase['atMost'],
  ): BenchCase =>
    gauge({
      name: `${name}, ${MANY} people`,
      unit: 'ms',
      n: 10,
      warmup: 2,
      measure: () => of(ours),
      peer: { name: `${FEW} people`, measure: () => of(peers) },
      atMost: atMost ?? {},
    });
  return [
    asked('roster.week', 50),
    asked('roster.diagnosis', 200),
    felt('screen opened again to shifts painted', (one) => one.open(), { median: 1_000 }),
    felt('arrow key to cell painted', (one) => one.step(), { median: 50 }),
    felt('key that moves a shift to hours painted', (one) => one.shift(), { median: 100 }),
    felt('undo to hours painted', (one) => one.undo(), { median: 300 }),
    felt('worst frame while dragging', async (one) => (await one.drag()).worst, { median: 50 }),
    felt('median frame while dragging', async (one) => (await one.drag()).median, { median: 20 }),
    felt('processor time per frame of a drag', async (one) => (await one.drag()).work, {
      median: 16,
    }),
  ];
};

export default suite;
