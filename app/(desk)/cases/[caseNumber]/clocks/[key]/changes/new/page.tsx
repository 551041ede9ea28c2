import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { isLapsed } from "#domain/clocks/held-beyond.ts";
import { hasPassed } from "#domain/clocks/kept.ts";
import { mayChange } from "#domain/clocks/silence.ts";
import { forbidden } from "#domain/refusals.ts";
import type { ClockChange } from "#domain/vocabulary/clock-changes.ts";
import { page } from "../../../../../../../answer.tsx";
import { sourceQuestions } from "../../../../../form-parts.ts";
import { limitAsked } from "../../../limit-asked.ts";
import { submit } from "./submit.ts";

/** What happened to one limit: put off, stopped, begun again, or passed. Who may do none of it to this one gets no form. */
export default page<{ caseNumber: string; key: string }>(async ({ params }) => {
  const { clock, file, hidden, page, words } = await limitAsked(params);
  const say = await getTranslations("cases.clock_change");
  const end: Question[] = [
    { kind: "text", name: "endsOn", label: say("day"), type: "date", width: "date" },
    {
      kind: "text",
      name: "endsAt",
      label: say("hour"),
      hint: say("hour_hint"),
      type: "time",
      width: "date",
      optional: true,
    },
  ];
  if (!mayChange(clock, file.may)) throw forbidden();
  const passed = hasPassed(clock, file.now) && !isLapsed(clock);
  const possible: ClockChange[] =
    clock.state === "stopped"
      ? ["restarted"]
      : ["extended", "stopped", ...(passed ? ["lapsed" as const] : [])];
  return (
    <FormPage
      {...page}
      action={submit}
      title={say("title")}
      lead={say("about", { what: words.what, by: words.by ?? "" })}
      questions={[
        ...hidden,
        {
          kind: "tiles",
          name: "change",
          label: say("change"),
          columns: 1,
          options: possible.map((change) => ({
            value: change,
            label: say(`changes.${change}`),
            ...(change === "restarted" && { second: say("restarted_hint") }),
            ...(change === "extended" && { follow: end }),
          })),
        },
        { kind: "when", name: "when", label: say("when"), ways: ["exact", "about"] },
        { kind: "text", name: "why", label: say("why"), maxLength: 500, width: "full" },
        { kind: "text", name: "decidedBy", label: say("decided_by"), optional: true, maxLength: 200 },
        {
          kind: "more",
          label: say("more"),
          questions: [
            { kind: "area", name: "text", label: say("text"), hint: say("text_hint"), optional: true },
            ...(await sourceQuestions()),
          ],
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
