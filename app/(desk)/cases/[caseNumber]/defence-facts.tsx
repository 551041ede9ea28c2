import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";

/** Who defends them, when the next hearing is, and what was done to them. Only of somebody held is it said that no counsel is recorded. */
export async function defenceFacts(file: ShownCase): Promise<Fact[]> {
  const say = await getTranslations("cases.file");
  const telling: Telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  const { counsel, hearing, illTreatment } = file;
  const none: Fact[] = file.held ? [{ term: say("counsel") }] : [];
  return [
    ...(counsel.length > 0 ? [await counselFact(counsel, telling)] : none),
    ...(hearing ? [await hearingFact(hearing, telling)] : []),
    ...(illTreatment
      ? [
          {
            term: say("ill_treatment"),
            value: say("ill_treatment_known", { ...illTreatment }),
          },
        ]
      : []),
  ];
}

type Counsel = ShownCase["counsel"][number];

/** "Dana M., since Sun 6 July, permit asked"; below it how counsel came to act, and can be reached. */
async function counselFact(counsel: Counsel[], telling: Telling): Promise<Fact> {
  const say = await getTranslations("cases.file");
  const first: ReactNode[] = [];
  const below: ReactNode[] = [];
  for (const [at, one] of counsel.entries()) {
    if (at > 0) first.push(<br key={`${one.id} break`} />);
    first.push(<span key={one.id}>{await actsSince(one, telling)}</span>);
    const how = await howReached(one);
    if (how && below.length > 0) below.push(<br key={`${one.id} break`} />);
    if (how) below.push(<span key={one.id}>{how}</span>);
  }
  return { term: say("counsel"), value: first, ...(below.length > 0 && { source: below }) };
}

async function actsSince(
  { name, nameSealed, unreadable, permit, since }: Counsel,
  telling: Telling,
): Promise<ReactNode> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { key, params } = sayWhen(since, telling);
  const unnamed = unreadable ? say("unreadable") : nameSealed ? say("sealed") : say("counsel_unnamed");
  return (
    <>
      {name ? <bdi dir="auto">{name}</bdi> : unnamed}
      {since.precision !== "unknown" && `, ${say("since", { when: root(key as never, params as never) })}`}
      {permit !== "unknown" && `, ${say("permit", { permit })}`}
    </>
  );
}

async function howReached({ kind, mandateSigned, reach }: Counsel): Promise<ReactNode> {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words.counsel_kinds")];
  const said = [
    kind === "unknown" ? undefined : words(kind),
    mandateSigned === null ? undefined : say(mandateSigned ? "mandate_signed" : "mandate_not_signed"),
  ]
    .filter(Boolean)
    .join(" · ");
  if (!reach) return said || undefined;
  return (
    <>
      {said && `${said} · `}
      <bdi dir="auto">{reach}</bdi>
    </>
  );
}

/** The court, and when; of one that was held, that its result is not recorded. */
async function hearingFact(
  { kind, court, when, held, unreadable }: NonNullable<ShownCase["hearing"]>,
  telling: Telling,
): Promise<Fact> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { key, params } = sayWhen(when, telling);
  const said = root(key as never, params as never);
  return {
    term: say(held ? "last_hearing" : "next_hearing"),
    value: (
      <>
        {court ? <bdi dir="auto">{court}</bdi> : unreadable ? say("unreadable") : say("court_not_known")}
        {`, ${said}`}
      </>
    ),
    source: (
      <>
        {root(`words.hearing_kinds.${kind}`)}
        {held && ` · ${say("no_result")}`}
      </>
    ),
  };
}
