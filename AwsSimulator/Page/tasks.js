// The boxes of tasks.

import { element, find, rows, setText, sync } from "./dom.js";
import { age, clock } from "./times.js";

const SHOWN_ID = 12;

function short(id) {
  return id.slice(-SHOWN_ID);
}

function makeTask() {
  return element("li", "task",
    element("p", "head", element("code", "id"), element("span", "badge")),
    element("p", "slots"),
    element("p", "words"),
    element("p", "muted where"));
}

function phase(task) {
  if (task.desiredStatus === "STOPPED") return "leaving";
  return task.lastStatus === "RUNNING" ? (task.ready ? "ready" : "checking") : "starting";
}

function words(task, sessions, now, isOfService) {
  if (!isOfService) return `${age(task.createdAt, now)} old`;
  const calls = sessions.filter(session => session.hasCall).length;
  return [
    sessions.length === 0 ? "no session" : `${sessions.length} ${sessions.length === 1 ? "session" : "sessions"}, ${calls} with a call`,
    task.ready ? "takes calls" : phase(task) === "checking" ? "health checks" : "takes no calls",
    task.protected ? "protected" : "not protected",
    `${age(task.createdAt, now)} old`,
  ].join(" · ");
}

function updateTask(box, { task, sessions, capacity, serviceGroup, now }) {
  const [head, slots, text, where] = box.children;
  const isOfService = task.group === serviceGroup;
  box.dataset.phase = phase(task);
  box.dataset.protected = task.protected;
  setText(head.children[0], short(task.id));
  head.children[0].title = task.id;
  setText(head.children[1], task.lastStatus);
  setText(text, words(task, sessions, now, isOfService));
  setText(where, isOfService ? "" : task.group + (task.startedBy ? `, started by ${task.startedBy}` : ""));
  // Calls first: a box fills from the left.
  const filled = [...sessions].sort((a, b) => Number(b.hasCall) - Number(a.hasCall)).map(session => (session.hasCall ? "slot call" : "slot linger"));
  const wanted = isOfService ? Math.max(capacity, filled.length) : filled.length;
  if (slots.children.length !== wanted) slots.replaceChildren(...Array.from({ length: wanted }, () => element("span")));
  [...slots.children].forEach((slot, index) => {
    slot.className = filled[index] ?? "slot";
    slot.setAttribute("aria-hidden", "true");
  });
}

export function showTasks(state) {
  const serviceGroup = `service:${state.service.name}`;
  const byTask = Map.groupBy(state.sessions, session => session.task);
  const tasks = [...state.tasks].sort((a, b) => (b.group === serviceGroup) - (a.group === serviceGroup) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  sync(find("tasks"), tasks, task => task.id, makeTask, (box, task) =>
    updateTask(box, { task, sessions: byTask.get(task.id) ?? [], capacity: state.service.maxConcurrentCalls, serviceGroup, now: state.now }));
  find("no-tasks").hidden = tasks.length > 0;
}

function exits(task) {
  return task.containers.map(container => container.exitCode ?? "none").join(", ");
}

function reasons(task) {
  return [task.stoppedReason, ...task.containers.filter(container => container.reason).map(container => `${container.name}: ${container.reason}`)].join("; ");
}

// One that is done and alone says nothing.
export function showDeployments(state) {
  const shown = state.deployments.length > 1 || state.deployments.some(deployment => deployment.rolloutState !== "COMPLETED") ? state.deployments : [];
  sync(find("deployments"), shown, deployment => deployment.id, () => element("li"), (line, deployment) => setText(line, [
    `${deployment.primary ? "Primary" : "Earlier"} deployment ${deployment.taskDefinition}: ${deployment.rolloutState}`,
    `${deployment.tasks} ${deployment.tasks === 1 ? "task" : "tasks"}`,
    deployment.reason,
  ].join(" · ")));
}

export function showStopped(state) {
  setText(find("stopped-count"), state.stopped.length);
  rows(find("stopped"), state.stopped, task => task.id, task => [clock(task.stoppedAt), short(task.id), task.stopCode, exits(task), reasons(task)]);
}
