import type { CodeFile, FunctionDeclaration } from "../../../syntax/code.ts";
import type { EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { lastOf } from "../../words.ts";

/** Methods of types that serve gRPC or Connect: what they take tells, for nothing is registered by name. */
export const grpc: EntryPointFinder = {
  id: "grpc",
  title: "gRPC, Connect",
  docs: "https://grpc.io/docs/languages/go/basics/#implementing-routeguide",
  language: "go",
  find(file) {
    const services = servicesOf(file);
    return file.body.flatMap((one): EntryPoint[] => {
      if (one.kind !== "function" || !isProcedure(one.function, services)) return [];
      const { receiver = "", name } = one.function;
      return [
        {
          kind: "procedure",
          name: `${services.get(receiver) ?? receiver}.${name}`,
          handler: one.function,
          before: [],
          line: one.line,
          endLine: one.endLine,
        },
      ];
    });
  },
};

/** `type server struct { pb.UnimplementedOrdersServer }` serves `Orders`. */
function servicesOf({ body }: CodeFile): ReadonlyMap<string, string> {
  const services = new Map<string, string>();
  for (const one of body) {
    if (one.kind !== "class") continue;
    for (const base of one.class.bases) {
      const [, service] = /^Unimplemented(\w+?)(?:Server|Handler)$/.exec(lastOf(base.replace(/^\*/, ""))) ?? [];
      if (service !== undefined) services.set(one.class.name, service);
    }
  }
  return services;
}

const message = /^\*(?:\w+\.)?(?:\w*Request|\w+Req|Empty)$|^\*connect\.Request\[/;
const stream =
  /^(?:\w+\.)?\w+_\w+Server$|^(?:grpc\.(?:Server|Bidi|Client)Streaming|\*connect\.(?:Server|Bidi|Client)Stream)/;

function isProcedure(
  { receiver, name, parameters }: FunctionDeclaration,
  services: ReadonlyMap<string, string>,
): boolean {
  // What the generator made for those who serve nothing, and what stands in for a server in tests.
  if (receiver === undefined || /^(?:Unimplemented|Unsafe|[Mm]ock|[Ff]ake|[Ss]tub)/.test(receiver)) return false;
  if (!/^\p{Lu}/u.test(name)) return false;
  const isServer = services.has(receiver) || /(?:Server|ServiceServer|^server)$/.test(receiver);
  const types = parameters.map(({ type }) => type ?? "");
  if (!isServer || types.length === 0 || types.length > 3) return false;
  if (stream.test(types.at(-1)!)) return true;
  const [context, request, ...more] = types;
  if (more.length > 0 || !/(?:^|\.)Context$/.test(context!) || request === undefined) return false;
  // A message may be called anything; that it is one is certain only where the service is.
  return message.test(request) || (services.has(receiver) && /^\*\w+\.\w+$/.test(request));
}
