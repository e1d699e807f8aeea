// Asks for the state each second and draws it; says so where nobody answers.

import { find, setText } from "./dom.js";
import { showActivities, showAlarms, showCounts, showFaults, showHead, showProcesses } from "./panels.js";
import { showDeployments, showStopped, showTasks } from "./tasks.js";

const PERIOD = 1000;
const PATIENCE = 5000;
let lastSeen = null;

async function read() {
  const answer = await fetch("/_sim/state", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.json();
}

function show(state) {
  for (const part of [showHead, showCounts, showDeployments, showTasks, showStopped, showAlarms, showActivities, showFaults, showProcesses]) part(state);
}

function showReachable() {
  lastSeen = new Date();
  find("unreachable").hidden = true;
  document.body.classList.remove("stale");
}

function showUnreachable(error) {
  const since = lastSeen ? `; what is below is as of ${lastSeen.toLocaleTimeString()}` : "";
  setText(find("unreachable"), `The simulator is not reachable (${error.message})${since}. Trying again each second.`);
  find("unreachable").hidden = false;
  document.body.classList.add("stale");
}

async function poll() {
  try {
    if (!document.hidden || lastSeen === null) {
      const state = await read();
      showReachable();
      show(state);
    }
  } catch (error) {
    showUnreachable(error);
  }
  setTimeout(poll, PERIOD);
}

poll();
