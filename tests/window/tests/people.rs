//! Texts by which one recognises the sample people, and where they might lie.

use window_tests::{canary::Canaries, webdriver::Window};

/// Kari's name, address and treatment, whom she travels with, and her ids.
pub const OF_KARI: [&str; 7] = [
    "Kari Eksempel",
    "Eksempelveien 12",
    "ortopedisk poliklinikk",
    "Ola Eksempel",
    "Inngang 3, 2. etasje",
    "trp_kari_",
    "per_kari",
];

/// The same of Emil, a child.
pub const OF_EMIL: [&str; 4] = [
    "Emil Liksom",
    "Fjordvik ungdomsskole",
    "trp_emil_",
    "per_emil",
];

/// Everything in the window that can hold a text: the page, its title and
/// address, what the program left in the window, storage, cookies, databases.
const HELD: &str = "const done = arguments[arguments.length - 1];
    const own = Object.getOwnPropertyNames(window).map(name => {
        try { return name + '=' + (typeof window[name] === 'string' ? window[name] : ''); } catch { return name; }
    });
    const databases = async () => {
        const all = [];
        for (const { name, version } of await indexedDB.databases()) {
            const base = await new Promise((good, bad) => {
                const asked = indexedDB.open(name, version);
                asked.onsuccess = () => good(asked.result);
                asked.onerror = () => bad(asked.error);
            });
            for (const store of base.objectStoreNames) {
                const asked = base.transaction(store).objectStore(store).getAll();
                await new Promise(good => asked.onsuccess = good);
                all.push(store, JSON.stringify(asked.result));
            }
            base.close();
        }
        return all;
    };
    const named = async () => self.caches ? await caches.keys() : [];
    Promise.all([databases(), named()]).then(kept => done([
        document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state), window.name,
        JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie,
        JSON.stringify(kept), ...own,
    ].join('\\n')), error => done('KANARI could not look: ' + error));";

/// Which canaries the window holds, in its page, for a screen reader or in any of
/// its stores.
pub async fn held(window: &Window, canaries: &Canaries) -> anyhow::Result<Vec<String>> {
    let text = window.run_async(HELD, &[]).await?;
    let text = text.as_str().unwrap_or_default();
    anyhow::ensure!(
        text.contains("<html"),
        "the window was not looked into: {text}"
    );
    let told = window.accessible().await?;
    let mut found: Vec<String> = canaries
        .within(text)
        .into_iter()
        .map(|c| format!("page: {c}"))
        .collect();
    found.extend(
        canaries
            .within(&told)
            .into_iter()
            .map(|c| format!("screen reader: {c}")),
    );
    Ok(found)
}
