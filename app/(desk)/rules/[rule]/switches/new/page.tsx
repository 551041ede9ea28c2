import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { lengthOfPeriod } from "#casework/rules/own-period.ts";
import { showRule } from "#casework/rules/show-rule.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { ruleWords } from "#components/rules/rule-words.ts";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { submit } from "./submit.ts";

/** Whether a rule runs in an office: with which source, for which reason, or for how long. */
export default page<{ rule: string }>(async ({ params, search }) => {
  const { offices, own, rule } = await showRule(await currentActor(), params);
  const asked = firstOf(search.office);
  const office = asked === undefined ? offices[0] : offices.find(({ id }) => id === asked);
  if (!office) throw notFound();
  const [say, forms, words] = [
    await getTranslations("rules"),
    await getTranslations("forms"),
    await ruleWords(),
  ];
  const href = `/rules/${rule.key}`;
  return (
    <FormPage
      back={{ label: words.ends(rule), href }}
      cancel={{ label: forms("cancel"), href }}
      line={`${office.name} · ${rule.key}`}
      action={submit}
      title={say("switch_title")}
      lead={say("switch_lead")}
      questions={[
        { kind: "hidden", name: "officeId", value: office.id },
        { kind: "hidden", name: "rule", value: rule.key },
        { kind: "hidden", name: "version", value: String(office.version) },
        {
          kind: "tiles",
          name: "on",
          label: say("does_it_run"),
          columns: 1,
          options: [
            { value: "yes", label: say("yes"), follow: whenOn() },
            {
              value: "no",
              label: say("no"),
              follow: [{ kind: "text", name: "why", label: say("why"), maxLength: 500, width: "full" }],
            },
          ],
        },
      ]}
      button={{ label: say("switch_button") }}
    />
  );

  function whenOn(): Question[] {
    const sources = rule.verified ? [] : sourceOf();
    if (!own) return sources;
    const { unit, number } = lengthOfPeriod(office?.switched?.period ?? (rule.period as string));
    const label = say("own_period", { unit });
    return [...sources, { kind: "number", name: "number", label, value: String(number), min: 1, max: 999 }];
  }

  function sourceOf(): Question[] {
    return [
      { kind: "text", name: "sourceTitle", label: say("source_title"), maxLength: 200, width: "full" },
      {
        kind: "text",
        name: "sourceUrl",
        label: say("source_url"),
        hint: say("source_url_hint"),
        maxLength: 500,
        width: "full",
        dir: "ltr",
      },
      { kind: "text", name: "readOn", label: say("source_read"), type: "date", width: "date" },
    ];
  }
});
