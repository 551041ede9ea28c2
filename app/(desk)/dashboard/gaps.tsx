import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarTable } from "#components/charts/bar-table.tsx";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";
import { wholePicture } from "./whole-picture.ts";

/** In the order in which they matter; a sum of the others would count a file several times. */
const FIRST = 12;

/** What is missing, on how many of the files on which it could be: the bar is the share that is missing. What is missing nowhere stands in the report alone. */
export async function Gaps(asked: Asked) {
  const { gaps } = asked.dashboard;
  const missing = gaps.filter(({ files }) => files > 0);
  const shown = missing.length > 0 ? missing : gaps.filter(({ of }) => of > 0);
  const [say, words] = [await getTranslations("dashboard.gaps"), await getTranslations("words.gaps")];
  const { named, picture } = await wholePicture(asked, "gaps", shown.length, FIRST);
  return (
    <BarTable
      {...picture}
      title={say("title")}
      caption={await caption(asked)}
      heads={{ label: say("what"), number: say("files") }}
      rows={shown.slice(0, named).map(({ gap, files, of }) => ({
        label: words(gap),
        number: say("of", { files, of }),
        href: casesAddress({ gap, office: asked.office }),
        parts: [files],
        of,
      }))}
    />
  );
}
