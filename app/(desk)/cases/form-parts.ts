import { getTranslations } from "next-intl/server";
import type { Option, Question } from "#components/forms/question.ts";
import { RELIABILITIES } from "#domain/vocabulary/reliabilities.ts";

/** Codes as choices, in the words of a list below `words`. */
export async function optionsOf(list: string, codes: readonly string[]): Promise<Option[]> {
  const say = await getTranslations("words");
  return codes.map((code) => ({ value: code, label: say(`${list}.${code}` as never) }));
}

/** Who told it, and how far they can be relied on. */
export async function sourceQuestions(): Promise<Question[]> {
  const say = await getTranslations("cases.form");
  return [
    {
      kind: "text",
      name: "toldBy",
      label: say("told_by"),
      hint: say("told_by_hint"),
      optional: true,
      maxLength: 200,
    },
    {
      kind: "select",
      name: "reliability",
      label: say("reliability"),
      optional: true,
      empty: say("not_stated"),
      options: await optionsOf("reliabilities", RELIABILITIES),
    },
  ];
}

/** Whether it is what they told counsel in confidence. */
export async function privilegedQuestion(): Promise<Question> {
  const say = await getTranslations("cases.form");
  return {
    kind: "checks",
    name: "privileged",
    label: say("privileged"),
    optional: true,
    options: [{ value: "true", label: say("privileged_option"), second: say("privileged_second") }],
  };
}

/** What every form about a file begins and ends with; `seen` is the newest entry its writer knows. */
export async function aboutFile(file: { caseNumber: string; pseudonym: string; seen: number }) {
  const { caseNumber, pseudonym, seen } = file;
  const say = await getTranslations("forms");
  const href = `/cases/${caseNumber}`;
  const hidden: Question[] = [
    { kind: "hidden", name: "caseNumber", value: caseNumber },
    { kind: "hidden", name: "seen", value: String(seen) },
  ];
  return {
    hidden,
    page: {
      back: { label: pseudonym, href },
      cancel: { label: say("cancel"), href },
      line: `${pseudonym} · ${caseNumber}`,
      tabTitle: caseNumber,
    },
  };
}
