/** Archived reports on their way to folders and mail boxes. */
export const outbox = `
-- removed_at: nothing more goes there; what has gone stays told.
CREATE TABLE recipient (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('folder', 'mail')),
  address     TEXT NOT NULL CHECK (address <> ''),
  name        TEXT NOT NULL,
  daily       INTEGER NOT NULL CHECK (daily IN (0, 1)),
  weekly      INTEGER NOT NULL CHECK (weekly IN (0, 1)),
  removed_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX recipient_address ON recipient (kind, address) WHERE removed_at IS NULL;

-- One report to one recipient, once: the second row is refused, not the second message. message_id is
-- fixed before the first try, so that a copy that had to be sent again is known as the same.
CREATE TABLE delivery (
  id            INTEGER PRIMARY KEY,
  report_id     INTEGER NOT NULL REFERENCES report_archive (id) ON DELETE CASCADE,
  recipient_id  INTEGER NOT NULL REFERENCES recipient (id),
  message_id    TEXT NOT NULL UNIQUE,
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  attempts      INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  queued_at     INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  next_try_at   INTEGER,
  reason        TEXT,
  detail        TEXT NOT NULL DEFAULT '',
  UNIQUE (report_id, recipient_id),
  CHECK ((state = 'waiting') = (next_try_at IS NOT NULL))
) STRICT;
CREATE INDEX delivery_recipient ON delivery (recipient_id);
CREATE INDEX delivery_due ON delivery (next_try_at) WHERE state = 'waiting';
CREATE INDEX delivery_queued ON delivery (queued_at);
`;
