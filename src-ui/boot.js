// Starts the window's program, which takes the text of index.html away when it shows its first page.
import init from "/app.js";

try {
  await init({ module_or_path: "/app_bg.wasm" });
} catch (error) {
  document.getElementById("fallback")?.setAttribute("data-failed", "");
  throw error;
}
