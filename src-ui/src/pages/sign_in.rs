//! Signing in, and signing in again.

use i18n::Value;
use ipc::{
    Problem,
    boot::Storage,
    session::{CancelSignIn, Ended, Session, SignIn as SignInCommand},
};
use leptos::prelude::*;

use crate::{
    bridge,
    components::{
        ActionLink, Alert, Button, CallSupport, Exit, ExitButton, Page, Tone, Variant,
        load_failure::values,
    },
    erased::{live, spawn},
    focus,
    routes::Route,
    state::{
        service::{Service, use_service},
        visit::{Visit, use_visit},
    },
    text::{Values, paragraph, say, tr, tr_with},
};

/// How signing in stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Ready,
    Waiting,
    Failed(Problem),
}

/// In place of a page that needs somebody signed in.
#[component]
pub fn SignIn() -> impl IntoView {
    let name = use_visit().boot().sign_in_name;
    view! {
        <Page title=say("sign-in-title")>
            {match name {
                None => view! { <NotConnected /> }.into_any(),
                Some(name) => view! {
                    <p class="lead">{tr_with("sign-in-lead", called(&name))}</p>
                    <MemoryOnlyNotice />
                    <Door name text="sign-in-action" />
                }.into_any(),
            }}
            <p>
                <ActionLink to=Route::Calculator(None)>{tr("sign-in-calculator")}</ActionLink>
            </p>
        </Page>
    }
}

/// In place of the page that was shown when the session ended.
#[component]
pub fn SignedOut() -> impl IntoView {
    let visit = use_visit();
    let reason = match untrack(|| visit.session()) {
        Session::Ended { because } => match because {
            Ended::Expired => "sign-in-ended",
            Ended::Elsewhere => "sign-in-ended-elsewhere",
        },
        Session::SignedOut | Session::Locked | Session::SignedIn { .. } => {
            "sign-in-ended-by-person"
        }
    };
    let door = visit
        .boot()
        .sign_in_name
        .map(|name| view! { <Door name text="sign-in-again" /> });
    view! {
        <Page title=say("sign-in-ended-title")>
            <p class="lead">{tr(reason)}</p>
            {door}
        </Page>
    }
}

/// In place of every page with something of a person, while the app is locked.
#[component]
pub fn Locked() -> impl IntoView {
    let door = use_visit()
        .boot()
        .sign_in_name
        .map(|name| view! { <Door name text="sign-in-unlock" /> });
    view! {
        <Page title=say("sign-in-locked-title")>
            <p class="lead">{tr("sign-in-locked")}</p>
            {door}
            <section class="section">
                <h2 class="ds-heading">{tr("sign-in-locked-other-title")}</h2>
                <p class="ds-paragraph">{tr("sign-in-locked-other")}</p>
                <div class="actions">
                    <ExitButton exit=Exit::SignOut />
                </div>
            </section>
        </Page>
    }
}

/// The button, what happens after it, and help for those who do not get through.
#[component]
fn Door(
    /// The sign-in service's name.
    name: String,
    /// What the button says.
    text: &'static str,
) -> impl IntoView {
    let (visit, service) = (use_visit(), use_service());
    let standing = RwSignal::new(Standing::Ready);
    let enter = entry(visit, service, standing);
    let give_up = Callback::new(move |()| {
        spawn(async move {
            // The attempt itself answers that it was given up.
            let _ = bridge::call::<CancelSignIn>(&()).await;
        });
    });
    let again = name.clone();
    let state = move || match standing.get() {
        Standing::Ready => ().into_any(),
        Standing::Waiting => view! { <Waiting on_cancel=give_up /> }.into_any(),
        Standing::Failed(problem) => view! { <Failure problem name=again.clone() /> }.into_any(),
    };
    // The service may say the same once more, which must not make a button anew.
    // Only the person who has locked the app can unlock it.
    let is_open = text != "sign-in-unlock";
    let has_samples = Memo::new(move |_| is_open && service.has_sample_persons());
    let is_waiting = Memo::new(move |_| standing.get() == Standing::Waiting);
    let buttons = move || {
        let name = name.clone();
        (!is_waiting.get()).then(move || {
            view! {
                <div class="actions">
                    <Button on_press=enter>{tr_with(text, called(&name))}</Button>
                    {live(move || has_samples.get().then(|| view! {
                        <Button variant=Variant::Secondary on_press=enter>
                            {tr("sign-in-sample")}
                        </Button>
                    }))}
                </div>
            }
        })
    };
    // What was pressed is gone; the focus goes to what came in its place, and so
    // says it aloud.
    Effect::new(move |before: Option<()>| {
        let is_ready = standing.with(|standing| *standing == Standing::Ready);
        if before.is_some() && !is_ready {
            focus::focus(".sign-in__state .ds-heading");
        }
    });
    view! {
        <div class="sign-in__state">{live(state)}</div>
        {live(buttons)}
        <section class="section">
            <h2 class="ds-heading">{tr("sign-in-help-title")}</h2>
            <p class="ds-paragraph">{tr("sign-in-help")}</p>
            <CallSupport />
        </section>
    }
}

/// One attempt to sign in.
fn entry(visit: Visit, service: Service, standing: RwSignal<Standing>) -> Callback<()> {
    Callback::new(move |()| {
        standing.set(Standing::Waiting);
        service.ask_if_unheard();
        spawn(async move {
            match bridge::call::<SignInCommand>(&()).await {
                Ok(_) => visit.enter(),
                Err(problem) => standing.set(Standing::Failed(problem)),
            }
        });
    })
}

#[component]
fn Waiting(
    /// Stops waiting.
    on_cancel: Callback<()>,
) -> impl IntoView {
    view! {
        <Alert tone=Tone::Info heading=tr("sign-in-waiting")>
            {paragraph("sign-in-waiting", "means", Vec::new())}
            <div class="actions">
                <Button variant=Variant::Secondary on_press=on_cancel>
                    {tr("action-abort")}
                </Button>
            </div>
        </Alert>
    }
}

#[component]
fn Failure(
    problem: Problem,
    /// The sign-in service's name.
    name: String,
) -> impl IntoView {
    let id = problem.message();
    let mut values = values(&problem);
    values.extend(called(&name));
    let reference = problem.reference().map(|code| {
        let code = vec![("code", Value::from(code))];
        view! { <p class="ds-paragraph">{tr_with("problem-reference", code)}</p> }
    });
    let tone = if problem == Problem::SignInCancelled {
        Tone::Info
    } else {
        Tone::Warning
    };
    view! {
        <Alert tone heading=tr_with(id, values.clone())>
            {paragraph(id, "means", values.clone())}
            {paragraph(id, "do", values)}
            {reference}
        </Alert>
    }
}

/// The app has no service: the phone is what there is.
#[component]
fn NotConnected() -> impl IntoView {
    const ID: &str = Problem::NotConnected.message();
    view! {
        <Alert tone=Tone::Warning heading=tr(ID)>
            {paragraph(ID, "means", Vec::new())}
            {paragraph(ID, "do", Vec::new())}
            <CallSupport variant=Variant::Primary />
        </Alert>
    }
}

/// Said before signing in, so that nobody is surprised after.
#[component]
fn MemoryOnlyNotice() -> impl IntoView {
    let is_kept = use_visit().boot().storage == Storage::Sealed;
    (!is_kept).then(|| {
        view! {
            <Alert tone=Tone::Info heading=tr("sign-in-memory-only")>
                {paragraph("sign-in-memory-only", "means", Vec::new())}
            </Alert>
        }
    })
}

fn called(name: &str) -> Values {
    vec![("service", name.into())]
}
