/** Employees, what they can and want to do, shifts and leave; visitors by hour. Minutes count from local midnight. */
export const people = `
CREATE TABLE employee (
  id                 INTEGER PRIMARY KEY,
  code               TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name               TEXT NOT NULL,
  staff_group        TEXT NOT NULL CHECK (staff_group IN ('purchasing', 'warehouse', 'floor', 'service', 'cashier')),
  contract_minutes   INTEGER CHECK (contract_minutes BETWEEN 0 AND 10080),
  hourly_cost        INTEGER CHECK (hourly_cost >= 0),
  born_on            TEXT,
  hired_on           TEXT,
  left_on            TEXT,
  batch_id           INTEGER REFERENCES import_batch (id)
) STRICT;

CREATE TABLE employee_skill (
  employee_id  INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  skill        TEXT NOT NULL CHECK (skill <> ''),
  batch_id     INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (employee_id, skill)
) STRICT, WITHOUT ROWID;

CREATE TABLE employee_availability (
  employee_id   INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  weekday       INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_minute  INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute    INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1800),
  PRIMARY KEY (employee_id, weekday, start_minute),
  CHECK (end_minute > start_minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
  id             INTEGER PRIMARY KEY,
  employee_id    INTEGER NOT NULL REFERENCES employee (id),
  business_date  TEXT NOT NULL,
  record         TEXT NOT NULL CHECK (record IN ('scheduled', 'worked')),
  staff_group    TEXT NOT NULL CHECK (staff_group IN ('purchasing', 'warehouse', 'floor', 'service', 'cashier')),
  start_minute   INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1799),
  end_minute     INTEGER NOT NULL CHECK (end_minute <= 2880),
  break_minutes  INTEGER NOT NULL DEFAULT 0 CHECK (break_minutes >= 0),
  state          TEXT NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published')),
  locked         INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  note           TEXT NOT NULL DEFAULT '',
  batch_id       INTEGER REFERENCES import_batch (id),
  UNIQUE (employee_id, business_date, record, start_minute),
  CHECK (end_minute - start_minute > break_minutes)
) STRICT;
CREATE INDEX shift_day ON shift (business_date);

CREATE TABLE leave (
  id           INTEGER PRIMARY KEY,
  employee_id  INTEGER NOT NULL REFERENCES employee (id),
  from_date    TEXT NOT NULL,
  to_date      TEXT NOT NULL CHECK (to_date >= from_date),
  kind         TEXT NOT NULL CHECK (kind IN ('annual', 'sick', 'personal', 'other')),
  state        TEXT NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'approved', 'refused')),
  note         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX leave_employee ON leave (employee_id, from_date);

CREATE TABLE footfall (
  business_date  TEXT NOT NULL,
  hour           INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  door           TEXT NOT NULL DEFAULT '',
  visitors       INTEGER NOT NULL CHECK (visitors >= 0),
  batch_id       INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (business_date, hour, door)
) STRICT, WITHOUT ROWID;
`;
