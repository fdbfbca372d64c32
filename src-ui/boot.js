// Starts the window's program, which takes the text of index.html away when it shows its first page.
import init from "/app.js";

const fallback = document.getElementById("fallback");

// A program that has trapped never answers again. Its page would look alive while the times on it grow old, so the
// text with the phone number takes its place.
function stopped(error) {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) {
    fallback.setAttribute("data-failed", "");
    document.body.replaceChildren(fallback);
  }
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

try {
  await init({ module_or_path: "/app_bg.wasm" });
} catch (error) {
  fallback.setAttribute("data-failed", "");
  throw error;
}
