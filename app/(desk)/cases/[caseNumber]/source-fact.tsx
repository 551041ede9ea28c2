import { getTranslations } from "next-intl/server";
import type { Fact } from "#components/ui/facts.tsx";

type Told = {
  source: { toldBy?: string; reliability?: string } | undefined;
  sourceSealed: boolean;
  unreadable: boolean;
};

/** "his brother, highly reliable"; to an auditor that it is sealed. */
export async function sourceFact({ source, sourceSealed, unreadable }: Told): Promise<Fact | undefined> {
  const [say, history] = [await getTranslations("cases.file"), await getTranslations("history")];
  const term = say("told_by");
  if (unreadable) return { term, value: say("unreadable") };
  if (sourceSealed) return { term, value: say("sealed") };
  if (!source) return undefined;
  const how = source.reliability && history("reliability", { reliability: source.reliability });
  return {
    term,
    value: (
      <>
        {source.toldBy && <bdi dir="auto">{source.toldBy}</bdi>}
        {source.toldBy && how && ", "}
        {how}
      </>
    ),
  };
}
