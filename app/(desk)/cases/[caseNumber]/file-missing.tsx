import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import { listing } from "#components/ui/numbers.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { Gap, Missing } from "#domain/vocabulary/gaps.ts";
import { formFor } from "./form-for.ts";

/** What is missing on this file, each with the form that closes it. A file that lacks nothing has no such panel. */
export async function FileMissing({ file }: { file: ShownCase }) {
  if (file.missing.length === 0) return null;
  const say = await getTranslations("cases.missing");
  const facts = file.missing.filter(isFact);
  const rows = await Promise.all(
    file.missing
      .filter((one) => !isFact(one))
      .map(async (one) => ({ words: await missingWords(one, file), href: formFor(one, file) })),
  );
  if (facts.length > 0) rows.push({ words: await factsWords(facts), href: undefined });
  return (
    <Panel title={say("title")} count={file.missing.length}>
      <ul className="panel-rows link-list">
        {rows.map(({ words, href }) => (
          <li key={words}>{href ? <a href={href}>{words}</a> : words}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What is asked of everybody at first: told in one row. */
const FACTS = ["no_country_of_origin", "no_age", "no_sex", "no_arrival", "no_grounds"] as const;
type Fact = Missing & { gap: (typeof FACTS)[number] };

const isFact = (one: Missing): one is Fact => FACTS.some((gap) => gap === one.gap);

/** "Not recorded: age, arrival" */
async function factsWords(facts: Fact[]): Promise<string> {
  const [say, locale] = [await getTranslations("cases.missing"), await getLocale()];
  const names = facts.map(({ gap }) => say(`fact.${gap}`));
  return say("facts", { facts: listing(locale, "conjunction").format(names) });
}

/** Of which there may be several. */
const OF_A_PROCEDURE: readonly Gap[] = ["not_served", "no_certificate", "no_proof", "no_last_day"];

/** "Decided, copy not served: extradition" */
async function missingWords({ gap, about }: Missing, { extraditions }: ShownCase): Promise<string> {
  const [say, words, procedures, locale] = [
    await getTranslations("cases.missing"),
    await getTranslations("words.gaps"),
    await getTranslations("words.procedures"),
    await getLocale(),
  ];
  if (about === undefined || !OF_A_PROCEDURE.includes(gap)) return words(gap);
  const kind = extraditions.some(({ id }) => id === about) ? "extradition" : about;
  return say("of", { gap: words(gap), procedure: lowered(procedures(kind as never), locale) });
}
