// Asks the API. A later question of the same kind makes an earlier one void.

/** What the API, or the way to it, did not answer. */
export class Problem extends Error {
  constructor(body, status) {
    super(body.detail ?? '服务没有回答');
    this.body = body;
    this.status = status;
  }
}

const running = new Map();

/** The path of an answer, for links that download it. */
export const path = (endpoint, parameters) => `api/v1/${endpoint}?${parameters}`;

/**
 * The answer to a question.
 * @param kind questions of one kind replace each other; the one replaced throws an AbortError
 */
export async function ask(endpoint, parameters = new URLSearchParams(), kind = endpoint) {
  running.get(kind)?.abort();
  const control = new AbortController();
  running.set(kind, control);
  let response;
  try {
    response = await fetch(path(endpoint, parameters), {signal: control.signal});
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Problem({detail: '连接不上服务，请检查网络或稍后重试。'}, 0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(body, response.status);
  return body;
}

/** Keeps the token for this browser session; the server reads it from the cookie. */
export function useToken(token) {
  document.cookie = `shuduan_token=${encodeURIComponent(token)}; path=/; SameSite=Strict`;
}

let catalogue;

/** The themes, asked for once. */
export function themes() {
  catalogue ??= ask('themes').catch(error => {
    catalogue = null;
    throw error;
  });
  return catalogue;
}
