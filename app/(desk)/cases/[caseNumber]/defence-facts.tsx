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

/** "Dana M., since Sun 6 July, permit asked"; below it how counsel can be reached. */
async function counselFact(counsel: Counsel[], telling: Telling): Promise<Fact> {
  const say = await getTranslations("cases.file");
  const lines = await Promise.all(
    counsel.map(async (one) => ({ id: one.id, ...(await lineOf(one, telling)) })),
  );
  const below = lines.flatMap(({ id, second }) => (second ? [{ id, second }] : []));
  return {
    term: say("counsel"),
    value: lines.map(({ id, first }, at) => (
      <span key={id}>
        {at > 0 && <br />}
        {first}
      </span>
    )),
    source:
      below.length > 0 &&
      below.map(({ id, second }, at) => (
        <span key={id}>
          {at > 0 && <br />}
          {second}
        </span>
      )),
  };
}

async function lineOf(
  { name, nameSealed, unreadable, reach, kind, mandateSigned, permit, since }: Counsel,
  telling: Telling,
): Promise<{ first: ReactNode; second: ReactNode | undefined }> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { key, params } = sayWhen(since, telling);
  const how = root(`words.counsel_kinds.${kind}`);
  const mandate =
    mandateSigned === null ? undefined : say(mandateSigned ? "mandate_signed" : "mandate_not_signed");
  return {
    first: (
      <>
        {unreadable ? (
          say("unreadable")
        ) : nameSealed ? (
          say("sealed")
        ) : name ? (
          <bdi dir="auto">{name}</bdi>
        ) : (
          say("counsel_unnamed")
        )}
        {since.precision !== "unknown" && `, ${say("since", { when: root(key as never, params as never) })}`}
        {permit !== "unknown" && `, ${say("permit", { permit })}`}
      </>
    ),
    second: (
      <>
        {[kind === "unknown" ? undefined : how, mandate].filter(Boolean).join(" · ")}
        {reach && (
          <>
            {(kind !== "unknown" || mandate) && " · "}
            <bdi dir="auto">{reach}</bdi>
          </>
        )}
      </>
    ),
  };
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
