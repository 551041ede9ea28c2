import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { Need } from "#components/cases/need.tsx";
import type { Fact } from "#components/ui/facts.tsx";

/** Which needs somebody has confirmed and which are only proposed, and where each is decided. */
export async function needsFact({ caseNumber, needs, may }: ShownCase): Promise<Fact[]> {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words.specific_needs")];
  const shown = needs.filter(({ state }) => state === "confirmed" || state === "proposed");
  if (shown.length === 0 && !may.record) return [];
  const first = shown.find(({ state }) => state === "proposed");
  const form = `/cases/${caseNumber}/specific-needs/new`;
  return [
    {
      term: say("needs"),
      ...(shown.length > 0 && {
        value: (
          <span className="badges">
            {shown.map(({ need, state }) => (
              <Need
                key={need}
                code={need}
                words={words(need)}
                proposed={state === "proposed" ? say("needs_proposed") : undefined}
              />
            ))}
          </span>
        ),
      }),
      ...(may.record && {
        source: (
          <span className="acts">
            {first && <a href={`${form}?need=${first.need}`}>{say("needs_decide")}</a>}
            <a href={form}>{say("needs_record")}</a>
          </span>
        ),
      }),
    },
  ];
}
