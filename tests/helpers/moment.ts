/** Something that will happen once: awaited in one place, told in another. */
export interface Moment {
  readonly come: Promise<void>;
  tell(): void;
}

export function moment(): Moment {
  let tell = () => {};
  const come = new Promise<void>((resolve) => {
    tell = () => resolve();
  });
  return { come, tell: () => tell() };
}
