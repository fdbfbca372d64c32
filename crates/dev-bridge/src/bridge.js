// Stands where Tauri's own script stands in the shell: calls go to the bridge.
window.__TAURI_INTERNALS__ = Object.freeze({
  async invoke(command, payload) {
    const answer = await fetch(`/ipc/${encodeURIComponent(command)}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
    });
    if (!answer.ok) throw await answer.text();
    const outcome = await answer.json();
    if ("problem" in outcome) throw outcome.problem;
    return outcome.out;
  },
});
