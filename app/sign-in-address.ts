/** Where to sign in, and to be led back from: only ever to a page of this application. */
export function signInAddress(then = "/"): string {
  return isHere(then) && then !== "/" ? `/sign-in?then=${encodeURIComponent(then)}` : "/sign-in";
}

const isHere = (address: string) => /^\/(?![/\\])/.test(address) && !address.includes("_rsc=");
