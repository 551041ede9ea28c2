import { getTranslations } from "next-intl/server";

/** The browser's title of a page. It never names a person: histories of browsers are read at checkpoints. */
export async function TabTitle({ words }: { words: string }) {
  const say = await getTranslations("ui");
  return <title>{`${words} · ${say("brand")}`}</title>;
}
