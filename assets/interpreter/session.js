// Signing in and out. The session is a cookie that scripts cannot read; this page keeps neither name nor password.

const ADDRESS = "/session";

// Returns "" when signed in, else the key of a sentence, with values.
export async function signIn({ name, password, code }) {
  let response;
  try {
    response = await fetch(ADDRESS, {
      method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name, password, code }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ["sign-in-line", {}];
  }
  if (response.ok) return ["", {}];
  if (response.status === 429) return ["sign-in-often", { seconds: Number(response.headers.get("Retry-After")) || 60 }];
  if (response.status === 403) return ["sign-in-address", { address: location.origin }];
  return [response.status >= 500 ? "sign-in-line" : "sign-in-wrong", {}];
}

export async function signOut() {
  try {
    await fetch(ADDRESS, { method: "DELETE", credentials: "same-origin" });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // no line: the session runs out by itself
  }
}

// Whether the session still stands; null where the hub does not answer.
export async function signedIn() {
  try {
    const response = await fetch(ADDRESS, { credentials: "same-origin", cache: "no-store" });
    return response.status === 401 || response.status === 403 ? false : response.ok ? true : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
