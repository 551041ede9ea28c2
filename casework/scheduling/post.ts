/** To whom it is said how many things wait; nothing else is in a mail. */
export type Mail = { to: string; waiting: number; more: boolean };

/**
 * Sends a mail. `refused`: it was surely not taken, and can be sent again. `unknown`: it may have been taken, and is
 * not sent again, for nobody shall be told twice.
 */
export type Post = (mail: Mail) => Promise<"sent" | "refused" | "unknown">;
