//! What the window needs before its first page.

use ipc::{
    Answer,
    boot::{Boot, GetBoot},
};

use crate::{
    App,
    ports::{Platform, Store as _},
    session, settings,
};

/// Tells the window how to start.
///
/// It never waits for the network. It does wait for the keychain, because only
/// that tells whether somebody is signed in: a few milliseconds, or the limit
/// that the store sets to a keychain that hangs.
pub async fn get_boot<P: Platform>(app: &App<P>, (): ()) -> Answer<GetBoot> {
    let storage = app.store().storage().await;
    let settings = settings::kept(app).await;
    app.restored().await;
    let facts = app.facts();
    Ok(Boot {
        is_first_start: settings.is_none(),
        settings: settings.unwrap_or_else(|| settings::of_device(app)),
        session: session::shown(app),
        storage,
        sign_in_name: facts.sign_in_name.clone().filter(|_| app.is_connected()),
        version: facts.version.clone(),
    })
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use ipc::{
        boot::Storage,
        session::Session,
        settings::{Settings, TextSize, Theme},
    };

    use super::*;
    use crate::{fakes::World, ports::Record, settings::save_settings};

    #[tokio::test]
    async fn the_first_start_speaks_the_language_of_the_device() {
        let boot = get_boot(&World::new().start(), ()).await.unwrap();
        let expected = Boot {
            settings: Settings {
                language: Language::Nn,
                ..Settings::default()
            },
            is_first_start: true,
            session: Session::SignedOut,
            storage: Storage::Sealed,
            sign_in_name: Some("Prøveinnlogging".into()),
            version: "1.2.3".into(),
        };
        assert_eq!(boot, expected);
    }

    #[tokio::test]
    async fn settings_and_session_outlive_the_program_without_the_network() {
        let world = World::new();
        let app = world.signed_in().await;
        let settings = Settings {
            language: Language::En,
            text_size: TextSize::Large,
            theme: Theme::Dark,
            ..Settings::default()
        };
        save_settings(&app, settings).await.unwrap();
        let before = get_boot(&app, ()).await.unwrap();
        assert!(!before.is_first_start);
        assert_eq!(before.settings, settings);
        assert!(matches!(before.session, Session::SignedIn { .. }));

        world.asked.lock().unwrap().clear();
        let after = get_boot(&world.start(), ()).await.unwrap();
        assert_eq!(after, before);
        assert_eq!(*world.asked.lock().unwrap(), [""; 0]);
    }

    #[tokio::test]
    async fn what_is_not_a_whole_session_is_removed_and_nobody_is_signed_in() {
        type Break = fn(&World);
        let cases: [(&str, Break); 4] = [
            ("no account", |world| {
                world.store.lock().unwrap().remove(&Record::Account);
            }),
            ("no session", |world| {
                world.store.lock().unwrap().remove(&Record::Session);
            }),
            ("an account of another version", |world| {
                let mut store = world.store.lock().unwrap();
                store.insert(Record::Account, b"{\"v\":2}".to_vec());
            }),
            ("a session that the service does not take up", |world| {
                let mut store = world.store.lock().unwrap();
                store.insert(Record::Session, b"other".to_vec());
            }),
        ];
        for (shows, break_it) in cases {
            let world = World::new();
            world.signed_in().await;
            break_it(&world);
            let boot = get_boot(&world.start(), ()).await.unwrap();
            assert_eq!(boot.session, Session::SignedOut, "{shows}");
            assert_eq!(world.kept_records(), 0, "{shows}");
        }
    }

    #[tokio::test]
    async fn settings_of_another_version_count_as_none() {
        let world = World::new();
        let other = b"{\"language\":\"tlh\"}".to_vec();
        world.store.lock().unwrap().insert(Record::Settings, other);
        assert!(get_boot(&world.start(), ()).await.unwrap().is_first_start);
    }
}
