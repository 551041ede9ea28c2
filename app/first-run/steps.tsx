import { getTranslations } from "next-intl/server";
import { Steps } from "#components/ui/steps.tsx";

const STEPS = { code: "/first-run", office: "/first-run/office", done: undefined } as const;

/** Where one is in the first run; a step can be repeated until it is done. */
export async function FirstRunSteps({ at }: { at: keyof typeof STEPS }) {
  const say = await getTranslations("firstRun");
  const done = Object.keys(STEPS).indexOf(at);
  const links = Object.entries(STEPS).map(([step, href], n) => ({
    label: say(`steps.${step as keyof typeof STEPS}`),
    current: step === at,
    ...(at !== "done" && n < done && href && { href }),
  }));
  return <Steps label={say("title")} links={links} />;
}
