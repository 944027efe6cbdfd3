import { describe, expect, it } from 'vitest';
import { stateBySteps } from '#shared/domain/action/action';
import { type ProgressFact, progressOf } from '#shared/domain/action/progress';

const WEEK = { from: '2024-01-01', to: '2024-01-07' };
const fact = (part: Partial<ProgressFact>): ProgressFact => ({
  state: 'open',
  dueOn: '2024-01-03',
  createdOn: '2023-12-20',
  doneOn: null,
  ...part,
});

describe('the work of a week', () => {
  it('counts what was due and what of it is done, on its day or later', () => {
    const progress = progressOf(
      [
        fact({ state: 'done', doneOn: '2024-01-03' }),
        fact({ state: 'done', doneOn: '2024-01-09' }),
        fact({}),
        fact({ state: 'dropped' }),
      ],
      WEEK,
      WEEK.to,
    );
    expect(progress).toMatchObject({ due: 3, done: 2, onTime: 1, overdue: 1, finished: 1 });
    expect(progress.share).toBeCloseTo(2 / 3, 12);
  });

  it('calls late only what should have been done by the last day that is over', () => {
    const today = fact({ dueOn: '2024-01-05' });
    const older = fact({ dueOn: '2023-12-28', state: 'doing' });
    expect(progressOf([today, older], WEEK, '2024-01-04').overdue).toBe(1);
    expect(progressOf([today, older], WEEK, '2024-01-05').overdue).toBe(2);
  });

  it('has no share where nothing was due', () => {
    expect(progressOf([fact({ dueOn: null })], WEEK, WEEK.to).share).toBeNull();
  });
});

describe('a checklist', () => {
  it.each([
    [0, 3, 'open'],
    [1, 3, 'doing'],
    [3, 3, 'done'],
  ] as const)('with %i of %i steps is %s', (done, total, state) => {
    expect(stateBySteps(done, total, 'open')).toBe(state);
  });

  it('without steps stays as it is', () => {
    expect(stateBySteps(0, 0, 'doing')).toBe('doing');
  });
});
