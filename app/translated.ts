import { getTranslations } from "next-intl/server";
import type { Sentence } from "#domain/refusals.ts";

/** A refusal's sentence in the language of the request; its key names a message below `errors`. */
export async function translated({ key, params, words = {} }: Sentence): Promise<string> {
  const say = await getTranslations("errors");
  const word = await getTranslations("words");
  const named = Object.fromEntries(Object.entries(words).map(([name, of]) => [name, word(of as never)]));
  return say.has(key as never)
    ? say(key as never, { ...params, ...named } as never)
    : say("form.invalid_type");
}
