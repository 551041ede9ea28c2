import { log } from "../log.ts";
import type { Mail, Post } from "./post.ts";

const MOST_TRIES = 5;

/**
 * What is to be sent, and what a server did not take: that is tried at the next ticks, a few times. It lies in memory
 * alone: whoever stops in between has lost it, for a mail is sent once at most.
 */
export class Outbox {
  readonly #post: Post;
  #stopped = false;
  #waiting: { mail: Mail; tries: number }[] = [];

  constructor(post: Post) {
    this.#post = post;
  }

  add(mail: Mail) {
    this.#waiting.push({ mail, tries: 0 });
  }

  stop() {
    this.#stopped = true;
  }

  /** Tries each once. Nothing that fails hinders the next one. */
  async sendAll() {
    const trying = this.#waiting;
    this.#waiting = [];
    for (const { mail, tries } of trying) {
      if (this.#stopped) return;
      const outcome = await this.#post(mail).catch((error: unknown) => {
        log.error("A mail failed.", { error });
        return "unknown" as const;
      });
      if (outcome === "sent") continue;
      const again = outcome === "refused" && tries + 1 < MOST_TRIES;
      log.warn(again ? "A mail was not taken: it is tried again." : "A mail was given up.", {
        count: tries + 1,
      });
      if (again) this.#waiting.push({ mail, tries: tries + 1 });
    }
  }
}
