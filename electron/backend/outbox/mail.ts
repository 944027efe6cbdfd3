import { createTransport, type Transporter } from 'nodemailer';
import type { MailServer } from '#shared/contract/outbox';
import type { DeliveryReason } from '#shared/domain/outbox/delivery';
import type { Parcel } from './folder';
import { DeliveryFault } from './setback';

export interface Letter {
  readonly to: string;
  /** Fixed before the first try: a copy that had to be sent again is known as the same. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly parcels: readonly Parcel[];
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Sends one letter; answers what the server said. @throws DeliveryFault */
export async function sendLetter(
  server: MailServer,
  password: string | null,
  letter: Letter,
  signal: AbortSignal,
): Promise<string> {
  return withServer(server, password, signal, async (transport) => {
    const sent = await transport.sendMail({
      from: server.from,
      to: letter.to,
      messageId: letter.messageId,
      subject: letter.subject,
      text: letter.text,
      attachments: letter.parcels.map(({ name, content }) => ({
        filename: name,
        content: Buffer.from(content),
      })),
    });
    return String(sent.response ?? '');
  });
}

/** Connects and logs in, without sending anything. @throws DeliveryFault */
export async function greetServer(
  server: MailServer,
  password: string | null,
  signal: AbortSignal,
): Promise<void> {
  await withServer(server, password, signal, (transport) => transport.verify());
}

async function withServer<Result>(
  server: MailServer,
  password: string | null,
  signal: AbortSignal,
  work: (transport: Transporter) => Promise<Result>,
): Promise<Result> {
  const { host, port, security, user } = server;
  if (user !== '' && password === null) throw new DeliveryFault('password_needed');
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Files come from us as bytes; nothing is fetched or read by a name in a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const stop = () => transport.close();
  signal.addEventListener('abort', stop);
  try {
    return await work(transport);
  } catch (error) {
    throw mailFault(error);
  } finally {
    signal.removeEventListener('abort', stop);
    transport.close();
  }
}

/** No way to the server at all: the network is away, or the name means nothing without it. */
const OFFLINE = new Set(['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EAI_AGAIN']);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'ETLS']);

/** What went wrong, by what the server answered, else by how the connection failed. */
function mailFault(error: unknown): DeliveryFault {
  const { code, responseCode, command, errno } = partsOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  const at = (reason: DeliveryReason) => new DeliveryFault(reason, detail.slice(0, 500));
  if (code === 'EAUTH')
    return at(responseCode !== null && responseCode < 500 ? 'server_busy' : 'login_refused');
  if (responseCode !== null) {
    if (responseCode < 500) return at('server_busy');
    return at(command.startsWith('RCPT') ? 'recipient_refused' : 'message_refused');
  }
  const cause = [code, errno].find((it) => OFFLINE.has(it) || UNREACHABLE.has(it));
  if (cause !== undefined) return at(OFFLINE.has(cause) ? 'offline' : 'server_unreachable');
  // Codes of nodemailer for a socket that closed or fell silent.
  if (['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE'].includes(code)) {
    return at(
      code === 'ETIMEDOUT' && command === 'CONN' ? 'server_unreachable' : 'connection_lost',
    );
  }
  return at('unknown');
}

function partsOf(error: unknown) {
  const field = (name: string) =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const responseCode = field('responseCode');
  return {
    code: String(field('code') ?? ''),
    command: String(field('command') ?? ''),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    // What the system said stands in the message only: "connect ECONNREFUSED 127.0.0.1:25".
    errno: /\b(E[A-Z]+(?:_[A-Z]+)*)\b/.exec(String(field('message') ?? ''))?.[1] ?? '',
  };
}
