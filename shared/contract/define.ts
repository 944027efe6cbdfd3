import type { z } from 'zod';
import type { Topic } from './topics';

/** Carries the type of an answer; there is nothing to check at run time, both ends are ours. */
export interface Out<Answer> {
  readonly answer?: Answer;
}

export function out<Answer>(): Out<Answer> {
  return {};
}

interface Method<Input extends z.ZodType, Answer> {
  readonly input: Input;
  readonly answer: Out<Answer>;
}

/** Reads. Synchronous in the backend, on a connection that cannot write. */
export interface Query<Input extends z.ZodType, Answer> extends Method<Input, Answer> {
  readonly kind: 'query';
}

/** Writes. Synchronous, in one transaction with its audit entry; `touches` tells what to re-read. */
export interface Command<Input extends z.ZodType, Answer> extends Method<Input, Answer> {
  readonly kind: 'command';
  readonly touches: readonly Topic[];
  /**
   * Acts on the running program and writes nothing to the store: it does not wait for whoever is
   * writing, and leaves no audit entry.
   */
  readonly atOnce: boolean;
}

/** Long work: asynchronous, with progress and cancel. What it writes, it writes in one transaction. */
export interface Job<Input extends z.ZodType, Answer> extends Method<Input, Answer> {
  readonly kind: 'job';
  readonly touches: readonly Topic[];
}

export type AnyMethod =
  | Query<z.ZodType, unknown>
  | Command<z.ZodType, unknown>
  | Job<z.ZodType, unknown>;

export type Contract = Readonly<Record<string, Readonly<Record<string, AnyMethod>>>>;

export function query<Input extends z.ZodType, Answer>(
  input: Input,
  answer: Out<Answer>,
): Query<Input, Answer> {
  return { kind: 'query', input, answer };
}

export function command<Input extends z.ZodType, Answer>(
  input: Input,
  answer: Out<Answer>,
  options: { touches: readonly Topic[]; atOnce?: boolean },
): Command<Input, Answer> {
  const { touches, atOnce = false } = options;
  return { kind: 'command', input, answer, touches, atOnce };
}

export function job<Input extends z.ZodType, Answer>(
  input: Input,
  answer: Out<Answer>,
  options: { touches?: readonly Topic[] } = {},
): Job<Input, Answer> {
  return { kind: 'job', input, answer, touches: options.touches ?? [] };
}

/** What a caller gives (before defaults are filled in). */
export type InputOf<M> = M extends Method<infer Input, unknown> ? z.input<Input> : never;
/** What a handler receives (parsed, defaults filled in). */
export type ParsedOf<M> = M extends Method<infer Input, unknown> ? z.output<Input> : never;
export type AnswerOf<M> = M extends { readonly answer: Out<infer Answer> } ? Answer : never;

/** How far a job is. `phase` is a key of `phase.*` in the dictionary; `total` 0 means not known. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** Further counts for the screen, such as `{ rows: 1200, rejects: 3 }`. */
  readonly detail?: Readonly<Record<string, number>>;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The client of a contract: one typed function per method, all asynchronous. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [M in keyof C[F]]: C[F][M] extends Job<z.ZodType, unknown>
      ? (input: InputOf<C[F][M]>, options?: JobOptions) => Promise<AnswerOf<C[F][M]>>
      : (input: InputOf<C[F][M]>) => Promise<AnswerOf<C[F][M]>>;
  };
};

/** Names of all methods as `feature.method`. */
export type MethodName<C extends Contract> = {
  [F in keyof C & string]: `${F}.${keyof C[F] & string}`;
}[keyof C & string];
