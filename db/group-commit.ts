interface Job {
  work: () => Promise<unknown>;
  alone: boolean;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/** What the queue asks of its one connection. */
export interface Writer {
  begin(): Promise<void>;
  run(statement: string): void;
  readonly inTransaction: boolean;
}

export interface WriterQueue {
  /** Runs `work` in a transaction shared with whatever else waits; settles after the commit. */
  share<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` between two commits, outside any transaction. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

const LARGEST_GROUP = 64;

/** Writers queue for one connection and share a commit, so that one fsync serves many. Work may run twice: it has no side effects. */
export function writerQueue(writer: Writer): WriterQueue {
  const waiting: Job[] = [];
  let busy = false;

  const add = <T>(work: () => Promise<T>, alone: boolean) =>
    new Promise<T>((done, failed) => {
      waiting.push({ work, alone, done: done as (value: unknown) => void, failed });
      schedule();
    });
  return { share: (work) => add(work, false), alone: (work) => add(work, true) };

  // setImmediate: what arrived while the last commit blocked in fsync shares the next one.
  function schedule() {
    if (busy || waiting.length === 0) return;
    busy = true;
    setImmediate(() => void serveNext());
  }

  async function serveNext() {
    const group = waiting.splice(0, sharing() || 1);
    const [first] = group;
    try {
      if (first?.alone) await first.work().then(first.done, first.failed);
      else await commitTogether(group);
    } catch (error) {
      // Even the rollback failed: nobody waits for ever, and whoever comes next is told what the connection says then.
      for (const job of group) job.failed(error);
    } finally {
      busy = false;
      schedule();
    }
  }

  function sharing() {
    const alone = waiting.findIndex((job) => job.alone);
    return Math.min(alone < 0 ? waiting.length : alone, LARGEST_GROUP);
  }

  async function commitTogether(group: Job[]): Promise<void> {
    try {
      await writer.begin();
    } catch (error) {
      for (const job of group) job.failed(error);
      return;
    }
    const outcomes: (() => void)[] = [];
    try {
      const run = group.length > 1 ? inSavepoint : byItself;
      for (const job of group) outcomes.push(await run(job));
      writer.run("COMMIT");
    } catch (error) {
      if (writer.inTransaction) writer.run("ROLLBACK");
      // Nothing was committed: each on its own, so that one job's full disk is not another's.
      if (group.length > 1) for (const job of group) await commitTogether([job]);
      else group[0]?.failed(error);
      return;
    }
    for (const settle of outcomes) settle();
  }

  /**
   * Whoever has a transaction to themselves needs no savepoint: with one, SQLite keeps (and encrypts) a copy of each page
   * that changes, and goes through all copies at each statement, which makes a long transaction slow.
   */
  async function byItself(job: Job): Promise<() => void> {
    const value = await job.work();
    return () => job.done(value);
  }

  /** Throws when the engine undid the whole transaction (disk full, I/O error); otherwise says how the job is to be settled. */
  async function inSavepoint(job: Job): Promise<() => void> {
    writer.run("SAVEPOINT job");
    try {
      const value = await job.work();
      writer.run("RELEASE job");
      return () => job.done(value);
    } catch (error) {
      if (!writer.inTransaction) throw error;
      writer.run("ROLLBACK TO job");
      writer.run("RELEASE job");
      return () => job.failed(error);
    }
  }
}
