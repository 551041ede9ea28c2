import { getLocale, getTranslations } from "next-intl/server";
import { clockNotes } from "#components/cases/clock-notes.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { entryWords } from "#components/cases/entry-words.ts";
import { History } from "#components/cases/history.tsx";
import { PaperSection } from "#components/cases/paper-section.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { sayComputation } from "#domain/clocks/say-computation.ts";
import { aboutOf } from "../file-head.tsx";
import { factsOf } from "../who-and-where.tsx";
import type { OnPaper } from "./hand-over.tsx";

/** The file itself: what is known, every time limit with how it was computed, and the history, oldest first. */
export async function FileOnPaper({ file, printed }: OnPaper) {
  const [say, limits] = [await getTranslations("print"), await getTranslations("cases.limits")];
  const { caseNumber } = file;
  // Who only reads is offered nothing to press: paper has no links.
  const read = { ...file, may: { ...file.may, record: false } };
  const clocks = await computed(file);
  return (
    <>
      <PaperSection title={say("known")} caseNumber={caseNumber}>
        <p>{await aboutOf(file)}</p>
        <Facts rows={await factsOf(read)} />
      </PaperSection>
      <PaperSection title={say("limits")} caseNumber={caseNumber}>
        <p>{limits("lead")}</p>
        {clocks.length > 0 ? <ClocksNow clocks={clocks} /> : <p>{limits("none_running")}</p>}
      </PaperSection>
      <PaperSection title={say("history")} caseNumber={caseNumber}>
        {printed.earlier > 0 && <p>{say("earlier", { count: printed.earlier })}</p>}
        <History entries={await told({ file, printed })} />
      </PaperSection>
    </>
  );
}

async function computed({ clocks, now }: OnPaper["file"]) {
  const [locale, root, limits, say] = [
    await getLocale(),
    await getTranslations(),
    await getTranslations("cases.limits"),
    await getTranslations("clocks"),
  ];
  return Promise.all(
    clocks
      .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
      .map(async (clock) => {
        const { key, params } = sayComputation(clock, { now, locale });
        const computation = root(key as never, params as never).replace(/\.$/, "");
        const rule = limits("rule", { rule: clock.rule });
        const besides = clockNotes(clock, { now, locale, timeZone: clock.timeZone }, say);
        return {
          ...(await clockWords(clock, { now })),
          notes: [computation, ...besides, rule, say("not_advice")],
        };
      }),
  );
}

const told = ({ file: { caseNumber, office, now }, printed }: OnPaper) =>
  Promise.all(
    printed.entries.map((entry) =>
      entryWords(entry, {
        now,
        timeZone: office.timeZone,
        file: `/cases/${caseNumber}`,
        corrects: false,
      }),
    ),
  );
