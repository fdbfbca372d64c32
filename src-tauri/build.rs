//! Tells Tauri where this workspace keeps its files, and which commands exist.

fn main() {
    for path in ["dist", "src-tauri/capabilities"] {
        println!("cargo:rerun-if-changed={path}");
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(ipc::COMMANDS));
    tauri_build::try_build(attributes).expect("tauri.conf.json and capabilities are valid");
}
