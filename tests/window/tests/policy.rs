//! What somebody could do who got something into the page: nothing.

use std::{
    io::{BufRead as _, BufReader},
    net::TcpListener,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use serde_json::{Value, json};
use testkit::TestServer;
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    webdriver::Window,
};

/// The first line of every request.
type Asked = Arc<Mutex<Vec<String>>>;

/// The address of the first page.
const OWN_PAGE: &str = "tauri://localhost";

/// Tries each way in and out, and answers what the policy said about each, what
/// ran, and whether an image of the app's own loads meanwhile.
const TRY: &str = "const [remote, done] = [arguments[0], arguments[arguments.length - 1]];
    const said = [];
    document.addEventListener('securitypolicyviolation', event => said.push(event.effectiveDirective));
    const add = (name, attributes, text) => {
        const node = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
        if (text) node.textContent = text;
        document.body.append(node);
        return node;
    };
    window.ran = [];
    const ways = {
        'script-src-elem': () => {
            add('script', {}, 'window.ran.push(\"inline\")');
            add('script', { src: remote + 'a.js' });
            add('script', { src: 'data:text/javascript,window.ran.push(\"data\")' });
            add('script', { type: 'module' }, 'window.ran.push(\"module\")');
        },
        'script-src-attr': () => {
            add('button', { onclick: 'window.ran.push(\"handler\")' }, 'x').click();
            add('img', { src: '/assets/none.svg', onerror: 'window.ran.push(\"onerror\")' });
            add('a', { href: 'javascript:window.ran.push(\"address\")' }, 'x').click();
        },
        'script-src': () => {
            for (const way of [() => window.eval('window.ran.push(\"eval\")'), () => new Function('window.ran.push(\"function\")')(),
                () => setTimeout('window.ran.push(\"timeout\")')]) try { way(); } catch {}
        },
        'style-src-elem': () => { add('style', {}, '#app { display: none }'); add('link', { rel: 'stylesheet', href: remote + 'a.css' }); },
        'style-src-attr': () => add('p', { style: 'background: url(' + remote + 'b.png)' }),
        'img-src': () => { add('img', { src: remote + 'a.png' }); add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }); },
        'media-src': () => add('video', { src: remote + 'a.mp4' }),
        'font-src': () => new FontFace('x', `url(${remote}a.woff2)`).load().catch(() => {}),
        'connect-src': () => {
            fetch(remote).catch(() => {});
            try { const asks = new XMLHttpRequest(); asks.open('GET', remote); asks.send(); } catch {}
            try { new WebSocket(remote.replace('http', 'ws')); } catch {}
            try { new EventSource(remote); } catch {}
            navigator.sendBeacon?.(remote, 'x');
        },
        'frame-src': () => {
            add('iframe', { src: remote });
            add('iframe', { src: 'data:text/html,<script>parent.ran.push(1)</script>' });
        },
        'object-src': () => { add('object', { data: remote + 'a.swf', type: 'application/x-shockwave-flash' }); add('embed', { src: remote + 'a.pdf' }); },
        'worker-src': () => { try { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); } catch {} },
        'form-action': () => {
            const form = add('form', { action: remote, method: 'post' });
            form.append(add('input', { name: 'name', value: 'x' }));
            form.submit();
        },
        'base-uri': () => document.head.append(Object.assign(document.createElement('base'), { href: remote })),
    };
    const own = new Image();
    own.src = '/assets/mark.svg';
    for (const way of Object.values(ways)) way();
    add('iframe', { srcdoc: '<script>parent.ran.push(\"srcdoc\")</script><img src=\"' + remote + 'c.png\">' });
    import(remote + 'm.js').catch(() => {});
    const quiet = () => new Promise(next => setTimeout(next, 1500));
    own.decode().then(() => true, () => false).then(loads => quiet().then(() => done({
        missing: Object.keys(ways).filter(way => !said.includes(way)), ran: window.ran, loads,
        frames: [...document.querySelectorAll('iframe')].map(frame => {
            try { return typeof frame.contentWindow?.__TAURI_INTERNALS__; } catch { return 'undefined'; }
        }).filter(type => type !== 'undefined').length,
        isDrawn: getComputedStyle(document.querySelector('main')).display !== 'none', base: document.baseURI,
    })));";

/// Ways to leave for another page or window.
const LEAVE: &str = "const remote = arguments[0];
    const opened = window.open(remote);
    const link = Object.assign(document.createElement('a'), { href: remote, target: '_blank' });
    document.body.append(link);
    link.click();
    link.removeAttribute('target');
    link.click();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = '0;url=' + remote;
    document.head.append(refresh);
    for (const address of [remote, 'data:text/html,x', 'file:///etc/passwd', 'about:blank', 'tauri://example.no/'])
        try { location.assign(address); } catch {}
    return opened === null";

/// A server that remembers what it was asked. A web view may open a connection
/// before it asks whether it may use it; what counts is whether a word is said.
fn listening() -> anyhow::Result<(String, Asked)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", listener.local_addr()?);
    let asked = Asked::default();
    let remembered = Arc::clone(&asked);
    thread::spawn(move || {
        for call in listener.incoming().flatten() {
            let remembered = Arc::clone(&remembered);
            thread::spawn(move || {
                let mut line = String::new();
                BufReader::new(call).read_line(&mut line).ok();
                if !line.is_empty() {
                    lines(&remembered).push(line);
                }
            });
        }
    });
    Ok((address, asked))
}

fn lines(asked: &Asked) -> MutexGuard<'_, Vec<String>> {
    asked.lock().unwrap_or_else(PoisonError::into_inner)
}

/// T39, T41, T13: no script, style, picture or frame of elsewhere, no word to
/// anybody, no other page in the window.
#[tokio::test]
async fn what_gets_into_the_page_can_neither_run_nor_call_anybody_nor_leave() -> anyhow::Result<()>
{
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    window.see("Velkommen").await?;
    let (remote, asked) = listening()?;

    let tried = window.run_async(TRY, &[json!(remote)]).await?;
    assert_eq!(tried["missing"], json!([]), "{tried}");
    assert_eq!(tried["ran"], json!([]), "{tried}");
    assert_eq!(tried["frames"], 0, "a frame reaches the command layer");
    assert_eq!(
        (&tried["loads"], &tried["isDrawn"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(tried["base"], OWN_PAGE);
    window.see("Velkommen").await?;

    let is_denied = window.run(LEAVE, &[json!(remote)]).await?;
    assert_eq!(is_denied, true, "a window was opened");
    window.see("Velkommen").await?;
    let address = window.run("return location.href", &[]).await?;
    assert_eq!(address, Value::from(OWN_PAGE));
    assert_eq!(desktop.take_opened(), None);

    assert_eq!(*lines(&asked), Vec::<String>::new(), "{remote}");
    // Whoever does ask is noticed.
    reqwest::get(&remote).await.err();
    assert_eq!(*lines(&asked), ["GET / HTTP/1.1\r\n"]);
    window.close().await
}
