/** To whom it is said how many things wait; nothing else is in a mail. */
export type Mail = { to: string; waiting: number; more: boolean };

/** Sends a mail. `refused`: it was surely not taken. `unknown`: it may have been taken. */
export type Post = (mail: Mail) => Promise<"sent" | "refused" | "unknown">;
