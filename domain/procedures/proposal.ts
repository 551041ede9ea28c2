import type { Procedure } from "#domain/vocabulary/procedures.ts";
import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";

/**
 * What a step proposes to whoever works with the file. A need is confirmed, a task is done, what comes next is recorded
 * by a person.
 */
export type Proposal =
  /** One of UNHCR's specific needs, as long as what proposes it stands. */
  | { need: SpecificNeed }
  /** To demand release, or what the procedure against somebody `demands`, as soon as something forbids it. */
  | { task: "demand" }
  /** What usually has to be recorded next, here or in another procedure; `once` that other one stands there already. */
  | { step: `${Procedure}.${string}`; once?: string }
  /** To say where they are now. */
  | { whereabouts: true };
