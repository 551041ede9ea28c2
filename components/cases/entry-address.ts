/** Where an entry of a file's history is read: the page of the history that begins with it. */
export const entryAddress = (caseNumber: string, entry: number) =>
  `/cases/${caseNumber}/history?after=${entry + 1}#entry-${entry}`;
