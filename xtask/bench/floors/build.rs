//! Prepares the Tauri hello-world.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(&["mark"]));
    tauri_build::try_build(attributes).expect("the hello-world's own files are valid");
}
