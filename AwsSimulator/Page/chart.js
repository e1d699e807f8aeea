// Step charts of the service's counts.

const SVG = "http://www.w3.org/2000/svg";
const LEFT = 26;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;
const MINUTES = 30;

function shape(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function steps(values, x, y) {
  return values.map((value, index) => (index === 0 ? `M${x(0)},${y(value)}` : `H${x(index)}V${y(value)}`)).join("");
}

function tickOf(most) {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find(tick => most / tick <= 4) ?? 1000;
}

// Draws series of one kind, for example { name: "running", className: "running", fill: true, values: [1, 1, 2] }.
export function draw(container, title, series, periodSeconds, height) {
  const width = Math.max(240, container.clientWidth);
  const slots = (MINUTES * 60) / periodSeconds;
  const lines = series.map(line => ({ ...line, values: line.values.slice(-slots - 1) }));
  const most = Math.max(2, ...lines.flatMap(line => line.values));
  const tick = tickOf(most);
  const top = Math.ceil(most / tick) * tick;
  const count = lines[0].values.length;
  const x = index => LEFT + ((width - LEFT - RIGHT) * (slots - (count - 1) + index)) / slots;
  const y = value => TOP + (height - TOP - BOTTOM) * (1 - value / top);

  const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  const last = lines.map(line => `${line.name} ${line.values.at(-1) ?? 0}`).join(", ");
  svg.append(shape("title", {}, `${title} over the last ${MINUTES} minutes; now: ${last}`));
  for (let value = 0; value <= top; value += tick) {
    svg.append(shape("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }));
    svg.append(shape("text", { class: "tick", x: LEFT - 6, y: y(value) + 4, "text-anchor": "end" }, value));
  }
  for (let minute = 0; minute <= MINUTES; minute += 10) {
    const place = LEFT + ((width - LEFT - RIGHT) * (MINUTES - minute)) / MINUTES;
    svg.append(shape("text", { class: "tick", x: place, y: height - 5, "text-anchor": minute === 0 ? "end" : minute === MINUTES ? "start" : "middle" }, minute === 0 ? "now" : `−${minute} min`));
  }
  for (const line of lines.filter(line => line.fill)) {
    svg.append(shape("path", { class: `area ${line.className}`, d: `${steps(line.values, x, y)}V${y(0)}H${x(0)}Z` }));
  }
  for (const line of lines) {
    svg.append(shape("path", { class: `line ${line.className}`, d: steps(line.values, x, y) }));
  }
  container.replaceChildren(svg);
}
