/**
 * One writer at a time, in the order they came. Commands are quick and hold it for their
 * transaction; a job holds it while its worker books, and commands wait instead of failing busy.
 */
export class WriterLock {
  #tail: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
