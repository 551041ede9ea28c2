import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "#auth/current-actor.ts";
import { CaseHead } from "#components/cases/case-head.tsx";
import { Reasons } from "#components/cases/reasons.tsx";
import { Risk } from "#components/cases/risk.tsx";
import { FormPage } from "#components/forms/form-page.tsx";
import { PaperQuestion } from "#components/forms/paper-question.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { themes } from "../../../theme.ts";
import { caseSpecimens } from "./case-specimens.tsx";
import { chartSpecimens } from "./chart-specimens.tsx";
import { everyQuestion } from "./form-specimen.ts";
import { HERE } from "./invented.ts";
import { type Shown, Specimen } from "./specimen.tsx";
import { submit } from "./submit.ts";
import { uiSpecimens } from "./ui-specimens.tsx";

const PARTS = ["ui", "forms", "cases", "charts"] as const;
type Part = (typeof PARTS)[number];

/** Every component as it is, in each of its states, in each theme and direction, with invented people. */
export default page(async ({ search }) => {
  await currentActor();
  const part = PARTS.find((one) => one === firstOf(search.show)) ?? "ui";
  const asked = { theme: firstOf(search.theme), rtl: firstOf(search.as) === "rtl" };
  const say = await getTranslations("components");
  return (
    <div dir={asked.rtl ? "rtl" : undefined} className="stack">
      {part !== "forms" && <TabTitle words={say("title")} />}
      <Ways part={part} asked={asked} />
      {await PART[part]()}
    </div>
  );
});

const PART: Record<Part, () => Promise<ReactNode>> = {
  ui: async () => <Titled specimens={uiSpecimens} />,
  charts: async () => <Titled specimens={chartSpecimens} />,
  async cases() {
    return (
      <>
        <CaseHead
          pseudonym="Lochin"
          caseNumber="ALA-2025-00027"
          risk={<Risk level="extreme" words="Extreme risk" />}
          standing="Detained, day 3 · Police HQ, Almaty"
          reasons={
            <Reasons
              because="Extreme because:"
              list={[
                {
                  words: "held on an extradition request",
                  sentence: "They are held on an extradition request.",
                },
              ]}
              all="All reasons"
            />
          }
          about="Man, 18–59 · Uzbekistan to Kazakhstan · witness · Almaty · Aigerim K."
          acts={
            <Button icon="printer" href={HERE}>
              {"Print"}
            </Button>
          }
        />
        <List specimens={caseSpecimens} />
      </>
    );
  },
  async forms() {
    const say = await getTranslations("components");
    return (
      <>
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
        <div className="paper">
          <PaperQuestion
            label="Who was taken?"
            hint="Pseudonym or file number, never the real name"
            options={["Police", "Not known"]}
            lines={2}
          />
        </div>
      </>
    );
  },
};

async function Titled({ specimens }: { specimens: Shown[] }) {
  const say = await getTranslations("components");
  return (
    <>
      <PageHead title={say("title")} beside={say("lead")} />
      <List specimens={specimens} />
    </>
  );
}

const List = ({ specimens }: { specimens: Shown[] }) =>
  specimens.map((specimen) => <Specimen key={specimen.of} {...specimen} />);

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
        links={PARTS.map((one) => ({
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
