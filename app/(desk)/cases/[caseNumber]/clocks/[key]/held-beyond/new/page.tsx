import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { sayComputation } from "#domain/clocks/say-computation.ts";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../../../../../answer.tsx";
import { limitAsked } from "../../../limit-asked.ts";
import { submit } from "./submit.ts";

/** Evidence with one press: that somebody is held beyond a limit, which one it is and how its end was reached. */
export default page<{ caseNumber: string; key: string }>(async ({ params }) => {
  const { clock, hidden, page, telling, words } = await limitAsked(params);
  const [say, root] = [await getTranslations("cases.held_beyond"), await getTranslations()];
  const computed = sayComputation(clock, telling);
  return (
    <div className="stack">
      <FormPage
        {...page}
        action={submit}
        title={say("title")}
        lead={say("lead")}
        questions={[...hidden, { kind: "area", name: "text", label: say("text"), optional: true }]}
        button={{ label: say("button") }}
      />
      <Facts
        rows={[
          { term: say("limit"), value: words.what },
          { term: say("since"), value: sayInstant(clock.dueAt, telling) },
          { term: say("computed"), value: root(computed.key as never, computed.params as never) },
        ]}
      />
    </div>
  );
});
