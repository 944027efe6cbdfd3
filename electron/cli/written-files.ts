import type { ErrorCode, ErrorParams } from '#shared/domain/errors';
import { type Arguments, UsageError } from './arguments';
import { type ExitCode, exitCodes } from './exit-codes';
import type { Words } from './words';

/** What a command that writes a document in several formats answers. */
interface Written {
  readonly files: readonly { readonly path: string }[];
  readonly failed: readonly {
    readonly format: string;
    readonly code: ErrorCode;
    readonly params: ErrorParams;
  }[];
}

/** The formats of `--format pdf,xlsx`, each once; all of them where it was not given. */
export function formatsOf<Format extends string>(
  args: Arguments,
  known: readonly Format[],
): Format[] {
  const given = args.option('format')?.split(',') ?? known;
  const formats = given.map((name) => {
    const format = known.find((it) => it === name.trim());
    if (format === undefined) {
      throw new UsageError('bad_value', `--format ${name} (${known.join(', ')})`);
    }
    return format;
  });
  return [...new Set(formats)];
}

/** The paths of the files, and what could not be written with its reason. */
export function writtenLines({ files, failed }: Written, { t }: Words): string[] {
  return [
    ...files.map((file) => file.path),
    ...failed.map(
      ({ format, code, params }) => `${format.toUpperCase()}: ${t(`error.${code}`, params)}`,
    ),
  ];
}

export function writtenExitCode({ files, failed }: Written): ExitCode {
  if (failed.length === 0) return exitCodes.done;
  return files.length === 0 ? exitCodes.failed : exitCodes.partly;
}
