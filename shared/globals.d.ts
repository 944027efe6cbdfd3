/**
 * What every process has without Node or DOM types: declared here, for shared/ alone, no more than
 * it uses. The other layers see the full declarations of their own platform instead.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
