import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";

/** What forbids handing somebody over, but for what is asked otherwise or known already. */
export async function barsQuestion({
  but,
  ...asked
}: {
  label: string;
  hint: string;
  but: readonly ExtraditionBar[];
  value?: ExtraditionBar[];
}): Promise<Question> {
  const words = await getTranslations("words.extradition_bars");
  return {
    kind: "checks",
    name: "bars[]",
    optional: true,
    ...asked,
    options: EXTRADITION_BARS.filter((bar) => !but.includes(bar)).map((bar) => ({
      value: bar,
      label: words(bar),
    })),
  };
}
