// Starts the window's program, which takes the place of the text of index.html. Where it cannot start, the text stands.
import init from "/app.js";

try {
  await init({ module_or_path: "/app_bg.wasm" });
} catch (error) {
  document.getElementById("fallback")?.setAttribute("data-failed", "");
  throw error;
}
