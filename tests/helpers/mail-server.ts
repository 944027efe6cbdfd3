import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface ReceivedMail {
  readonly to: string;
  readonly source: string;
  readonly messageId: string;
}

export interface TestMailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** How often a message was begun, whether it came through or not. */
  readonly begun: () => number;
  close(): Promise<void>;
}

export interface MailServerRules {
  readonly password?: string;
  readonly refusedAddress?: string;
  /** The first so many messages lose their connection in the middle. */
  readonly drops?: number;
  /** The first so many are asked to come back later. */
  readonly busy?: number;
  readonly port?: number;
}

/** A real SMTP server on this machine, for the length of a test. */
export async function startMailServer(rules: MailServerRules = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let begun = 0;
  let drops = rules.drops ?? 0;
  let busy = rules.busy ?? 0;
  const options: SMTPServerOptions = {
    authOptional: rules.password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      if (password === rules.password) done(null, { user: username });
      else done(refusal(535, 'wrong password'));
    },
    onRcptTo({ address }, _session, done) {
      done(address === rules.refusedAddress ? refusal(550, 'no such mailbox') : null);
    },
    onData(stream, session, done) {
      begun += 1;
      if (drops > 0) {
        drops -= 1;
        stream.once('data', () => stream.destroy());
        // The connection is cut as a cable is: without a word.
        for (const connection of server.connections) Reflect.get(connection, '_socket').destroy();
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (busy > 0) {
          busy -= 1;
          return done(refusal(451, 'come back later'));
        }
        const source = Buffer.concat(chunks).toString('utf8');
        const messageId = /^message-id: (\S+)/im.exec(source)?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo) {
          received.push({ to: address, source, messageId });
        }
        done();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(rules.port ?? 0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  const { port } = server.server.address() as AddressInfo;
  return { port, received, begun: () => begun, close };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
