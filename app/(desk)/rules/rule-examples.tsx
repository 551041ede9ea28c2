import { getLocale, getTranslations } from "next-intl/server";
import type { showRule } from "#casework/rules/show-rule.ts";
import { Table } from "#components/ui/table.tsx";
import type { Rule } from "#domain/clocks/rule.ts";
import { sayDay, sayInstant } from "#domain/when/say-when.ts";

type Examples = Awaited<ReturnType<typeof showRule>>["examples"];

/** The worked examples of a rule: what is asked, from when it counts, and what the engine makes of it now. */
export async function RuleExamples({ rule, examples, now }: { rule: Rule; examples: Examples; now: Date }) {
  const [say, locale] = [await getTranslations("rules"), await getLocale()];
  return (
    <Table
      label={say("examples")}
      columns={[
        { key: "what", label: say("example"), link: true },
        { key: "from", label: say("counted"), card: "labelled" },
        { key: "due", label: say("due"), card: "labelled" },
      ]}
      rows={examples.map(({ example, workedOut }) => {
        const timeZone = example.detention?.time_zone ?? example.file?.time_zone ?? "UTC";
        const telling = { now, locale, timeZone };
        const moment = (text: string) => sayInstant(new Date(text), telling);
        const more = [
          workedOut.possible && say("possible"),
          workedOut.stopped && say("stopped", { when: moment(workedOut.stopped) }),
          workedOut.byPoliceRecord && say("by_police_record", { when: moment(workedOut.byPoliceRecord) }),
          workedOut.mayExtendTo && say("may_extend_to", { when: moment(workedOut.mayExtendTo) }),
        ].filter((one) => typeof one === "string");
        const from = workedOut.from;
        return {
          key: example.says,
          cells: {
            what: example.says,
            from: from === undefined ? say("does_not_run") : moment(from),
            due: [
              workedOut.due === null
                ? say("does_not_run")
                : rule.counting === "hours"
                  ? moment(workedOut.due)
                  : sayDay(new Date(workedOut.due), telling),
              more.length > 0 && more.join(" · "),
            ] as const,
          },
        };
      })}
    />
  );
}
