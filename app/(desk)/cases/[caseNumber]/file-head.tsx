import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { CaseHead } from "#components/cases/case-head.tsx";
import { entryAddress } from "#components/cases/entry-address.ts";
import { Reasons } from "#components/cases/reasons.tsx";
import { Risk } from "#components/cases/risk.tsx";
import { Status } from "#components/cases/status.tsx";
import { statusWords } from "#components/cases/status-words.ts";
import { whereWords } from "#components/cases/where-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";
import { recordMenu } from "./record-menu.ts";
import { riskSetWords } from "./risk-words.ts";

/** Who it is, how grave and why, where they are, and what can be recorded now. */
export async function FileHead({ file }: { file: ShownCase }) {
  const say = await getTranslations();
  const links = await recordMenu(file);
  const { level } = file.risk;
  return (
    <CaseHead
      pseudonym={file.pseudonym}
      caseNumber={file.caseNumber}
      risk={<Risk level={level} words={say(`risk.levels.${level}`)} override={await riskSetWords(file)} />}
      standing={await standingOf(file)}
      reasons={<Why file={file} />}
      about={await aboutOf(file)}
      acts={
        links.length > 0 && (
          <>
            <Menu label={say("cases.file.record")} kind="filled" shortcut="r" links={links}>
              <hr />
              <a href={`/cases/${file.caseNumber}/record`}>{say("cases.record_all.link")}</a>
            </Menu>
            <Button icon="printer" href={`/cases/${file.caseNumber}/print`}>
              {say("cases.file.print")}
            </Button>
          </>
        )
      }
    />
  );
}

/** "Detained at Police HQ, Almaty, day 3 · UNHCR: mandate refugee, to 30 Sep 2025 · State: registration refused" */
export async function standingOf({
  whereabouts,
  held,
  office,
  now,
  known,
  procedures,
}: ShownCase): Promise<ReactNode> {
  const say = await getTranslations("cases.file");
  const heldSince = held && held.since.precision !== "unknown" ? held.since.earliest : null;
  const words = await whereWords(
    { whereabouts, heldSince, timeZone: held?.timeZone ?? office.timeZone },
    now,
  );
  const place = held
    ? held.place
      ? `${held.place.name}, ${held.place.city}`
      : held.placeText
    : known?.place;
  return (
    <>
      <strong>{words}</strong>
      {place ? (
        <>
          {" · "}
          <bdi dir="auto">{place}</bdi>
        </>
      ) : (
        held && ` · ${say("place_not_known")}`
      )}
      {" · "}
      <Status {...(await statusWords(procedures.protection, { now, timeZone: office.timeZone }))} />
    </>
  );
}

/** Why the level is what it is: what makes it first, then what holds besides, each with the entry that it rests on. */
async function Why({ file: { risk, caseNumber } }: { file: ShownCase }) {
  const say = await getTranslations("risk");
  if (risk.reasons.length === 0) return null;
  const list = risk.reasons.map(({ key, entry }) => ({
    words: say(`reasons.${key}` as never),
    sentence: say(`sentences.${key}` as never),
    ...(entry !== undefined && {
      entry: { label: say("entry", { number: String(entry) }), href: entryAddress(caseNumber, entry) },
    }),
  }));
  const because = say("because", { level: risk.workedOut, reasons: "" }).trimEnd();
  return <Reasons because={because} list={list} all={say("all", { count: list.length })} />;
}

/** "Man, 18–59 · Uzbekistan to Kazakhstan · witness · Almaty · Aigerim K." */
export async function aboutOf(file: ShownCase): Promise<string> {
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("cases.file"),
    await getTranslations("words"),
  ];
  const { sex, ageBand, countryOfOrigin: from, countryOfAsylum: to, profile, office, assignee } = file;
  const child = ageBand === "0-4" || ageBand === "5-11" || ageBand === "12-17";
  const person = say("person", { sex: sex ?? "unknown", child: child ? "yes" : "no" });
  return [
    ageBand ? `${person}, ${words(`age_bands.${ageBand}`)}` : person,
    from && to ? say("from_to", { from: countryName(from, locale), to: countryName(to, locale) }) : undefined,
    ...profile.map((one) => words(`profiles.${one}`).toLocaleLowerCase(locale)),
    office.name,
    assignee ? assignee.short : say("unassigned"),
  ]
    .filter(Boolean)
    .join(" · ");
}
