import { getLocale, getTranslations } from "next-intl/server";
import type { Recorded } from "#casework/cases/case-history.ts";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { heldBeyondAddress } from "#components/cases/clock-address.ts";
import { entryTitle } from "#components/cases/entry-title.ts";
import { Notice } from "#components/ui/notice.tsx";
import { beyondUnrecorded } from "#domain/clocks/held-beyond.ts";
import { sayTime, sayWhen } from "#domain/when/say-when.ts";
import { limitsSentence } from "./limits-sentence.ts";

interface RecordedNoticeProps {
  file: ShownCase;
  recorded: Recorded;
}

/** What was just recorded, as which entry; how its date was understood; what others recorded meanwhile; what to add now. */
export async function RecordedNotice({ file, recorded: { entry, meanwhile } }: RecordedNoticeProps) {
  const say = await getTranslations("recorded");
  const telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  const what = say.has(entry.event as never) ? entry.event : "other";
  const number = String(entry.chainSeq);
  const arrest = entry.event === "arrest.recorded";
  const others = await Promise.all(
    meanwhile.map(async (other) =>
      say("meanwhile", { who: other.by, what: await entryTitle(other), number: String(other.chainSeq) }),
    ),
  );
  const sentences = [
    arrest ? await limitsSentence(file) : undefined,
    await understood(entry.happened, telling),
    ...others,
  ].filter((sentence) => sentence !== undefined);
  return (
    <Notice
      tone="settled"
      title={say("title", { what: say(what as never), time: sayTime(entry.at, telling), number })}
      actions={
        file.may.record &&
        !UNCORRECTED.includes(what) && <AddNow file={file} event={entry.event} number={number} />
      }
      focus
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** What is undone by another act of its own is not offered to be corrected. */
const UNCORRECTED = [
  "plan.set",
  "case.updated",
  "pseudonym.changed",
  "risk.overridden",
  "risk.reviewed",
  "case.assigned",
  "case.closure_asked",
  "case.closure_refused",
  "case.closure_withdrawn",
  "case.closed",
  "case.reopening_asked",
  "case.reopening_refused",
  "case.reopening_withdrawn",
  "case.reopened",
];

/** What was said in words is said back: "understood as 27–30 June". */
async function understood(happened: Recorded["entry"]["happened"], telling: Parameters<typeof sayWhen>[1]) {
  if (!happened?.words) return undefined;
  const [say, root] = [await getTranslations("recorded"), await getTranslations()];
  const { key, params } = sayWhen(happened, telling);
  return say("understood", { words: happened.words, when: root(key as never, params as never) });
}

interface AddNowProps {
  file: ShownCase;
  event: string;
  number: string;
}

/**
 * After an arrest: what starts or narrows the time limits; after a detention: that somebody was held beyond one. And
 * always: that it is wrong.
 */
async function AddNow({ file: { caseNumber, held, clocks, proposals, now }, event, number }: AddNowProps) {
  const say = await getTranslations("recorded");
  const file = `/cases/${caseNumber}`;
  const beyond = beyondUnrecorded(clocks, now);
  const taken = proposals.find((proposal) => proposal.record === "arrest");
  const counselKnown = held?.letIn.some(({ party }) => party === "counsel");
  return (
    <>
      {event === "detention.ended" && beyond && (
        <a href={heldBeyondAddress(file, beyond)}>{say("add_held_beyond")}</a>
      )}
      {event === "arrest.recorded" && held && (
        <>
          {held.ground === "unknown" && (
            <a href={`${file}/corrections/new?entry=${number}&field=ground`}>{say("add_ground")}</a>
          )}
          {held.taken.precision !== "minute" && (
            <a href={`${file}/corrections/new?entry=${number}&field=when`}>{say("add_time")}</a>
          )}
          {!counselKnown && (
            <a href={`${file}/corrections/new?entry=${number}&field=counsel`}>{say("add_counsel")}</a>
          )}
        </>
      )}
      {taken && (
        <a href={`/arrests/new?file=${caseNumber}&attempt=${taken.attemptId}`}>{say("add_arrest")}</a>
      )}
      <a href={`${file}/corrections/new?entry=${number}`}>{say("wrong")}</a>
    </>
  );
}
