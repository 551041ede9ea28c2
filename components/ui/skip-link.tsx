import { getTranslations } from "next-intl/server";

/** The first thing the keyboard meets. */
export async function SkipLink() {
  const say = await getTranslations("ui");
  return (
    <a className="skip" href="#main">
      {say("skip")}
    </a>
  );
}
