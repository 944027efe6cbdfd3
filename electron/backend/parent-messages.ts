/** Messages between the main process and the backend process. Ports travel beside `window`. */
export type ToBackendProcess =
  | { readonly type: 'window' }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array | null }
  | { readonly type: 'secret'; readonly id: number; readonly value: string | null }
  | { readonly type: 'stop' };

export type FromBackendProcess =
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'secret'; readonly id: number; readonly name: 'mail' }
  | { readonly type: 'stopped' };
