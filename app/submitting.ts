import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor } from "#auth/current-actor.ts";
import { discardKept, keepForm } from "#auth/keep-form.ts";
import type { Answer, Command } from "#casework/door.ts";
import { log } from "#casework/log.ts";
import { webRequest } from "#casework/request.ts";
import {
  ADD_ROWS,
  type FormState,
  type Submit,
  textValues,
  withEarlierOffers,
} from "#components/forms/form-state.ts";
import type { Actor } from "#domain/access/actor.ts";
import { refusalOf, signedOut } from "#domain/refusals.ts";
import { type Fields, readFields } from "./form-fields.ts";
import { OTHER_ORIGIN, refusedState } from "./refused-state.ts";
import { isFromHere } from "./same-origin.ts";

export interface Sent {
  actor: Actor;
  /** What was typed: see readFields. */
  fields: Fields;
  /** The form's own key, the same however often it is pressed. */
  formKey: string | undefined;
  /** Runs a command with what was typed, and `change` over it; a second press of the same form records nothing twice. */
  run<S extends z.ZodType>(command: Command<S>, change?: Partial<z.input<S>>): Promise<Answer>;
}

/** Tells the person more about a refusal than its sentences: which fields differ, which answers are offered. */
type Explain = (error: unknown, state: FormState, sent: Pick<Sent, "actor" | "fields">) => Promise<FormState>;

/**
 * Makes a form's submit: it carries out what was sent and answers with the address to go to. Whatever fails, it gives
 * back the form as it was typed, with sentences, and throws nothing: an action that throws loses what was typed.
 */
export function submitting(
  carryOut: (sent: Sent) => Promise<string>,
  { actor: findActor = currentActor, explain }: { actor?: () => Promise<Actor>; explain?: Explain } = {},
): Submit {
  return async function submit(previous, form) {
    const values = textValues(form);
    const fields = readFields(form);
    let actor: Actor | undefined;
    let address: string;
    try {
      if (!(await isFromHere())) return await refusedState(OTHER_ORIGIN, values);
      const sender = await findActor();
      actor = sender;
      if (form.has(ADD_ROWS)) return { values, problems: [] };
      address = await carryOut(sentBy(sender, fields));
      await orElse(undefined, () => discardKept(sender));
    } catch (error) {
      unstable_rethrow(error);
      if (refusalOf(error)?.kind !== "signed_out") {
        const state = withEarlierOffers(previous, await refusedState(error, values, actor));
        return orElse(state, () => actor && explain?.(error, state, { actor, fields }));
      }
      const kept = await orElse(undefined, () => keepForm(webRequest()?.address ?? "/", values));
      if (kept === undefined) return await refusedState(signedOut(), values);
      address = `/sign-in/continue?kept=${kept}`;
    }
    redirect(address as Route);
  };
}

/** What makes a refusal kinder may itself fail; the refusal stands all the same. */
async function orElse<T>(otherwise: T, attempt: () => Promise<T> | undefined): Promise<T> {
  try {
    return (await attempt()) ?? otherwise;
  } catch (error) {
    unstable_rethrow(error);
    log.error("A refusal could not be explained, or a form not kept.", { error });
    return otherwise;
  }
}

/** As the API's: what is longer fits no index. */
const KEY = /^[\x21-\x7e]{1,200}$/;

function sentBy(actor: Actor, { idempotencyKey, ...fields }: Fields): Sent {
  const key = typeof idempotencyKey === "string" && KEY.test(idempotencyKey) ? idempotencyKey : undefined;
  return {
    actor,
    fields,
    formKey: key,
    // The command's own schema is what checks the fields: until then they are only typed as if they were its input.
    run: (command, change) =>
      command(actor, { ...fields, ...(change as object) } as z.input<typeof command.definition.input>, {
        key,
      }),
  };
}
