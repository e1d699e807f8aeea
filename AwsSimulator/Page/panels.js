// Everything beside the tasks.

import { draw } from "./chart.js";
import { element, find, rows, setText, sync } from "./dom.js";
import { age, clock, left } from "./times.js";

export function showHead(state) {
  setText(find("service"), `${state.service.name} · ${state.service.minCapacity} to ${state.service.maxCapacity} tasks · preset ${state.preset} · seed ${state.seed}`);
  setText(find("now"), `${state.clock.now.slice(0, 10)} ${clock(state.clock.now)} UTC`);
  find("now").dateTime = state.clock.now;
  setText(find("scale"), state.clock.scale === 1 ? "simulated time, as fast as real time" : `simulated time, ${state.clock.scale} × real time`);
}

export function showCounts(state) {
  const counts = [["desired", state.desired], ["running", state.running], ["pending", state.pending], ["sessions", state.sessions.length]];
  sync(find("counts"), counts, ([name]) => name, ([name]) => element("div", name, element("dt", "", name), element("dd")), (box, [, value]) => setText(box.children[1], value));
  const present = { ...state, sessions: state.sessions.length };
  const line = (name, fill) => ({ name, className: name, fill, values: [...state.history[name], present[name]] });
  draw(find("tasks-chart"), "Tasks", [line("running", true), line("pending", true), line("desired", false)], state.history.periodSeconds, 170);
  draw(find("sessions-chart"), "Sessions", [line("sessions", true)], state.history.periodSeconds, 90);
}

export function showAlarms(state) {
  sync(find("alarms"), state.alarms, alarm => alarm.name, () => element("li", "alarm", element("p", "head", element("strong"), element("span", "badge")), element("p"), element("p", "muted")), (box, alarm) => {
    box.dataset.state = alarm.state;
    setText(box.children[0].children[0], alarm.name);
    setText(box.children[0].children[1], alarm.state);
    setText(box.children[1], alarm.reason);
    setText(box.children[2], `since ${clock(alarm.since)}, ${age(alarm.since, state.now)}`);
  });
}

export function showActivities(state) {
  const newestFirst = [...state.activities].reverse();
  rows(find("activities"), newestFirst, activity => `${activity.at} ${activity.from} ${activity.to}`, activity => [clock(activity.at), `${activity.from} → ${activity.to}`, activity.status, activity.cause]);
  toggle("activities", newestFirst);
}

export function showFaults(state) {
  rows(find("faults"), state.faults, fault => fault.id, fault => [
    fault.kind,
    fault.state === "Active" ? "at work" : `begins in ${left(fault.from, state.now)}`,
    clock(fault.from),
    fault.until ? `${clock(fault.until)}, in ${left(fault.until, state.now)}` : "it is taken back",
  ]);
  toggle("faults", state.faults);
}

export function showProcesses(state) {
  rows(find("sipp"), state.sipp, process => process.pid, process => [process.pid, process.current, process.created, process.successful, process.failed, cell => command(cell, process)]);
  toggle("sipp", state.sipp);
}

function command(cell, process) {
  if (cell.children.length === 0) cell.append(element("code", "command"));
  setText(cell.children[0], process.commandLine);
}

// A table without rows gives way to a sentence.
function toggle(name, items) {
  find(`no-${name}`).hidden = items.length > 0;
  find(name).closest("table").hidden = items.length === 0;
}
