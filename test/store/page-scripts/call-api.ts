/** render-session's result of a request: every JSON body counts as a response, whatever its status. */
export interface SessionResult {
  readonly response: unknown;
  readonly error: { readonly message: string } | null;
}

const retriedStatuses = [408, 425, 429, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511];

/** Milliseconds until the head of a response must have come; after that there is no retry. */
const timeLimit = 7000;

const failed: SessionResult = {
  response: null,
  error: { message: 'Maximum number of attempts achieved or request timed out' },
};

/** The wait before a retry, as in render-session: the page should be as slow as a real one. */
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * `fetch`, and `null` when the head of the response takes longer than `ms`. The request is not aborted: it may still
 * change the session, and a late response still sets its cookies.
 */
export async function fetchWithin(ms: number, url: string, init: RequestInit): Promise<Response | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([fetch(url, init), timeout]).finally(() => clearTimeout(timer));
}

/**
 * Calls the API as render-session does. Never rejects. Retries, after 0.5, 1 and 2 seconds, a response that is not JSON
 * with one of those statuses, and a connection that was cut. A 401 or a 503 with a JSON body counts as a response.
 */
export async function callApi(url: string, init: RequestInit, maxRetries = 3): Promise<SessionResult> {
  const request = {
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    ...init,
  } as const;
  for (let attempt = 0; ; attempt += 1) {
    let status = 500;
    try {
      const response = await fetchWithin(timeLimit, url, request);
      if (!response) return failed;
      status = response.status;
      return { response: await response.json(), error: null };
    } catch {
      if (attempt >= maxRetries || !retriedStatuses.includes(status)) return failed;
    }
    await pause(2 ** attempt * 500);
  }
}
