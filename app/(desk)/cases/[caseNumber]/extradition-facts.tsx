import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sayDate, sayWhen, type Telling } from "#domain/when/say-when.ts";

type Request = ShownCase["extraditions"][number];

/** Which state asks for the person, since when; below it the surrender date, the last step, and what forbids it. */
export async function extraditionFacts(file: ShownCase): Promise<Fact[]> {
  const shown = file.extraditions.filter(({ open }, at) => open || at === 0);
  const say = await getTranslations("cases.file");
  const telling: Telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  return Promise.all(
    shown.map(async (request, at) => ({
      term: at === 0 ? say("extradition") : say("extradition_more", { number: at + 1 }),
      value: await askedBy(request, telling),
      source: await below(file, request, telling),
    })),
  );
}

async function askedBy(request: Request, telling: Telling): Promise<string> {
  const { requestingState, since, open, requestedAt, decisionServedAt, surrender, suspendedAt } = request;
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("cases.extradition_step")];
  const state = requestingState ? countryName(requestingState, telling.locale) : words("some_state");
  if (!open) return say("extradition_ended", { state });
  const asked = requestedAt ?? decisionServedAt ?? surrender ?? suspendedAt;
  const dated = since && since.precision !== "unknown" ? await whenWords(since, telling) : undefined;
  if (!asked)
    return dated
      ? say("extradition_wanted_since", { state, when: dated })
      : say("extradition_wanted", { state });
  return dated ? say("extradition_since", { state, when: dated }) : say("extradition_asked", { state });
}

async function below(
  { caseNumber, complaints, may }: ShownCase,
  request: Request,
  telling: Telling,
): Promise<ReactNode> {
  const { id, last, open, surrender, suspendedAt, bars } = request;
  const measures = open ? complaints.filter(({ grantedAt }) => grantedAt) : [];
  const [say, root] = [await getTranslations("cases.file"), await getTranslations("words")];
  const lines = [
    surrender &&
      (surrender.on === null
        ? say("surrender_set")
        : say("surrender_set_for", { when: sayDate(surrender.on, telling) })),
    last &&
      say("last_step", {
        step: lowered(root(`steps.extradition.${last.step}` as never), telling.locale),
        when: await whenWords(last.when, telling),
      }),
    ...measures.map(({ body }) =>
      say("measures_stand", {
        body: body ? root(`treaty_bodies.${body}`) : "",
        held: suspendedAt ? "yes" : "no",
      }),
    ),
    bars.length > 0 &&
      say("bars", {
        bars: bars.map((bar) => lowered(root(`extradition_bars.${bar}`), telling.locale)).join(", "),
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
          <a href={`/cases/${caseNumber}/extradition-requests/${id}/steps/new`}>{say("extradition_step")}</a>
          {measures.length > 0 && !suspendedAt && (
            <a href={`/cases/${caseNumber}/extradition-requests/${id}/steps/new?step=suspended`}>
              {say("extradition_suspended")}
            </a>
          )}
        </span>
      )}
    </>
  );
}

async function whenWords(when: Parameters<typeof sayWhen>[0], telling: Telling): Promise<string> {
  const { key, params } = sayWhen(when, telling);
  return (await getTranslations())(key as never, params as never);
}
