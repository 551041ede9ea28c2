import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";

/** "List · Time line": the history in either shape, each at its own address. */
export async function HistoryShape({ file, shape }: { file: string; shape: "list" | "time-line" }) {
  const say = await getTranslations("time_line");
  return (
    <Tabs
      label={say("shape_label")}
      links={[
        { label: say("as_list"), href: `${file}#history`, current: shape === "list" },
        { label: say("as_line"), href: `${file}?as=time-line#history`, current: shape === "time-line" },
      ]}
    />
  );
}
