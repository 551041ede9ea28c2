"use client";

import { type ReactNode, useEffect, useRef } from "react";

export interface OverProps {
  kind: "palette" | "keys";
  label: string;
  /** On the button that closes it; Esc does so too. */
  close: string;
  /** Stands in the page, as on the page of components. */
  inPage?: boolean;
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** What stands over a page for a moment: the palette and the list of keys, and nothing else. */
export function Over({ kind, label, close, inPage, onClose, children }: OverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!inPage) dialog.current?.showModal();
  }, [inPage]);
  return (
    <dialog ref={dialog} className="over" data-kind={kind} aria-label={label} open={inPage} onClose={onClose}>
      {children}
      <form method="dialog">
        <button className="button" data-kind="plain" type="submit">
          {close}
        </button>
      </form>
    </dialog>
  );
}
