import type { Expression } from "../syntax/code.ts";
import type { Call } from "./walk.ts";
import { calledPath, lastOf, wordsOf } from "./words.ts";

/**
 * What happens to what a call gives back. A value that is thrown away was not what the call was made for; one that is
 * handed on at the end of a handler is its result.
 */
export type Use = "kept" | "discarded" | "returned";

/**
 * Does a call do what somebody would notice: write, send, charge, call another service? Logging, metrics, permission
 * checks, reading what is asked for and refusing it are not it. Names decide, for there is nothing else to go by.
 */
export function isEffect(call: Call, use: Use): boolean {
  const path = calledPath(call.callee);
  const own = wordsOf(lastOf(path));
  const all = wordsOf(path);
  if (call.isNew) return false;
  if (all.some((word) => watching.has(word)) || (own[0] !== undefined && answering.has(own[0]))) return false;
  if (services.test(path)) return true;
  // `createRole`, `delete_policy`: what is written is only called like a permission.
  if (own[0] !== undefined && changing.has(own[0]) && own.length > 1) return true;
  if (own.some((word) => admitting.has(word))) return false;
  if (own.some((word) => writing.has(word))) return true;
  if (answerers.test(path)) return false;
  if (own[0] !== undefined && reading.has(own[0])) return false;
  return use !== "kept" && own.length > 0;
}

/**
 * Does a call do anything at all for who asked, reading included? Logs, permission checks, what is read from the request,
 * refusals and answers without data do not.
 */
export function isWork(call: Call): boolean {
  const path = calledPath(call.callee);
  const own = wordsOf(lastOf(path));
  if (call.isNew || request.test(path) || isRefusal(call)) return false;
  if (wordsOf(path).some((word) => watching.has(word))) return false;
  if (isAnswer(call)) return call.arguments.some(({ value }) => carriesData(value));
  // `getProjectRoles()` lists them, `get_role(user)` asks.
  const isList = own[0] !== undefined && reading.has(own[0]) && own.some((word) => listed.has(word));
  if (own.some((word) => admitting.has(word)) && !isList) return false;
  return own.length > 0;
}

/** Says something back to who asked. */
export function isAnswer(call: Call): boolean {
  const path = calledPath(call.callee);
  const [first] = wordsOf(lastOf(path));
  return answerers.test(path) || (first !== undefined && answering.has(first));
}

const request =
  /^(?:this\.)?(?:req|request|params|ctx|context|c|event|args|conn|cookies|headers|session|current_\w+|currentUser|r\.(?:URL|Header|Form|Context))(?:\.|\[|$)/;

function carriesData(value: Expression): boolean {
  switch (value.kind) {
    case "literal":
    case "function":
      return false;
    case "object":
      return value.entries.some((entry) => carriesData(entry.value));
    case "list":
      return value.items.some(carriesData);
    case "name":
    case "member":
      return !/^(?:nil|null|None|undefined|this|conn|req|request|res|w|r|c|ctx)$|[Ss]tatus|HTTP_/.test(
        calledPath(value),
      );
    default:
      return true;
  }
}

/** Logs, metrics, traces. */
const watching = words(
  "log logger logging logf console metric metrics stats statsd tracer trace tracing span sentry newrelic telemetry debug info warn warning println printf print instrument breadcrumb counter histogram gauge timer stopwatch",
);

/** Asks who it is and whether they may. */
const admitting = words(
  "auth authorize authorized authenticate authenticated authorization permission permissions permit permitted require required requires ensure verify validate validated validator validation check assert can cannot guard session sessions csrf policy scope ability limit throttle ratelimit role roles admin login leader enforce",
);

/** Of them, what is looked at for its own sake when there are several. */
const listed = words("roles policies admins limits scopes tokens");

/** Writes, whatever it is that is written. */
const changing = words("create update delete destroy remove save insert upsert revoke grant");

/** Reads what it was asked, or makes a value of it. */
const reading = words(
  "get find load read lookup resolve current to from as is has should make new build parse params param query header headers cookie cookies form input first last where select with map filter reduce includes some every keys values entries format string number boolean int float len length size type use t super translate bind context background value values join split trim lower upper clone copy default optional then await defer cancel close now today time uuid date content memo ref effect callback state option options count exists pluck order sort decode unmarshal encode marshal serialize deserialize symbolize slice property url path route reverse include concat push append strip replace match test exec",
);

/** Says something back to who asked. */
const answering = words(
  "status json send render redirect abort head respond response reply not bad error errors raise throw end sendstatus forbidden notfound unauthorized problem ok no view next return text html http halt fail panic exit finish",
);
const answerers =
  /^(?:res|reply|response|ctx\.(?:throw|status|body)|c\.(?:JSON|String|Abort\w*|Status|Redirect|HTML|NoContent|SendStatus|Next)|w|http\.Error|Response(?:Entity)?|NextResponse|HttpResponse\w*|Http404|JsonResponse|Results|TypedResults)\b/;

const writing = words(
  "create save insert update upsert delete destroy remove write store persist publish emit enqueue dispatch charge pay refund capture transfer submit post put patch deliver notify mail email sms broadcast produce execute run perform process start stop trigger import sync register invite grant revoke increment decrement commit flush apply handle migrate upload queue schedule",
);

/** Other services, however they are called. */
const services =
  /^(?:fetch|axios(?:\.\w+)?|got(?:\.\w+)?|ky(?:\.\w+)?|requests\.(?:get|post|put|patch|delete)|httpx\.\w+|http\.(?:Get|Post|PostForm)|HTTParty\.\w+|Faraday\.\w+|Http\.(?:get|post|put)|stripe\..+|Stripe\..+)$/;

/** Is this how a handler says "there is nothing here": a status, an error page, an empty answer? */
export function isRefusal(value: Expression | undefined): boolean {
  if (!value || value.kind === "literal") return true;
  switch (value.kind) {
    case "name":
      return /^(?:nil|null|None|undefined|err|error|next)$/i.test(value.name) || refusing.test(value.name);
    case "call": {
      const path = calledPath(value.callee);
      return (
        refusing.test(path) ||
        value.arguments.some(({ value: one }) => saysNo(one)) ||
        (value.callee.kind === "member" && isRefusal(value.callee.object) && value.callee.object.kind === "call")
      );
    }
    case "member":
      return refusing.test(calledPath(value)) || (value.object.kind === "call" && isRefusal(value.object));
    case "object":
    case "list":
      return value.kind === "list" ? value.items.every((one) => isRefusal(one)) : true;
    case "element":
      return refusing.test(value.name);
    case "other":
    case "template":
      return value.parts.every((one) => isRefusal(one));
    default:
      return false;
  }
}

const refusing =
  /(?:^|_)40[134](?:_|$)|not_?found|forbidden|unauthori[sz]ed|denied|redirect|abort|disabled|unavailable|no_?content|not_?implemented|bad_?request|(?:^|\.)(?:raise|throw|next|head|end|error|errors?\.New|Errorf|sendStatus|halt|Empty|empty|nil|null|None|notFound|Navigate|of)$/i;

function saysNo(value: Expression): boolean {
  if (value.kind === "literal")
    return typeof value.value === "number"
      ? value.value >= 300 && value.value < 600
      : /^(?:4\d\d|5\d\d|not_found|forbidden|unauthorized|no_content|disabled)$|not found|disabled|not enabled|not available/i.test(
          String(value.value),
        );
  if (value.kind === "member" || value.kind === "name")
    return refusing.test(calledPath(value)) || /Status[A-Z]\w+|HTTP_[345]\d\d/.test(calledPath(value));
  if (value.kind === "object")
    return value.entries.some(
      (entry) =>
        /^(?:status|code|statusCode|error|errors|message)$/.test(entry.key) &&
        entry.key !== "message" &&
        (saysNo(entry.value) || entry.key.startsWith("error")),
    );
  return value.kind === "call" && isRefusal(value);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
