//! A bare web view: what WebKitGTK costs before anybody adds anything.

#![expect(clippy::print_stdout, reason = "marks are read from standard output")]

use std::io::Write as _;

use gtk::prelude::*;
use webkit2gtk::{UserContentManager, UserContentManagerExt as _, WebView, WebViewExt as _};

const PAGE: &str = "<!doctype html><meta charset=utf-8><title>floor</title><h1>Hello</h1><button>Press</button><script>
    const mark = moment => webkit.messageHandlers.mark.postMessage(moment);
    mark('script');
    requestAnimationFrame(() => requestAnimationFrame(() => mark('painted')));
</script>";

fn say(moment: &str) {
    println!("MARK {moment}");
    std::io::stdout().flush().ok();
}

fn main() {
    say("main");
    gtk::init().expect("a display");
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_default_size(1024, 768);
    let manager = UserContentManager::new();
    manager.connect_script_message_received(Some("mark"), |_, message| {
        if let Some(moment) = message.js_value() {
            say(&moment.to_string());
        }
    });
    manager.register_script_message_handler("mark");
    let view = WebView::builder().user_content_manager(&manager).build();
    window.add(&view);
    view.load_html(PAGE, None);
    window.connect_destroy(|_| gtk::main_quit());
    window.show_all();
    gtk::main();
}
