"use client";

import type { FormWords } from "./form-words.ts";

export interface SendButtonsProps {
  button: { label: string; kind?: "filled" | "grave" };
  cancel?: { label: string; href: string };
  sending: boolean;
  /** The connection failed: everything is still in the page. */
  unsent: boolean;
  words: FormWords;
}

export function SendButtons({ button, cancel, sending, unsent, words }: SendButtonsProps) {
  return (
    <div className="send">
      <div className="send-bar">
        {unsent && (
          <p className="unsent" role="alert">
            {words.notSent}
          </p>
        )}
        <button
          className="button"
          data-kind={button.kind ?? "filled"}
          type="submit"
          aria-disabled={sending || undefined}
        >
          {sending ? words.recording : unsent ? words.sendAgain : button.label}
        </button>
      </div>
      {cancel && <a href={cancel.href}>{cancel.label}</a>}
    </div>
  );
}
