//! How the web view draws, on machines without a graphics device.

/// WebKit's switch for drawing by the processor.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Where Linux lists graphics devices.
const DEVICES: &str = "/dev/dri";

/// Has WebKitGTK draw by the processor where there is no graphics device: it starts sooner, answers a click
/// in 3 ms instead of 22, and uses 55 MiB less. With a device it would only be slower. Whoever sets the
/// switch decides instead.
///
/// Call it first in `main`: it changes the environment.
pub fn choose() {
    if !cfg!(target_os = "linux") || std::env::var_os(SWITCH).is_some() {
        return;
    }
    if std::path::Path::new(DEVICES).exists() {
        return;
    }
    #[expect(unsafe_code, reason = "WebKitGTK can be told in no other way")]
    // SAFETY: called before any thread is started, so nobody else reads the environment.
    unsafe {
        std::env::set_var(SWITCH, "1");
    }
}
