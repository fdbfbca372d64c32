//! The smallest Tauri program: what every Tauri window costs.

#![expect(clippy::print_stdout, reason = "marks are read from standard output")]
#![allow(
    missing_docs,
    reason = "Tauri's macros generate items without documentation"
)]

use std::io::Write as _;

fn say(moment: &str) {
    println!("MARK {moment}");
    std::io::stdout().flush().ok();
}

#[tauri::command]
fn mark(moment: String) {
    say(&moment);
}

fn main() {
    say("main");
    let started = tauri::Builder::default()
        .setup(|_| {
            say("setup");
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![mark])
        .run(tauri::generate_context!());
    started.expect("the hello-world starts");
}
