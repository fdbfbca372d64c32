//! The lock on the window: it shows the app's own pages and nothing else.

use tauri::Url;

/// Whether the window may go there.
///
/// The app's own origin has a scheme of its own on some systems and a host of its own on others.
pub fn is_own_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => cfg!(not(any(windows, target_os = "android"))),
        ("http" | "https", Some("tauri.localhost")) => cfg!(any(windows, target_os = "android")),
        _ => false,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_at_home() {
        let cases = [
            ("tauri://localhost/", true),
            ("tauri://localhost/reiser/1", true),
            ("tauri://localhost.example.no/", false),
            ("tauri://example.no/", false),
            ("http://tauri.localhost/", false),
            ("https://www.helsenorge.no/", false),
            ("http://127.0.0.1:8080/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("blob:tauri://localhost/1", false),
            ("about:blank", false),
            ("javascript:1", false),
            ("tel:05515", false),
        ];
        for (url, own) in cases {
            assert_eq!(is_own_page(&Url::parse(url).unwrap()), own, "{url}");
        }
    }
}
