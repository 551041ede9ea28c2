import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

/** Sign-in, first run, invitation: the name of the application, and the page. */
export async function PlainFrame({ children }: { children: ReactNode }) {
  const say = await getTranslations("ui");
  return (
    <>
      <SkipLink />
      <header className="top-bar" data-plain>
        <span className="brand">{say("brand")}</span>
      </header>
      <div className="stage">
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
