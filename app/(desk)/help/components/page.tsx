import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { themes } from "../../../theme.ts";
import { everyQuestion } from "./every-question.ts";
import { HERE } from "./invented.ts";
import { Specimen } from "./specimen.tsx";
import { SPECIMENS } from "./specimens.ts";
import { submit } from "./submit.ts";

type Part = keyof typeof SPECIMENS;
const parts = Object.keys(SPECIMENS) as Part[];

/** Every component as it is, in each of its states, in each theme and direction, with invented people. */
export default page(async ({ search }) => {
  await currentActor();
  const part = parts.find((one) => one === firstOf(search.show)) ?? "ui";
  const asked = { theme: firstOf(search.theme), rtl: firstOf(search.as) === "rtl" };
  const say = await getTranslations("components");
  return (
    <div dir={asked.rtl ? "rtl" : undefined} className="stack">
      {part !== "forms" && <TabTitle words={say("title")} />}
      <Ways part={part} asked={asked} />
      {part === "forms" ? <WholeForm /> : <PageHead title={say("title")} beside={say("lead")} />}
      {SPECIMENS[part].map((specimen) => (
        <Specimen key={specimen.of} {...specimen} />
      ))}
    </div>
  );
});

/** A page that is a form takes the place of the heading: it can be sent, and says what is wrong. */
async function WholeForm() {
  const say = await getTranslations("components");
  return (
    <FormPage
      action={submit}
      line="Lochin · ALA-2025-00027"
      title={say("form")}
      tabTitle={say("title")}
      lead={say("form_lead")}
      questions={everyQuestion}
      button={{ label: say("show_wrong") }}
      other={{ label: say("show_stale"), name: "state", value: "stale" }}
      cancel={{ label: say("cancel"), href: HERE }}
    />
  );
}

type Asked = { theme: string | undefined; rtl: boolean };

/** Which components, in which theme and direction: each an address. */
async function Ways({ part, asked: { theme, rtl } }: { part: Part; asked: Asked }) {
  const [say, looks] = [await getTranslations("components"), await getTranslations("account.looks")];
  const to = (change: { show?: string; theme?: string; as?: string }) => {
    const words = { show: part, ...(theme && { theme }), ...(rtl && { as: "rtl" }), ...change };
    return `${HERE}?${new URLSearchParams(Object.entries(words).filter(([, word]) => word !== ""))}`;
  };
  return (
    <>
      <Tabs
        label={say("parts_label")}
        links={parts.map((one) => ({
          label: say(`parts.${one}`),
          href: to({ show: one }),
          current: one === part,
        }))}
      />
      <Tabs
        label={say("themes_label")}
        links={themes.map((one) => ({ label: looks(one), href: to({ theme: one }), current: one === theme }))}
      />
      <Tabs
        label={say("directions_label")}
        links={[
          { label: say("ltr"), href: to({ as: "" }), current: !rtl },
          { label: say("rtl"), href: to({ as: "rtl" }), current: rtl },
        ]}
      />
    </>
  );
}
