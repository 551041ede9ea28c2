import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { PaperSection } from "#components/cases/paper-section.tsx";
import { Risk } from "#components/cases/risk.tsx";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { listing } from "#components/ui/numbers.ts";
import { sayDate, sayInstant, type Telling } from "#domain/when/say-when.ts";
import { endsNext } from "../ends-next.ts";
import { standingOf } from "../file-head.tsx";
import type { OnPaper } from "./hand-over.tsx";
import { nextActs } from "./next-acts.ts";

/** All that somebody needs who knows nothing of this person and takes over tonight. */
export async function FirstSheet({ file, printed }: OnPaper) {
  const say = await getTranslations("print");
  const { caseNumber } = file;
  const acts = await nextActs(file);
  return (
    <div className="first-sheet">
      <PaperSection title={say("now")} caseNumber={caseNumber}>
        <Now file={file} />
      </PaperSection>
      <PaperSection title={say("promised")} caseNumber={caseNumber}>
        <Promised file={file} />
      </PaperSection>
      <PaperSection title={say("acts")} caseNumber={caseNumber}>
        {acts.length > 0 ? (
          <ol className="paper-list">
            {acts.map(({ key, words, when }) => (
              <li key={key}>
                {words} <small>{when}</small>
              </li>
            ))}
          </ol>
        ) : (
          <p>{say("no_acts")}</p>
        )}
      </PaperSection>
      <PaperSection title={say("call")} caseNumber={caseNumber}>
        <Facts rows={await whomToCall(file)} />
      </PaperSection>
      <PaperSection title={say("approvals")} caseNumber={caseNumber}>
        <p>{await waiting(file)}</p>
      </PaperSection>
      <PaperSection title={say("signatures")} caseNumber={caseNumber}>
        <Signature who={say("giver")} name={printed.by} />
        <Signature who={say("receiver")} name={printed.to} />
      </PaperSection>
    </div>
  );
}

/** Where they are, how grave it is and why, and what ends next. */
async function Now({ file }: { file: ShownCase }) {
  const say = await getTranslations();
  // How they are computed stands further behind, and paper has nothing to press: this is one sheet.
  const rows = (await endsNext(file)).map((row) => ({ ...row, notes: [], acts: [] }));
  const { level, reasons } = file.risk;
  return (
    <>
      <p>{await standingOf(file)}</p>
      <p>
        <Risk level={level} words={say(`risk.levels.${level}`)} />{" "}
        {reasons.map(({ key }) => say(`risk.reasons.${key}` as never)).join(" · ")}
      </p>
      {rows.length > 0 ? <ClocksNow clocks={rows} /> : <p>{say("cases.file.no_limit")}</p>}
    </>
  );
}

/** What the person was told they can count on: the plan, where they agreed to it. */
async function Promised({ file: { plan, office, now } }: { file: ShownCase }) {
  const [locale, say] = [await getLocale(), await getTranslations("print")];
  if (!plan?.goal || plan.agreed !== "agreed") return <p>{say("nothing_promised")}</p>;
  const telling: Telling = { locale, timeZone: office.timeZone, now, withYear: true };
  return (
    <>
      <p dir="auto">{plan.goal}</p>
      {plan.steps && <p dir="auto">{plan.steps}</p>}
      <p>
        <small>
          {[plan.responsible, plan.dueOn && say("by_day", { when: sayDate(plan.dueOn, telling) })]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </p>
    </>
  );
}

/** That there is a way to reach somebody, and where it is read; not the way itself, which paper would carry out of the house. */
async function whomToCall({ counsel, household, assignee, office }: ShownCase): Promise<Fact[]> {
  const [say, file] = [await getTranslations("print"), await getTranslations("cases.file")];
  return [
    {
      term: say("caseworker"),
      value: assignee ? `${assignee.name}, ${office.name}` : file("unassigned"),
    },
    {
      term: file("counsel"),
      ...(counsel.length > 0 && {
        value: counsel.map(({ name }) => name ?? file("counsel_unnamed")).join(" · "),
        source: say(counsel.some(({ reach }) => reach) ? "reach_recorded" : "reach_missing"),
      }),
    },
    ...(household
      ? [
          {
            term: file("household"),
            value: file("household_people", { number: household.number, people: household.people }),
          },
        ]
      : []),
    { term: say("person"), value: say("safe_contact") },
  ];
}

async function waiting({ closing: { asked }, office, now }: ShownCase): Promise<string> {
  const [locale, say] = [await getLocale(), await getTranslations("cases.closing")];
  if (asked?.state !== "waiting") return (await getTranslations("print"))("no_approvals");
  const telling: Telling = { locale, timeZone: office.timeZone, now, withYear: true };
  const who = listing(locale, "disjunction").format(asked.approvers) || say("nobody");
  const act = asked.act === "case.close" ? "close" : "reopen";
  return [
    say("waiting", { act, who, since: sayInstant(asked.askedAt, telling) }),
    say("asked_by", { who: asked.askedBy, ends: sayInstant(asked.endsAt, telling) }),
  ].join(" ");
}

/** A line to sign on, with the name where it is known. */
async function Signature({ who, name }: { who: string; name: string | undefined }) {
  const say = await getTranslations("print");
  return (
    <div className="signature">
      <span>{name ? `${who}: ${name}` : who}</span>
      <span>{say("day_and_time")}</span>
      <span>{say("signature")}</span>
    </div>
  );
}
