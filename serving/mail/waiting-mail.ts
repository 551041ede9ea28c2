import { createTranslator } from "next-intl";
import type { Mail } from "#casework/scheduling/post.ts";
import en from "#messages/en.json" with { type: "json" };

const say = createTranslator({ locale: "en", messages: en, namespace: "mail" });

/** "Panoh: 3 things wait for you", and where: mail is read on the way, and by whoever holds the telephone. */
export function waitingMail({ waiting, more }: Omit<Mail, "to">, address: string) {
  const sentence = say("waiting", { waiting, more: String(more) });
  return { subject: sentence, text: `${sentence}\n${address}\n` };
}
