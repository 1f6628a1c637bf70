// Finding and making elements. Texts go in as text, never as markup.

export const the = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.includes("-") || name === "role" || name === "lang" || name === "dir") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `icons.svg#${name}`);
  drawing.append(use);
  return drawing;
}

export function setIcon(element, name) {
  element.querySelector("use").setAttribute("href", `icons.svg#${name}`);
}

// Writes only what changed, so that a screen reader is not told the same again.
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
