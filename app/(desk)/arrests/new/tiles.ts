/** What the tiles of the form send that are neither a file, nor a place, nor a time. */
export const ANOTHER_FILE = "another_file";
export const NOT_ON_FILE = "not_on_file";
export const EXACT = "exact";
export const IN_WORDS = "in_words";
