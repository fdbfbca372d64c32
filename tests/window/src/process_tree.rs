//! What a program and all its children use, as the kernel counts it.

use std::{collections::HashMap, fs};

/// Clock ticks a second in `/proc/*/stat`; fixed by the kernel's interface.
const TICKS_PER_SECOND: u64 = 100;

/// The program and everything it started.
pub fn members(root: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        if let Some(parent) = stat_field(id, 1) {
            children.entry(parent as u32).or_default().push(id);
        }
    }
    let mut members = vec![root];
    let mut next = 0;
    while let Some(id) = members.get(next) {
        members.extend(children.remove(id).unwrap_or_default());
        next += 1;
    }
    members
}

/// Whether a program still does anything. One that has ended may wait to be asked how.
pub fn is_running(id: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let state = stat
        .rsplit_once(')')
        .and_then(|(_, fields)| fields.trim_start().chars().next());
    state.is_some_and(|state| !matches!(state, 'Z' | 'X'))
}

/// CPU time of all `members`, in **milliseconds**.
pub fn cpu_ms(members: &[u32]) -> f64 {
    let ticks = members
        .iter()
        .filter_map(|&id| Some(stat_field(id, 11)? + stat_field(id, 12)?))
        .sum::<u64>();
    ticks as f64 * 1_000.0 / TICKS_PER_SECOND as f64
}

/// Memory of all `members`, each shared page counted once in all, in **MiB**.
pub fn pss_mib(members: &[u32]) -> f64 {
    let kib = |id: &u32| -> Option<u64> {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
        let line = text.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    members.iter().filter_map(kib).sum::<u64>() as f64 / 1_024.0
}

/// A field of `/proc/<id>/stat`, counted from the state, which is field 0.
fn stat_field(id: u32, field: usize) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in parentheses may hold spaces; fields begin after its end.
    let (_, fields) = text.rsplit_once(')')?;
    fields.split_whitespace().nth(field)?.parse().ok()
}
