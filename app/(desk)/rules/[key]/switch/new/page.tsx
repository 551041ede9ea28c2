import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showRule } from "#casework/rules/show-rule.ts";
import { endWords } from "#components/cases/end-words.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { forbidden } from "#domain/refusals.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { submit } from "./submit.ts";

/** Switches a rule for an office: on with a source, off with a reason; of the team's own, for how long it runs. */
export default page<{ key: string }>(async ({ params: { key }, search }) => {
  const shown = await showRule(await currentActor(), { rule: key, office: firstOf(search.office) });
  if (!shown.may.switch) throw forbidden();
  const { rule, on, own, unread, office, version } = shown;
  const [say, rules, forms, clocks] = [
    await getTranslations("rules.switching"),
    await getTranslations("rules"),
    await getTranslations("forms"),
    await getTranslations("clocks"),
  ];
  const href = `/rules/${key}?office=${office.code}`;
  const name = endWords(clocks as never, rule.at_expiry.words);
  const hidden: Question[] = [
    { kind: "hidden", name: "rule", value: key },
    { kind: "hidden", name: "officeId", value: office.id },
    { kind: "hidden", name: "office", value: office.code },
    { kind: "hidden", name: "version", value: String(version) },
  ];
  const runs: Question = own
    ? {
        kind: "tiles",
        name: "on",
        label: say("runs"),
        value: on ? "yes" : "no",
        options: [
          { value: "yes", label: say("runs_yes") },
          { value: "no", label: say("runs_no") },
        ],
      }
    : { kind: "hidden", name: "on", value: on ? "no" : "yes" };
  const source: Question[] = [
    { kind: "text", name: "sourceTitle", label: say("source"), hint: say("source_hint"), maxLength: 300 },
    {
      kind: "text",
      name: "sourceUrl",
      label: say("address"),
      hint: say("address_hint"),
      dir: "ltr",
      optional: true,
      maxLength: 500,
    },
    { kind: "text", type: "date", name: "readOn", label: say("read_on") },
  ];
  const number = { kind: "number", name: "length", min: 1, max: 1000 } as const;
  const length: Question = {
    ...number,
    label: say("length", { unit: rule.counting === "hours" ? "hours" : "days" }),
    value: String(rule.period).replace(/\D/g, ""),
    optional: true,
  };
  const lengthRead: Question[] = [
    { ...number, label: say("length_read") },
    {
      kind: "tiles",
      name: "unit",
      label: say("unit"),
      columns: 2,
      options: (["days", "months"] as const).map((unit) => ({ value: unit, label: say(`units.${unit}`) })),
      value: "days",
    },
  ];
  const said = [...(unread ? lengthRead : []), ...source];
  const why: Question = { kind: "area", name: "why", label: say("why"), rows: 3, optional: own || !on };
  return (
    <FormPage
      back={{ label: name, href }}
      cancel={{ label: forms("cancel"), href }}
      line={rules("of", { office: office.name })}
      tabTitle={name}
      action={submit}
      title={say(own ? "title_own" : on ? "title_off" : "title_on")}
      lead={say(own ? "lead_own" : on ? "lead_off" : unread ? "lead_unread" : "lead_on")}
      questions={[...hidden, runs, ...(own ? [length] : on || rule.verified ? [] : said), why]}
      button={{ label: rules(own ? "change" : on ? "switch_off" : "switch_on") }}
    />
  );
});
