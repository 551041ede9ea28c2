import { getTranslations } from "next-intl/server";
import { Back } from "#components/ui/back.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";

/** A button of the list was pressed, and no file is ticked: which are meant nobody knows. */
export async function NothingTicked({ back }: { back: string }) {
  const say = await getTranslations("cases.bulk");
  return (
    <>
      <TabTitle words={say("none_ticked")} />
      <Back label={say("files")} href={back} />
      <PageHead title={say("none_ticked")} />
      <Empty sentence={say("tick_first")} act={{ label: say("to_list"), href: back }} />
    </>
  );
}
