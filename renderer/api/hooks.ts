import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Progress } from '#shared/contract/define';
import { QisanError } from '#shared/domain/errors';
import { clientOf, useLink } from './ApiProvider';
import {
  type Answer,
  type CommandName,
  call,
  type Input,
  type JobName,
  type QueryName,
} from './methods';

/** What a query has brought so far. `data` of the last answer stays while a new one is awaited. */
export type Asked<Data> =
  | { readonly state: 'loading'; readonly data: undefined; readonly error: null }
  | { readonly state: 'failed'; readonly data: undefined; readonly error: QisanError }
  | { readonly state: 'ready'; readonly data: Data; readonly error: QisanError | null };

export interface AskOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Asks again after so many milliseconds, for what changes with the clock alone. */
  readonly every?: number;
}

/**
 * Asks the backend, and again whenever a topic that the query shows (see `shows.ts`) has changed.
 * @example const status = useAsk('app.status', {});
 */
export function useAsk<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  options: AskOptions = {},
): Asked<Answer<Name>> & { readonly again: () => void } {
  const link = useLink();
  const query = useQuery({
    queryKey: [name, input] as const,
    queryFn: () => call(clientOf(link), name, input),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
    refetchInterval: options.every ?? false,
  });
  const again = () => void query.refetch();
  if (query.data !== undefined) {
    return { state: 'ready', data: query.data as Answer<Name>, error: failure(query.error), again };
  }
  const error = failure(query.error);
  if (error !== null) return { state: 'failed', data: undefined, error, again };
  return { state: 'loading', data: undefined, error: null, again };
}

/** Changes something. `run` rejects with QisanError; `error` keeps the last failure for the screen. */
export function useCommand<Name extends CommandName>(name: Name) {
  const link = useLink();
  const mutation = useMutation({
    mutationFn: (input: Input<Name>) => call(clientOf(link), name, input),
  });
  const { mutateAsync } = mutation;
  const run = useCallback(
    (input: Input<Name>): Promise<Answer<Name>> => mutateAsync(input),
    [mutateAsync],
  );
  return {
    run,
    running: mutation.isPending,
    error: failure(mutation.error),
    reset: mutation.reset,
  };
}

export type JobState<Data> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly startedAt: number; readonly progress: Progress }
  | { readonly state: 'done'; readonly answer: Data }
  | { readonly state: 'failed'; readonly error: QisanError };

const STARTING: Progress = { phase: 'starting', done: 0, total: 0 };

export interface JobHookOptions {
  /** Called when it failed, but not when it was cancelled: for what has no place of its own on screen. */
  readonly onFailure?: (error: QisanError) => void;
}

/**
 * Long work with progress and cancel. It goes on when the screen is left: the status bar shows it.
 * `start` resolves to the answer, or to null when it failed or was cancelled (see `job`).
 */
export function useJob<Name extends JobName>(name: Name, options: JobHookOptions = {}) {
  const link = useLink();
  const onFailure = useRef(options.onFailure);
  onFailure.current = options.onFailure;
  const [job, setJob] = useState<JobState<Answer<Name>>>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(
    async (input: Input<Name>): Promise<Answer<Name> | null> => {
      const abort = new AbortController();
      controller.current = abort;
      const startedAt = Date.now();
      setJob({ state: 'running', startedAt, progress: STARTING });
      try {
        const answer = await call(clientOf(link), name, input, {
          signal: abort.signal,
          onProgress: (progress) => setJob({ state: 'running', startedAt, progress }),
        });
        setJob({ state: 'done', answer });
        return answer;
      } catch (error) {
        const failed = failureOf(error);
        setJob({ state: 'failed', error: failed });
        if (failed.code !== 'cancelled') onFailure.current?.(failed);
        return null;
      }
    },
    [link, name],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const reset = useCallback(() => setJob({ state: 'idle' }), []);
  return { job, start, cancel, reset };
}

function failure(error: Error | null): QisanError | null {
  return error === null ? null : failureOf(error);
}

/** Anything that is not an expected failure is a fault of the program. */
export function failureOf(error: unknown): QisanError {
  return error instanceof QisanError
    ? error
    : new QisanError('internal', { id: '–' }, { cause: error });
}
