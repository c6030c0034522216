import { createHmac, randomUUID } from "node:crypto";
import type { Hook, World } from "./world.ts";

/** An event as the `GITHUB_EVENT_NAME` and the file at `GITHUB_EVENT_PATH` of a workflow say it. */
export interface Event {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Sends an event to every App that listens. GitHub does not send again by itself. */
export async function deliver(world: World, event: Event): Promise<readonly Response[]> {
  return await Promise.all(world.hooks.map((hook) => post(world, hook, event)));
}

async function post(world: World, hook: Hook, event: Event): Promise<Response> {
  const installation = world.installations.find((one) => one.app.id === hook.app.id);
  const body = JSON.stringify({ ...event.payload, installation: { id: installation?.id, node_id: "I_1" } });
  return await fetch(hook.url, { method: "POST", body, headers: signedHeaders(event.name, body, hook.secret) });
}

export const signedHeaders = (name: string, body: string, secret: string): Record<string, string> => ({
  "content-type": "application/json",
  "user-agent": "GitHub-Hookshot/practice",
  "x-github-event": name,
  "x-github-delivery": randomUUID(),
  "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
});
