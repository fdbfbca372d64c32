// Starts the window's program. Where it cannot start, the text of index.html stands.
import init from "/app.js";

const fallback = document.getElementById("fallback");
try {
  await init({ module_or_path: "/app_bg.wasm" });
  fallback?.remove();
} catch (error) {
  fallback?.setAttribute("data-failed", "");
  throw error;
}
