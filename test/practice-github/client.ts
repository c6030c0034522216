import Bottleneck from "bottleneck";
import type { Api } from "../../src/github/api.ts";
import { createClient } from "../../src/github/client.ts";
import type { Practice } from "./practice.ts";

/** The Action's own client, at the practice GitHub, that does not wait between writes. */
export function clientOf(practice: Practice, token: string): Api {
  const spacing = { write: oneByOne(), notifications: oneByOne() };
  return createClient({ token, url: practice.url, second: 1, spacing });
}

const oneByOne = (): Bottleneck.Group => new Bottleneck.Group({ maxConcurrent: 1 });
