/** A bar on a terminal; elsewhere a line for every tenth. */
export function progressOf(all: number, stream: NodeJS.WriteStream = process.stdout) {
  let tenths = 0;
  return (done: number, said: string) => {
    const part = all === 0 ? 1 : done / all;
    if (stream.isTTY) {
      const full = Math.floor(part * 30);
      stream.write(`\r${"█".repeat(full)}${"░".repeat(30 - full)} ${said} `);
      if (done === all) stream.write("\n");
    } else if (Math.floor(part * 10) > tenths) {
      tenths = Math.floor(part * 10);
      stream.write(`${said}\n`);
    }
  };
}
