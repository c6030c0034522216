/** How often something is tried whose outcome stays unclear. */
const attempts = 3;

/**
 * Does something that must not be done twice. A reply that got lost does not tell whether it was done, so one looks
 * before trying again.
 */
export async function once<T>(act: () => Promise<T>, look: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isUncertain(error) || attempt === attempts) throw error;
      const done = await look();
      if (done !== undefined) return done;
    }
  }
}

/** GitHub failed, or the connection did: it may have been done. */
const isUncertain = (error: unknown): boolean => ((error as { status?: number }).status ?? 0) >= 500;
