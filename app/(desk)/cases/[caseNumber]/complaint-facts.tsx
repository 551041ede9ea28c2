import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { movedTo } from "#domain/procedures/may-follow.ts";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";
import { complaintWords } from "./complaint-words.ts";

type Complaint = ShownCase["complaints"][number];

/** To which body somebody has complained, and whether it asks the state to hand nobody over; below it the last step, and that the state is silent. */
export async function complaintFacts(file: ShownCase): Promise<Fact[]> {
  const say = await getTranslations("cases.file");
  const telling: Telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  return Promise.all(
    file.complaints.map(async (complaint, at) => ({
      term: at === 0 ? say("interim") : say("interim_more", { number: at + 1 }),
      value: (
        <>
          <strong>{say("measures", { stand: standOf(complaint) })}</strong>
          {` · ${await complaintWords(complaint)}`}
        </>
      ),
      source: await below(file, complaint, telling),
    })),
  );
}

function standOf({ steps, grantedAt, breachedAt, pending }: Complaint): string {
  if (breachedAt) return "breached";
  if (grantedAt) return "granted";
  if (!pending) return "decided";
  const last = steps.findLast(({ step }) => ["denied", "lifted", "requested"].includes(step))?.step;
  return last ?? "pending";
}

async function below(
  { caseNumber, may }: ShownCase,
  complaint: Complaint,
  telling: Telling,
): Promise<ReactNode> {
  const [say, words] = [
    await getTranslations("cases.file"),
    await getTranslations("words.steps.interim_measures"),
  ];
  const { id, steps, silentSince, notifiedAt } = complaint;
  const moved = movedTo(
    "interim_measures",
    steps.map(({ step }) => step),
  );
  const last = steps.findLast(({ step }) => step === moved) ?? steps.at(-1);
  const since = steps.findLast(({ step }) => step === (notifiedAt ? "state_notified" : "granted"));
  const lines = [
    last &&
      say("last_step", {
        step: lowered(words(last.step as never), telling.locale),
        when: await whenWords(last.when, telling),
      }),
    silentSince &&
      since &&
      say("state_silent", {
        since: last === since ? "last" : since.step,
        when: await whenWords(since.when, telling),
      }),
  ].filter((line) => typeof line === "string");
  return (
    <>
      {lines.map((line, at) => (
        <Fragment key={line}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
      {may.record && (
        <span className="acts">
          <a href={`/cases/${caseNumber}/interim-measures/${id}/steps/new`}>{say("complaint_step")}</a>
        </span>
      )}
    </>
  );
}

async function whenWords(when: Parameters<typeof sayWhen>[0], telling: Telling): Promise<string> {
  const { key, params } = sayWhen(when, telling);
  return (await getTranslations())(key as never, params as never);
}
