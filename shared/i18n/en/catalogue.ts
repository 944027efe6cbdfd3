/** SKUs, shelves and scenes as a person maintains them. */
export const catalogue = {};
