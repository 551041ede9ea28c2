import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Option, Question } from "#components/forms/question.ts";
import type { NeedNow } from "#domain/needs/needs-now.ts";
import { NEED_STATES } from "#domain/vocabulary/need-states.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.need"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      version=""
      questions={[
        ...about.hidden,
        ...file.needs.map(versionSeen),
        {
          kind: "select",
          name: "need",
          label: say("which"),
          empty: say("choose"),
          options: await needOptions(file.needs),
          value: SPECIFIC_NEEDS.find((need) => need === firstOf(search.need)),
        },
        {
          kind: "tiles",
          name: "state",
          label: say("state"),
          options: await optionsOf("need_states", NEED_STATES),
          columns: 1,
        },
        { kind: "area", name: "text", label: say("why"), hint: say("why_hint"), optional: true, rows: 2 },
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** Which need somebody will choose is not known yet: the form carries the version of each. */
const versionSeen = ({ need, version }: NeedNow): Question => ({
  kind: "hidden",
  name: `versions.${need}`,
  value: String(version),
});

/** What is proposed comes first, then what is recorded, then all others; each with how it stands. */
async function needOptions(needs: NeedNow[]): Promise<Option[]> {
  const [say, words] = [await getTranslations("cases.need"), await getTranslations("words.specific_needs")];
  const stands = new Map(needs.map(({ need, state }) => [need, state]));
  const rank = (need: (typeof SPECIFIC_NEEDS)[number]) =>
    stands.get(need) === "proposed" ? 0 : stands.has(need) ? 1 : 2;
  return SPECIFIC_NEEDS.toSorted((one, other) => rank(one) - rank(other)).map((code) => {
    const [need, state] = [words(code), stands.get(code)];
    return {
      value: code,
      label: state ? say("option_state", { code, need, state }) : say("option", { code, need }),
    };
  });
}
