// Reads what came from outside: an object, or null where the text is none or is too long.

export function parse(text, longest = 16384) {
  if (typeof text !== "string" || text.length > longest) return null;
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

// Hands an object that came to somebody; drops what is none.
export function take(text, act) {
  const value = parse(text);
  if (value) act(value);
}
