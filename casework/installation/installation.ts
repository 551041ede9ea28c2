import { store } from "#db/connection.ts";
import { findInstallation } from "#db/records/organisation.ts";

/** This installation, or undefined before the first run. */
export const installation = () => findInstallation(store().reader);
