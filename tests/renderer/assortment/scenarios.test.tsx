import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SolveAnswer } from '#shared/contract/assortment';
import type { JobOptions } from '#shared/contract/define';
import { defaultRules, type Lack } from '#shared/domain/assortment/scenario';
import { QisanError } from '#shared/domain/errors';
import type { Lang } from '#shared/i18n/t';
import { ScenariosPage } from '../../../renderer/features/assortment/scenarios/ScenariosPage';
import {
  emptyDraft,
  useScenarioStore,
} from '../../../renderer/features/assortment/scenarios/store';
import { useRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { preparation, result, scenario, scenarioAnswers, summary, yuan } from './scenario-answers';

function Room() {
  return <ScenariosPage route={useRoute()} />;
}

function open(path: string, answers: FakeAnswers = {}, lang: Lang = 'en') {
  window.location.hash = `#/assortment/scenarios${path}`;
  const link = fakeLink({ ...scenarioAnswers, ...answers });
  const shown = show(link, <Room />, lang);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { link, inputs, shown, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

/** A search that runs until the test lets it end. */
function heldSearch() {
  let end: (answer: SolveAnswer) => void = () => {};
  const ended = new Promise<SolveAnswer>((resolve) => {
    end = resolve;
  });
  const jobs: JobOptions[] = [];
  const answers: FakeAnswers = {
    'assortment.solve': (_input, options) => {
      jobs.push(options);
      return ended;
    },
  };
  return { answers, end: (answer: SolveAnswer) => end(answer), job: () => jobs.at(-1) };
}

const lack = (code: Lack['code'], weight: Lack['weight'], offer: Lack['offer']): Lack => ({
  code,
  weight,
  count: 34,
  total: 112,
  examples: ['Oolong tea', 'Rice crackers'],
  offer,
});

beforeEach(() => {
  window.location.hash = '';
  useScenarioStore.setState({
    draft: emptyDraft,
    run: { state: 'idle' },
    unfolded: [],
    wanted: null,
  });
});

describe('the list of scenarios', () => {
  it('shows what each would bring, and opens one', async () => {
    const { user } = open('');
    expect(await screen.findByText('+¥1,240')).toBeTruthy();
    await user.click(screen.getByText('Autumn range'));
    expect(window.location.hash).toBe('#/assortment/scenarios/7');
  });

  it('says what a scenario is for where there is none', async () => {
    const { user } = open('', { 'assortment.scenarios': () => [] });
    expect(await screen.findByText(/Set the rules of your house/)).toBeTruthy();
    await user.click(await button('New scenario'));
    expect(window.location.hash).toBe('#/assortment/scenarios/new');
  });

  it('removes one after asking', async () => {
    const { user, inputs } = open('', { 'assortment.remove': () => ({ removed: true }) });
    await user.click(await button('Remove Autumn range'));
    expect(inputs('assortment.remove')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(inputs('assortment.remove')).toEqual([{ id: 7 }]));
  });

  it('cannot remove one that a plan was made of', async () => {
    open('', { 'assortment.scenarios': () => [{ ...summary, state: 'approved' }] });
    await screen.findByText('Plan made');
    expect(screen.queryByRole('button', { name: 'Remove Autumn range' })).toBeNull();
  });
});

describe('the rules', () => {
  it('begin with the target and tolerance of the settings, and run as they stand', async () => {
    const search = heldSearch();
    const { user, inputs } = open('/new', search.answers);
    await screen.findByText('65 % staples, give or take 3.0 points, measured in facings');
    await user.click(await button('Run'));
    const rules = { ...defaultRules, target: 0.65, tolerance: 0.03 };
    expect(inputs('assortment.solve')).toEqual([{ title: '', rules, seconds: 60 }]);
  });

  it('can go without a mix', async () => {
    const { user } = open('/new');
    await user.click(await screen.findByRole('switch', { name: /Keep a mix/ }));
    expect(await screen.findByText('No rule for the mix')).toBeTruthy();
  });

  it('ask every change to bring something, as much as is typed', async () => {
    const { user } = open('/new');
    await screen.findAllByText(/each worth ¥1\.00 a week or more/);
    await user.click(await screen.findByText('Changes and new items'));
    const field = await screen.findByLabelText('A change has to bring, at least');
    await user.clear(field);
    await user.type(field, '2.5');
    expect((await screen.findAllByText(/each worth ¥2\.50 a week or more/)).length).toBeGreaterThan(
      0,
    );
  });

  it('stay when the screen is left', async () => {
    const { user, shown, link } = open('/new');
    await user.type(await screen.findByLabelText('Name (optional)'), 'Winter');
    shown.unmount();
    show(link, <Room />);
    expect(await screen.findByDisplayValue('Winter')).toBeTruthy();
  });

  it('come from an earlier scenario where the address says so', async () => {
    const earlier = { ...scenario, rules: { ...defaultRules, target: 0.8, changesAtMost: 20 } };
    open('/new?from=7', { 'assortment.scenario': () => earlier });
    expect(await screen.findByText(/^80 % staples/)).toBeTruthy();
    expect((await screen.findAllByText(/At most 20 changes/)).length).toBeGreaterThan(0);
  });

  it('cannot be run while something is missing, and say what', async () => {
    const lacks = [lack('costs', 'stops', 0.28)];
    open('/new', { 'assortment.prepare': () => ({ ...preparation, lacks }) });
    const why = await screen.findByRole('alert');
    expect(why.textContent).toContain('34 of 112 SKUs have no cost');
    expect(await button('Run')).toHaveProperty('disabled', true);
    expect(screen.getByText('Oolong tea, Rice crackers and 32 more')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Enter costs' }).getAttribute('href')).toBe(
      '#/assortment/skus',
    );
  });

  it('can be run with an assumption in place of what is missing', async () => {
    const { user, inputs } = open('/new', {
      'assortment.prepare': ({ rules }) => ({
        ...preparation,
        lacks: [lack('costs', rules.assume?.margin == null ? 'stops' : 'assumed', 0.28)],
      }),
      ...heldSearch().answers,
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Assume a gross margin of' }));
    await screen.findByText('Assumed');
    await user.click(await button('Run'));
    expect(inputs('assortment.solve')).toMatchObject([{ rules: { assume: { margin: 0.28 } } }]);
  });

  it('try a shelf of another length', async () => {
    const { user, inputs } = open('/new', heldSearch().answers);
    await user.click(await button(/Shelves/));
    const room = await screen.findByRole('spinbutton', { name: 'Room of Snacks' });
    await user.clear(room);
    await user.type(room, '72');
    await user.click(await button('Run'));
    expect(inputs('assortment.solve')).toMatchObject([
      { rules: { rooms: [{ categoryId: 3, lengthCm: null, facings: 72 }] } },
    ]);
  });
});

describe('a search under way', () => {
  it('shows the best so far, the bound and the gap', async () => {
    const search = heldSearch();
    const { user } = open('/new', search.answers);
    await user.click(await button('Run'));
    act(() =>
      search.job()?.onProgress?.({
        phase: 'working',
        done: 1,
        total: 5,
        detail: { profit: yuan(9_400), bound: yuan(9_600), gap: 21_277 },
      }),
    );
    expect(await screen.findByText('¥9,400')).toBeTruthy();
    expect(screen.getByText('¥9,600')).toBeTruthy();
    expect(screen.getByText(/2\.128/)).toBeTruthy();
  });

  it('goes on when the screen is left, is found again, and leads to its result', async () => {
    const search = heldSearch();
    const { user, shown, link } = open('/new', search.answers);
    await user.click(await button('Run'));
    shown.unmount();
    expect(search.job()?.signal?.aborted).toBe(false);
    show(link, <Room />);
    await button('Stop and keep the best so far');
    act(() => search.end({ kind: 'solved', scenarioId: 7, result }));
    await waitFor(() => expect(window.location.hash).toBe('#/assortment/scenarios/7'));
  });

  it('is told of where another window has started it', async () => {
    const progress = { phase: 'range_prove', done: 1, total: 5 };
    const job = { id: 3, method: 'assortment.solve', startedAt: 0, progress };
    open('/new', { 'app.jobs': () => [job] });
    expect(await screen.findByText(/A search is under way: Proving the best range/)).toBeTruthy();
  });

  it('ends with the best so far when stopped', async () => {
    const search = heldSearch();
    const { user } = open('/new', search.answers);
    await user.click(await button('Run'));
    await user.click(await button('Stop and keep the best so far'));
    expect(search.job()?.signal?.aborted).toBe(true);
    expect(await screen.findByText('Stopping with the best so far')).toBeTruthy();
    act(() => search.end({ kind: 'stopped' }));
    expect(await screen.findByText('Stopped before anything was found.')).toBeTruthy();
  });

  it('says which rules clash and leads to where one is loosened', async () => {
    const clashes = [
      {
        rule: { key: 'range.clash_new', params: { count: { as: 'text', text: '9' } } },
        loosen: { key: 'range.loosen_new', params: { by: { as: 'text', text: '3' } } },
      },
      { rule: { key: 'range.clash_keep', params: {} }, loosen: null },
    ] as const;
    const { user } = open('/new', {
      'assortment.solve': () => ({ kind: 'infeasible', clashes }),
    });
    await user.click(await button('Run'));
    expect(await screen.findByText('These 2 rules cannot be kept together')).toBeTruthy();
    expect(screen.getByText('Loosening this one alone does not help.')).toBeTruthy();
    await user.click(await button('Change: Changes and new items'));
    expect(await screen.findByRole('spinbutton', { name: 'New SKUs, at least' })).toBeTruthy();
  });

  it('says why it failed and leads back to the rules', async () => {
    const { user } = open('/new', {
      'assortment.solve': () => Promise.reject(new QisanError('backend_gone')),
    });
    await user.click(await button('Run'));
    expect((await screen.findByRole('alert')).textContent).toContain('The data service stopped');
    await user.click(await button('Back to the rules'));
    expect(await button('Run')).toBeTruthy();
  });
});

describe('the result', () => {
  it('says the finding in one sentence', async () => {
    open('/7');
    expect(await screen.findByText('+¥1,240 a week')).toBeTruthy();
    expect(
      screen.getByText(/between ¥900 and ¥1,600\), with 4 changes; proven within 0\.01/),
    ).toBeTruthy();
  });

  it('says it in Chinese as well', async () => {
    open('/7', {}, 'zh-CN');
    expect(await screen.findByText('每周 +¥1,240')).toBeTruthy();
    expect(screen.getByText('坚持这个比例，每周少赚 ¥130。')).toBeTruthy();
  });

  it('does not call proven what is not', async () => {
    const proof = { ...result.proof, proven: false, stopped: true, gap: 0.0123 };
    const stopped = { ...scenario, result: { ...result, proof } };
    open('/7', { 'assortment.scenario': () => stopped });
    expect(await screen.findByText(/stopped before the proof: at most 1\.23/)).toBeTruthy();
  });

  it('tells what the rule and one more point of staples cost', async () => {
    open('/7');
    expect(await screen.findByText('Your mix rule costs ¥130 a week.')).toBeTruthy();
    expect(
      screen.getByText('Most is earned at 6:4; each further point of staples costs ¥42.00 a week.'),
    ).toBeTruthy();
  });

  it('has the frontier as a table, with targets that are not possible', async () => {
    const { user } = open('/7');
    await screen.findByText('+¥1,240 a week');
    const chart = screen.getByRole('figure', { name: /Most is earned at 6:4/ });
    await user.click(within(chart).getByRole('button', { name: 'Figures of the chart' }));
    expect(within(chart).getByRole('row', { name: /9:1 not possible/ })).toBeTruthy();
  });

  it('narrows the changes to one kind', async () => {
    const { user } = open('/7');
    await user.click(await screen.findByText(/Out 1/));
    const table = screen.getByRole('grid', { name: 'Changes' });
    expect(within(table).getByRole('rowheader', { name: /Rice crackers/ })).toBeTruthy();
    expect(within(table).queryByRole('rowheader', { name: /Cherry tomatoes/ })).toBeNull();
  });

  it('opens the numbers behind a change', async () => {
    const { user } = open('/7');
    const table = await screen.findByRole('grid', { name: 'Changes' });
    await user.click(within(table).getByText('＋ In'));
    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByText('An estimate from items like it')).toBeTruthy();
    expect(drawer.getByText('With 80 % certainty between 27.5 and 41.3')).toBeTruthy();
  });

  it('offers nothing to accept once there is a plan, and leads to it', async () => {
    const { user } = open('/7', {
      'assortment.scenario': () => ({ ...scenario, id: 7, state: 'executing' }),
    });
    await screen.findByText('Being carried out');
    expect(screen.queryByRole('button', { name: 'Accept all' })).toBeNull();
    await user.click(await button('Open the plan'));
    expect(window.location.hash).toBe('#/assortment/plans/7');
  });
});

describe('what if', () => {
  it('works the week out again for the newest wish alone, and keeps nothing', async () => {
    const better = { ...result, best: { ...result.best, profit: result.best.profit + yuan(185) } };
    const { user, inputs } = open('/7', {
      'assortment.solve': () => ({ kind: 'solved', scenarioId: null, result: better }),
    });
    const room = await screen.findByRole('spinbutton', { name: 'Room of Snacks' });
    await user.clear(room);
    await user.type(room, '72');
    expect(await screen.findByText('+¥185 a week')).toBeTruthy();
    const asked = inputs('assortment.solve');
    expect(asked.at(-1)).toMatchObject({
      quick: true,
      rules: { target: 0.7, rooms: [{ categoryId: 3, facings: 72 }] },
    });
  });

  it('is saved as a scenario by a full search', async () => {
    const search = heldSearch();
    const { user, inputs } = open('/7', search.answers);
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    const share = await screen.findByRole('spinbutton', { name: 'Share of staples' });
    await user.clear(share);
    await user.type(share, '80');
    await user.click(await button('Save as a scenario'));
    await button('Stop and keep the best so far');
    expect(inputs('assortment.solve').at(-1)).toMatchObject({
      title: 'Autumn range, changed',
      rules: { target: 0.8 },
    });
    onTestFinished(() => search.end({ kind: 'stopped' }));
  });
});
