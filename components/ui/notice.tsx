import type { ReactNode } from "react";
import { FocusHere } from "./focus-here.client.tsx";
import { Icon } from "./icon.tsx";
import { type Tone, toneIcons } from "./tone.ts";

export interface NoticeProps {
  tone?: Tone;
  title: string;
  children?: ReactNode;
  /** What can be done now: links or buttons. */
  actions?: ReactNode;
  /** Takes the focus when the page opens: for what just happened. */
  focus?: boolean;
}

/** Where an address leads that shall show what just happened. */
const FOCUSED_NOTICE = "notice";

export function Notice({ tone = "info", title, children, actions, focus }: NoticeProps) {
  return (
    <div
      id={focus ? FOCUSED_NOTICE : undefined}
      className="notice"
      data-tone={tone}
      role={tone === "danger" ? "alert" : "status"}
      tabIndex={focus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: what just happened is read first, with scripts off too
      autoFocus={focus}
    >
      {focus && <FocusHere key={title} />}
      <Icon name={toneIcons[tone]} />
      <div>
        <strong>{title}</strong>
        {typeof children === "string" ? <p>{children}</p> : children}
        {actions && <div className="acts">{actions}</div>}
      </div>
    </div>
  );
}
