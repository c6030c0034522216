import { problem, type Reply } from "./reply.ts";
import type { LoggedCall, World } from "./world.ts";

/** "No more than 80 content-generating requests per minute": comments are content. */
const contentPerMinute = 80;

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export function overLimit(world: World, call: LoggedCall): Reply | undefined {
  if (!makesContent(call)) return undefined;
  const since = world.clock.now().getTime() - 60_000;
  const recent = world.log.filter((one) => one.caller === call.caller && one.at.getTime() > since && makesContent(one));
  if (recent.length <= contentPerMinute) return undefined;
  return {
    ...problem(403, "You have exceeded a secondary rate limit and have been temporarily blocked."),
    headers: { "retry-after": "60" },
  };
}

const makesContent = (call: LoggedCall): boolean => call.method === "POST" && call.path.endsWith("/comments");
