/** A file that was imported twice lists its rejected rows once: earlier rejects are found by their row. */
export const rejectRow = `
CREATE INDEX import_reject_row ON import_reject (batch_id, source_row);
CREATE INDEX import_batch_file ON import_batch (file_sha256, sheet) WHERE file_sha256 <> '';
`;
