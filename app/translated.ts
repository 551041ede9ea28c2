import { getTranslations } from "next-intl/server";
import type { Sentence } from "#domain/refusals.ts";

/** A refusal's sentence in the language of the request; its key names a message below `errors`. */
export async function translated({ key, params }: Sentence): Promise<string> {
  const say = await getTranslations("errors");
  return say.has(key as never) ? say(key as never, params as never) : say("form.invalid_type");
}
