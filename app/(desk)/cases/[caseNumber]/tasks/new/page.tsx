import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { beyondLimit } from "#domain/clocks/held-beyond.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { staffQuestion } from "../../../staff-question.ts";
import { submit } from "./submit.ts";

/** What stands in the form already: what is demanded and why, of whoever carries the file, today. */
async function demandOf({ clocks, assignee, now, office }: ShownCase, key: string | undefined) {
  const clock = clocks.find((one) => one.key === key);
  const beyond = clock && beyondLimit(clock, now);
  if (!clock || !beyond) return undefined;
  const [say, locale] = [await getTranslations("cases.task"), await getLocale()];
  const { what } = await clockWords(clock, { now });
  const since = sayInstant(beyond.since, { now, locale, timeZone: clock.timeZone });
  const words = say("demand", { since, what, citation: clock.citation });
  return {
    what: { value: words.slice(0, LONGEST) },
    dueOn: { value: civilDay(now, office.timeZone) },
    ...(assignee && { who: { value: assignee.id } }),
  };
}

const LONGEST = 300;

/** Something to be done; asked for beside a limit beyond which somebody is held, that their release is demanded today. */
export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.task"), await aboutFile(file)];
  const demand = await demandOf(file, firstOf(search.limit));
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "text",
          name: "what",
          label: say("what"),
          hint: say("what_hint"),
          maxLength: LONGEST,
          ...demand?.what,
        },
        await staffQuestion(await currentActor(), file.caseNumber, {
          name: "assigneeId",
          label: say("who"),
          ...demand?.who,
        }),
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "dueOn",
          label: say("due_on"),
          hint: say("due_on_hint"),
          optional: true,
          dir: "ltr",
          ...demand?.dueOn,
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
