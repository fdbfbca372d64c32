//! Language, text size and theme. Each applies at once.

mod notices;

use domain::language::Language;
use i18n::Value;
use ipc::settings::{Settings, TextSize, Theme};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    components::{Alert, Choice, Page, RadioGroup, Tone},
    erased::{live, spawn},
    state::settings::{InForce, use_settings},
    text::{Values, say, tr, use_words},
};

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Page title=say("settings-title")>
            <p class="lead">{tr("settings-lead")}</p>
            <LanguageChoice legend=tr("settings-language") />
            <TextSizeChoice />
            <ThemeChoice />
            <notices::NoticeChoice />
        </Page>
    }
}

/// Puts settings in force, says so in the language that is then in force, and
/// shows what failed.
#[derive(Clone, Copy)]
struct Change {
    in_force: InForce,
    has_failed: RwSignal<bool>,
    put: Callback<(Settings, &'static str, Values)>,
}

fn use_change() -> Change {
    let (in_force, announcer, words) = (use_settings(), use_announcer(), use_words());
    let has_failed = RwSignal::new(false);
    let put = move |(wanted, said, values): (Settings, &'static str, Values)| {
        spawn(async move {
            let outcome = in_force.change(wanted).await;
            announcer.status(untrack(|| words.text(said, &values)));
            has_failed.set(outcome.is_err());
        });
    };
    Change {
        in_force,
        has_failed,
        put: Callback::new(put),
    }
}

impl Change {
    fn failure(self) -> AnyView {
        live(move || {
            self.has_failed.get().then(|| {
                view! {
                    <Alert tone=Tone::Warning heading=tr("settings-not-kept")>
                        <p class="ds-paragraph">{tr("settings-not-kept-means")}</p>
                    </Alert>
                }
                .into_any()
            })
        })
    }
}

/// The four languages, each in its own words.
#[component]
pub fn LanguageChoice(
    /// What is chosen here.
    legend: AnyView,
) -> impl IntoView {
    let change = use_change();
    let choice = |language: Language| Choice {
        lang: Some(language.tag()),
        ..Choice::new(tr(name(language)))
    };
    let choose = Callback::new(move |at: usize| {
        if let Some(language) = Language::ALL.get(at).copied() {
            let wanted = Settings {
                language,
                ..change.in_force.get()
            };
            change
                .put
                .run((wanted, "settings-language-now", Vec::new()));
        }
    });
    let chosen = Signal::derive(move || {
        let language = change.in_force.get().language;
        Language::ALL.iter().position(|one| *one == language)
    });
    view! {
        <RadioGroup
            name="language"
            legend
            choices=Language::ALL.map(choice).into()
            chosen
            on_choose=choose
        />
        {change.failure()}
    }
}

/// Names of languages are the same in every language.
const fn name(language: Language) -> &'static str {
    match language {
        Language::Nb => "settings-language-nb",
        Language::Nn => "settings-language-nn",
        Language::Se => "settings-language-se",
        Language::En => "settings-language-en",
    }
}

/// How large the text is.
#[component]
pub fn TextSizeChoice() -> impl IntoView {
    const SIZES: [(TextSize, &str, &str); 2] = [
        (TextSize::Normal, "settings-text-size-normal", "normal"),
        (TextSize::Large, "settings-text-size-large", "large"),
    ];
    let change = use_change();
    let choose = Callback::new(move |at: usize| {
        if let Some((text_size, _, word)) = SIZES.get(at).copied() {
            let wanted = Settings {
                text_size,
                ..change.in_force.get()
            };
            let values = vec![("size", Value::Choice(word))];
            change.put.run((wanted, "settings-text-size-now", values));
        }
    });
    let chosen = Signal::derive(move || {
        let size = change.in_force.get().text_size;
        SIZES.iter().position(|(one, ..)| *one == size)
    });
    view! {
        <RadioGroup
            name="text-size"
            legend=tr("settings-text-size")
            choices=SIZES.map(|(_, id, _)| Choice::new(tr(id))).into()
            chosen
            on_choose=choose
        />
        {change.failure()}
    }
}

/// Light or dark.
#[component]
fn ThemeChoice() -> impl IntoView {
    const THEMES: [(Theme, &str, &str); 3] = [
        (Theme::Device, "settings-theme-device", "device"),
        (Theme::Light, "settings-theme-light", "light"),
        (Theme::Dark, "settings-theme-dark", "dark"),
    ];
    let change = use_change();
    let choose = Callback::new(move |at: usize| {
        if let Some((theme, _, word)) = THEMES.get(at).copied() {
            let wanted = Settings {
                theme,
                ..change.in_force.get()
            };
            let values = vec![("theme", Value::Choice(word))];
            change.put.run((wanted, "settings-theme-now", values));
        }
    });
    let chosen = Signal::derive(move || {
        let theme = change.in_force.get().theme;
        THEMES.iter().position(|(one, ..)| *one == theme)
    });
    view! {
        <RadioGroup
            name="theme"
            legend=tr("settings-theme")
            choices=THEMES.map(|(_, id, _)| Choice::new(tr(id))).into()
            chosen
            on_choose=choose
        />
        {change.failure()}
    }
}
