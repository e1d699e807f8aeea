// Builds elements. Text goes in as text only: names come from users.

export function find(id) {
  return document.getElementById(id);
}

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.map(child => (child instanceof Node ? child : String(child))));
  return made;
}

export function setText(target, text) {
  const wanted = String(text ?? "");
  if (target.textContent !== wanted) target.textContent = wanted;
}

// Keeps one child for each item, in the items' order: what stays is updated and not made anew, so that selections survive.
export function sync(container, items, keyOf, make, update) {
  const before = new Map([...container.children].map(child => [child.dataset.key, child]));
  const wanted = items.map(item => {
    const key = String(keyOf(item));
    const child = before.get(key) ?? make(item);
    child.dataset.key = key;
    update(child, item);
    return child;
  });
  if (wanted.length !== container.children.length || wanted.some((child, index) => container.children[index] !== child)) {
    container.replaceChildren(...wanted);
  }
}

// A table's rows; cells are texts, or functions that fill a cell.
export function rows(body, items, keyOf, cellsOf) {
  sync(body, items, keyOf, item => element("tr", "", ...cellsOf(item).map(() => element("td"))), (row, item) => {
    cellsOf(item).forEach((cell, index) => {
      if (typeof cell === "function") cell(row.children[index]);
      else setText(row.children[index], cell);
    });
  });
}
