/** Targets that came in a file: which batch, and what it said. */
export const targetBatch = `
-- batch_value: the value as booked. Where a person has written another since, undoing the batch leaves it.
ALTER TABLE target ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);
ALTER TABLE target ADD COLUMN batch_value REAL;
CREATE INDEX target_batch ON target (batch_id) WHERE batch_id IS NOT NULL;
`;
