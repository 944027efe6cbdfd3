/** A set of line numbers that grow one by one from near 1: a bit each. */
export class LineSet {
  #words = new Uint32Array(1_024);

  add(id: number): void {
    const word = id >>> 5;
    if (word >= this.#words.length) this.grow(word);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (id & 31));
  }

  has(id: number): boolean {
    return (((this.#words[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }

  private grow(word: number): void {
    const larger = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}
