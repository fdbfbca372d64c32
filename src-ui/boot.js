// Starts the window's program, which takes the text of index.html away when it shows its first page.
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

// How to start is asked while the program is on its way. Where that fails, the program asks again.
globalThis.howToStart = globalThis.__TAURI_INTERNALS__?.invoke("get_boot", { args: null }).catch(() => undefined);

try {
  const { default: init } = await import("/app.js");
  await init({ module_or_path: "/app_bg.wasm" });
} catch (error) {
  fallback.setAttribute("data-failed", "");
  throw error;
}
