import { getTranslations } from "next-intl/server";
import type { auditEntry } from "#casework/audit/audit-entry.ts";
import { entryFacts } from "#components/cases/entry-facts.ts";
import { entryTitle } from "#components/cases/entry-title.ts";
import { withheldWords } from "#components/cases/entry-words.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";

type Entry = Awaited<ReturnType<typeof auditEntry>>;

/** What an entry says, in words. Identities are never in an entry; sources are not shown to auditors. */
export async function detailFacts(entry: Entry, telling: Telling): Promise<Fact[]> {
  const [say, root] = [await getTranslations("audit.details"), await getTranslations()];
  const { caseNumber, pseudonym, details, happened } = entry;
  if (details === "unreadable") return [{ term: say("words"), value: say("unreadable") }];
  const when = happened && sayWhen(happened, telling);
  const rows: (Fact | undefined)[] = [
    caseNumber === null
      ? undefined
      : {
          term: say("file"),
          value: (
            <a href={`/cases/${caseNumber}`}>
              <bdi dir="ltr">{caseNumber}</bdi> <bdi>{pseudonym}</bdi>
            </a>
          ),
        },
    when && { term: say("happened"), value: root(when.key as never, when.params as never) },
    ...(caseNumber === null
      ? await plainFacts(details, entry.offices)
      : await fileFacts(entry, details, telling)),
    entry.sourceSealed
      ? { term: say("told_by"), value: <span className="muted">{say("sealed")}</span> }
      : toldBy(details, say("told_by")),
    entry.corrects === undefined
      ? undefined
      : { term: say("corrects"), value: <Other entry={entry} number={entry.corrects} /> },
    ...entry.correctedBy.map((number) => ({
      term: say("corrected_by"),
      value: <Other entry={entry} number={number} />,
    })),
  ];
  return rows.filter((row) => row !== undefined);
}

async function Other({ entry: { header }, number }: { entry: Entry; number: number }) {
  const say = await getTranslations("audit");
  return <a href={`/audit/entries/${header.chain}/${number}`}>{say("entry_title", { number })}</a>;
}

const written = (text: string) => (
  <span className="whitespace-pre-wrap" dir="auto">
    {text}
  </span>
);

const toldBy = ({ toldBy }: Record<string, unknown>, term: string): Fact | undefined =>
  typeof toldBy === "string" ? { term, value: written(toldBy) } : undefined;

/** What happened to a file, in the words of its history. */
async function fileFacts(entry: Entry, details: Record<string, unknown>, telling: Telling): Promise<Fact[]> {
  const say = await getTranslations("audit.details");
  const texts = ["text", "why", "purpose"].flatMap((name) => {
    const text = details[name];
    return typeof text === "string" ? [{ term: say(name as "text"), value: written(text) }] : [];
  });
  const facts = [
    ...(await entryFacts(entry.event, details, telling)),
    withheldWords(entry, await getTranslations("history")),
  ].filter((fact) => fact !== undefined);
  return [
    { term: say("what"), value: await entryTitle(entry) },
    ...(facts.length > 0 ? [{ term: say("more"), value: written(facts.join("\n")) }] : []),
    ...texts,
  ];
}

/** What happened to staff, offices and places: detail by detail. */
async function plainFacts(details: Record<string, unknown>, offices: Entry["offices"]): Promise<Fact[]> {
  const [say, words] = [await getTranslations("audit.details"), await getTranslations("words")];
  const shown = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(shown).join(", ");
    if (value === true) return say("yes");
    const code = offices.find(({ id }) => id === value)?.name ?? String(value);
    const list = LISTS.find((name) => words.has(`${name}.${code}` as never));
    return list ? words(`${list}.${code}` as never) : code;
  };
  return Object.entries(details)
    .filter(([name, value]) => !["by", "subject", "when", "toldBy"].includes(name) && !isEmpty(value))
    .map(([name, value]) => ({
      term: say.has(name as never) ? say(name as never) : name,
      value: written(shown(value)),
    }));
}

const LISTS = ["roles", "place_kinds"];

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === false ||
  value === "" ||
  (Array.isArray(value) && value.length === 0);
