const mark = moment => window.__TAURI_INTERNALS__.invoke('mark', { moment });
mark('script');
requestAnimationFrame(() => requestAnimationFrame(() => mark('painted')));
