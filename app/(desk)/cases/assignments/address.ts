/** What became of several files that were to be given to somebody: read from the files themselves. */
export function assignmentsAddress(to: string, files: readonly string[], back: string): string {
  const words = new URLSearchParams([["to", to], ...files.map((file) => ["file", file]), ["back", back]]);
  return `/cases/assignments?${words}`;
}
