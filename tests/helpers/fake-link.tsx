import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { buildClient } from '#shared/contract/client';
import type { JobOptions } from '#shared/contract/define';
import { contract, type QisanClient, type QisanMethod } from '#shared/contract/index';
import type { Topic } from '#shared/contract/topics';
import { QisanError } from '#shared/domain/errors';
import type { Lang } from '#shared/i18n/t';
import { ApiProvider } from '../../renderer/api/ApiProvider';
import type { Link, LinkState } from '../../renderer/api/link';
import type { Answer, Input } from '../../renderer/api/methods';
import { ThemeProvider } from '../../renderer/ui/theme/ThemeProvider';
import { WordsProvider } from '../../renderer/ui/words';

/** What the fake answers: one typed function per method; a method without one is not there. */
export type FakeAnswers = {
  readonly [Name in QisanMethod]?: (
    input: Input<Name>,
    options: JobOptions,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

export interface FakeLink extends Link {
  /** Every call so far, in order. */
  readonly calls: readonly { readonly method: string; readonly input: unknown }[];
  /** Tells the screens that something changed; null: a new backend, everything may have. */
  changed(topics: readonly Topic[] | null): void;
  /** The backend dies, or another one is there. */
  become(status: 'gone' | 'ready'): void;
}

/** A link to a backend that exists only in this test; its methods and types are the contract's. */
export function fakeLink(answers: FakeAnswers): FakeLink {
  const listeners = new Set<(topics: readonly Topic[] | null) => void>();
  const calls: { method: string; input: unknown }[] = [];
  const client: QisanClient = buildClient(contract, async (method, input, options = {}) => {
    calls.push({ method, input });
    const answer: unknown = Reflect.get(answers, method);
    if (typeof answer !== 'function') throw new QisanError('not_found', { what: method });
    return answer(input, options);
  });
  const stateListeners = new Set<() => void>();
  let state: LinkState = { status: 'ready', client };
  return {
    calls,
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (topics) => {
      for (const listener of listeners) listener(topics);
    },
    become(status) {
      state = { status, client };
      for (const listener of stateListeners) listener();
    },
  };
}

/** Shows a part of the window as the window would: with words, theme and the fake behind it. */
export function show(link: Link, children: ReactNode, lang: Lang = 'en'): RenderResult {
  return render(
    <ApiProvider link={link}>
      <WordsProvider lang={lang} currency="CNY" timeZone="Asia/Shanghai">
        <ThemeProvider theme="light" density="compact" moneyColours="red_up">
          {children}
        </ThemeProvider>
      </WordsProvider>
    </ApiProvider>,
  );
}
