import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import type { SecretState } from '#shared/contract/native';

/**
 * Passwords that a person gave. They lie on the disk only as the system's key store has encrypted them
 * (DPAPI, Keychain, Secret Service), never in the store: no backup carries them, and a copy of the file is
 * worth nothing on another computer. Without a key store they live as long as the program.
 */
const session = new Map<string, string>();

export async function keepSecret(name: 'mail', value: string): Promise<SecretState> {
  session.delete(name);
  await rm(fileOf(name), { force: true });
  if (value === '') return secretState(name);
  if (hasKeyStore()) {
    await mkdir(folder(), { recursive: true });
    await writeFile(fileOf(name), safeStorage.encryptString(value), { mode: 0o600 });
  } else {
    session.set(name, value);
  }
  return secretState(name);
}

export async function secretState(name: 'mail'): Promise<SecretState> {
  if (session.has(name)) return 'session';
  if ((await readSecret(name)) !== null) return 'kept';
  return hasKeyStore() ? 'none' : 'noKeyStore';
}

/** Null where there is none, or where the key store no longer opens it. */
export async function readSecret(name: 'mail'): Promise<string | null> {
  const remembered = session.get(name);
  if (remembered !== undefined) return remembered;
  if (!hasKeyStore()) return null;
  const encrypted = await readFile(fileOf(name)).catch(() => null);
  if (encrypted === null) return null;
  try {
    return safeStorage.decryptString(encrypted);
  } catch (error) {
    console.error('secret', error);
    return null;
  }
}

/** On Linux "basic text" is a fixed key in the program: that is no store. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

function folder(): string {
  return join(app.getPath('userData'), 'secrets');
}

function fileOf(name: 'mail'): string {
  return join(folder(), `${name}.bin`);
}
