// Times in words. All of them are UTC and simulated.

export function clock(iso) {
  return iso ? iso.slice(11, 19) : "";
}

export function span(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  return `${Math.floor(seconds / 3600)} h ${String(Math.floor(seconds / 60) % 60).padStart(2, "0")} min`;
}

export function age(iso, now) {
  return span(Date.parse(now) - Date.parse(iso));
}

export function left(iso, now) {
  return span(Date.parse(iso) - Date.parse(now));
}
