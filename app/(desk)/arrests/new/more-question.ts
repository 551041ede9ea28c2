import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { optionsOf, sourceQuestions } from "../../cases/form-parts.ts";

/** What else may be known already; closed, and nothing in it has to be answered. */
export async function moreQuestion(): Promise<Question> {
  const say = await getTranslations("arrest");
  return {
    kind: "more",
    label: say("more"),
    questions: [
      {
        kind: "select",
        name: "ground",
        label: say("ground"),
        optional: true,
        value: "unknown",
        options: await optionsOf("detention_grounds", DETENTION_GROUNDS),
      },
      {
        kind: "select",
        name: "custodyStage",
        label: say("custody_stage"),
        optional: true,
        value: "police_detention",
        options: await optionsOf("custody_stages", CUSTODY_STAGES),
      },
      {
        kind: "tiles",
        name: "captorElse",
        label: say("somebody_else"),
        hint: say("somebody_else_hint"),
        optional: true,
        options: await optionsOf("captors", ["border_guard", "other"]),
      },
      {
        kind: "group",
        label: say("police_record"),
        hint: say("police_record_hint"),
        questions: [
          {
            kind: "text",
            name: "recordDate",
            label: say("day"),
            optional: true,
            type: "date",
            width: "date",
          },
          {
            kind: "text",
            name: "recordTime",
            label: say("time"),
            optional: true,
            type: "time",
            width: "date",
          },
        ],
      },
      {
        kind: "tiles",
        name: "counsel",
        label: say("counsel"),
        optional: true,
        columns: 3,
        value: "unknown",
        options: (["let_in", "refused", "unknown"] as const).map((value) => ({
          value,
          label: say(`counsel_${value}`),
        })),
      },
      ...(await sourceQuestions()),
      { kind: "area", name: "text", label: say("text"), optional: true },
    ],
  };
}
