import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { type Beyond, beyondLimit } from "#domain/clocks/held-beyond.ts";
import { sayComputation } from "#domain/clocks/say-computation.ts";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../../../../../answer.tsx";
import { limitAsked } from "../../../limit-asked.ts";
import { submit } from "./submit.ts";

/** Evidence with one press: that somebody is held beyond a limit, or was, which one it is and how its end was reached. */
export default page<{ caseNumber: string; key: string }>(async ({ params }) => {
  const { clock, file, hidden, page, telling, words } = await limitAsked(params);
  const [say, root] = [await getTranslations("cases.held_beyond"), await getTranslations()];
  const computed = sayComputation(clock, telling);
  const beyond: Beyond = beyondLimit(clock, file.now) ?? { since: clock.dueAt };
  const { since, until, sinceAtLatest, untilAtEarliest } = beyond;
  return (
    <FormPage
      {...page}
      action={submit}
      title={say("title")}
      lead={say(until ? "lead_over" : "lead", {
        what: words.what,
        since: sayInstant(since, telling),
        until: until ? sayInstant(until, telling) : "",
        latest: sinceAtLatest ? "yes" : "no",
        earliest: untilAtEarliest ? "yes" : "no",
        computed: root(computed.key as never, computed.params as never),
      })}
      questions={[
        ...hidden,
        { kind: "area", name: "text", label: say("text"), hint: say("text_hint"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
