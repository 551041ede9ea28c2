import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner, type BannerProps } from "./banner.tsx";
import { BottomBar, type BottomBarItem } from "./bottom-bar.tsx";
import { Footer, type FooterProps } from "./footer.tsx";
import { Rail } from "./rail.tsx";
import { SkipLink } from "./skip-link.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";

export interface FrameProps extends TopBarProps {
  bottom: BottomBarItem[];
  /** The gravest one stands open. */
  banners: BannerProps[];
  footer: FooterProps;
  children: ReactNode;
}

/** Rail, bars, banners and footer around a page. It shows; it guards nothing. */
export async function Frame({ bottom, banners, footer, children, ...bar }: FrameProps) {
  const [banner, ...others] = banners;
  const say = await getTranslations("ui");
  return (
    <>
      <SkipLink />
      <div className="frame">
        <TopBar {...bar} />
        <Rail items={bar.items} path={bar.path} />
        <div className="stage">
          {banner && (
            <aside aria-label={say("notices")}>
              <Banner {...banner} />
              {others.length > 0 && (
                <details className="more-banners">
                  <summary>{say("moreNotices", { count: others.length })}</summary>
                  {others.map((other) => (
                    <Banner key={other.title} {...other} />
                  ))}
                </details>
              )}
            </aside>
          )}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <Footer {...footer} />
        </div>
        <BottomBar items={bottom} path={bar.path} />
      </div>
    </>
  );
}
