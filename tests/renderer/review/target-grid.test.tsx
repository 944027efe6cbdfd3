import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Target, TargetChange } from '#shared/contract/targets';
import { kpiTable } from '#shared/domain/kpi/table';
import { storeScope } from '#shared/domain/targets/scope';
import { periodEnd } from '#shared/domain/targets/split';
import { GridSection } from '../../../renderer/features/review/targets/GridSection';
import { fakeLink, show } from '../../helpers/fake-link';

const TODAY = '2023-06-15';

/** A grid of a store whose targets do change. */
function open() {
  let targets: readonly Target[] = [];
  const link = fakeLink({
    'targets.list': () => [...targets],
    'targets.days': () => [],
    'targets.setMany': ({ changes }) => {
      const before: TargetChange[] = [];
      for (const { kpi, startsOn, period, value, weight } of changes) {
        const isIt = (one: Target) => one.kpi === kpi && one.startsOn === startsOn;
        before.push({
          ...{ ...storeScope, kpi, period, startsOn },
          value: targets.find(isIt)?.value ?? null,
        });
        targets = targets.filter((one) => !isIt(one));
        if (value === null) continue;
        targets = [
          ...targets,
          {
            ...{ ...storeScope, kpi, period, startsOn, value, weight: weight ?? 1 },
            ...{ unit: kpiTable[kpi].unit, endsOn: periodEnd(period, startsOn) },
          },
        ];
      }
      return { before };
    },
  });
  show(link, <GridSection scope={storeScope} today={TODAY} />);
  const asked = () =>
    link.calls.filter(({ method }) => method === 'targets.setMany').map(({ input }) => input);
  /** What stands in a cell once the screen has heard of the last deed. */
  const reads = (kpi: string, month: string) =>
    expect.poll(async () => {
      link.changed(['targets']);
      return (await cell(kpi, month)).getAttribute('value');
    });
  return { asked, reads, user: userEvent.setup() };
}

const cell = (kpi: string, month: string) =>
  screen.findByRole('textbox', { name: new RegExp(`${kpi}.*${month}`) });

async function paste(into: HTMLElement, text: string): Promise<void> {
  fireEvent.paste(into, { clipboardData: { getData: () => text } });
}

const set = (kpi: string, month: string, value: number | null) => ({
  ...{ scope: 'store', scopeId: 0, kpi, period: 'month', startsOn: `2023-${month}-01`, value },
});

describe('the grid of targets', () => {
  it('takes a block from a spreadsheet from the cell on, in one deed that undo takes back', async () => {
    const { asked, reads, user } = open();
    await paste(await cell('Net sales', 'Jul'), '380,000\t9,800\t25.80\n12.5万\t\t¥26\n');
    await reads('Net sales', 'Aug').toBe('125,000');
    expect((await cell('Average ticket', 'Jul')).getAttribute('value')).toBe('25.8');
    expect(asked()).toEqual([
      {
        changes: [
          set('netSales', '07', 3_800_000_000),
          set('tickets', '07', 9_800),
          set('averageTicket', '07', 258_000),
          set('netSales', '08', 1_250_000_000),
          set('averageTicket', '08', 260_000),
        ],
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await reads('Net sales', 'Aug').toBe('');
  });

  it('leaves out what goes beyond the last month', async () => {
    const { asked } = open();
    await paste(await cell('Net sales', 'Dec'), '1\n2\n3');
    expect(asked()).toEqual([{ changes: [set('netSales', '12', 10_000)] }]);
  });

  it('takes nothing of a block with a word in it, and says which', async () => {
    const { asked } = open();
    await paste(await cell('Net sales', 'Jul'), '380000\tmany');
    await screen.findByText(/many/);
    expect(asked()).toEqual([]);
  });

  it('takes a typed cell when it is left, and back with Ctrl+Z from an untouched cell', async () => {
    const { asked, reads, user } = open();
    const july = await cell('Net sales', 'Jul');
    await user.click(july);
    await user.keyboard('90000{Enter}');
    await reads('Net sales', 'Jul').toBe('90,000');
    (await cell('Net sales', 'Aug')).focus();
    await user.keyboard('{Control>}z{/Control}');
    await reads('Net sales', 'Jul').toBe('');
    expect(asked()).toEqual([
      { changes: [set('netSales', '07', 900_000_000)] },
      { changes: [set('netSales', '07', null)] },
    ]);
  });

  it('keeps what is being typed when Ctrl+Z is pressed in it', async () => {
    const { asked, user } = open();
    await user.click(await cell('Net sales', 'Jul'));
    await user.keyboard('9{Control>}z{/Control}');
    expect(asked()).toEqual([]);
  });
});
