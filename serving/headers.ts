import type { ServerResponse } from "node:http";

/** The headers that every answer carries; what depends on the page (its policy and nonce) comes from proxy.ts. */
export function setHeaders(response: ServerResponse, { secure }: { secure: boolean }) {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

const HEADERS = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  // Not `no-referrer`: with it Chromium sends `Origin: null` with a form's post, which is refused.
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Robots-Tag", "noindex, nofollow"],
  ["X-DNS-Prefetch-Control", "off"],
  [
    "Permissions-Policy",
    [
      "accelerometer autoplay bluetooth browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope",
      "hid identity-credentials-get idle-detection local-fonts magnetometer microphone midi payment picture-in-picture",
      "screen-wake-lock serial storage-access usb web-share window-management xr-spatial-tracking",
    ]
      .join(" ")
      .split(" ")
      .map((feature) => `${feature}=()`)
      .concat("publickey-credentials-get=(self)", "publickey-credentials-create=(self)")
      .join(", "),
  ],
] as const;

/** The policy of a page that has neither scripts nor a form of its own. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
