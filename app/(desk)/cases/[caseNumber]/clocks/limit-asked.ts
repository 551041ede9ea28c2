import { getLocale } from "next-intl/server";
import { clockKeyOf } from "#components/cases/clock-address.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { notFound } from "#domain/refusals.ts";
import { fileToRecordIn } from "../../file-to-record-in.ts";
import { aboutFile } from "../../form-parts.ts";

/** The file and the limit that a form is about, and the limit in words. @throws NotFound */
export async function limitAsked({ caseNumber, key }: { caseNumber: string; key: string }) {
  const file = await fileToRecordIn({ caseNumber });
  const clock = file.clocks.find((one) => one.key === clockKeyOf(key));
  if (!clock) throw notFound();
  const [about, locale] = [await aboutFile(file), await getLocale()];
  const href = `/cases/${caseNumber}/clocks`;
  const { page, hidden } = about;
  return {
    file,
    clock,
    words: await clockWords(clock, { now: file.now }),
    telling: { now: file.now, locale, timeZone: clock.timeZone },
    page: { ...page, back: { ...page.back, href }, cancel: { ...page.cancel, href } },
    hidden: [...hidden, { kind: "hidden" as const, name: "clock", value: clock.key }],
  };
}
