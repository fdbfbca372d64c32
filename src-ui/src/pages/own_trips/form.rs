//! Writing an own trip down, and changing it.

use domain::ids::{OwnTripId, PersonId};
use i18n::Value;
use ipc::{
    Problem,
    boot::Storage,
    own_trips::{
        MOST_OWN_TRIPS, OwnTrip, OwnTripChoice, OwnTripDraft, OwnTripStamp, SaveOwnTrip, Saving,
        ShowOwnTrip,
    },
    persons::{ChoosePerson, PersonChoice},
};
use leptos::prelude::*;

use super::{
    answer::load_once,
    draft::{Draft, WAYS},
    several::several,
    slot::{answers_for, is_from_calculation},
    words::{other_name, shown_person},
};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{ActionLink, Alert, Button, Choice, LoadFailure, Page, RadioGroup, Tone, Variant},
    erased::{live, spawn},
    focus,
    pages::calculator::{Calculation, use_calculation},
    router::{Router, use_router},
    routes::Route,
    state::visit::{Visit, use_visit},
    text::{Words, paragraph, say, tr, tr_part, tr_with, use_words},
};

/// The form for a new own trip, or for one that is kept.
#[component]
pub fn OwnTripForm(
    /// Which one; none is a new one.
    trip: Option<OwnTripId>,
) -> impl IntoView {
    let Some(trip) = trip else {
        let form = Form::new(None);
        return view! { <Page title=say("own-trip-new")>{form.view()}</Page> }.into_any();
    };
    let person = shown_person();
    let load = load_once::<ShowOwnTrip>(move || OwnTripChoice {
        person: person.clone(),
        trip: trip.clone(),
    });
    let content = load.shown("own-trip-loading", |view| {
        Form::new(Some(&view.trip)).view()
    });
    view! { <Page title=say("own-trip-edit")>{content}</Page> }.into_any()
}

/// Why the trip is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Quiet,
    Failed(Problem),
    ChangedElsewhere(OwnTripStamp),
    Gone,
    Full,
    /// One of several trips has no day.
    NoDay(u8),
    /// By now the pages concern somebody else.
    SomebodyElse,
}

#[derive(Clone, Copy)]
struct Form {
    person: StoredValue<Option<PersonId>>,
    draft: Draft,
    before: RwSignal<Option<OwnTripStamp>>,
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    calculation: Calculation,
    is_from_calculation: bool,
    words: Words,
    visit: Visit,
    router: Router,
    announcer: Announcer,
}

impl Form {
    fn new(trip: Option<&OwnTrip>) -> Self {
        let before = trip.map(|trip| OwnTripStamp {
            trip: trip.id.clone(),
            version: trip.version,
        });
        let calculation = use_calculation();
        Self {
            person: StoredValue::new(shown_person()),
            draft: Draft::new(trip, answers_for(trip), calculation.today),
            before: RwSignal::new(before),
            standing: RwSignal::new(Standing::Quiet),
            is_busy: RwSignal::new(false),
            calculation,
            is_from_calculation: is_from_calculation(trip),
            words: use_words(),
            visit: use_visit(),
            router: use_router(),
            announcer: use_announcer(),
        }
    }

    fn view(self) -> AnyView {
        let save = Callback::new(move |()| self.save());
        let whom = other_name().map(|name| {
            let values = vec![("name", Value::from(name))];
            view! { <p class="ds-paragraph">{tr_with("own-trip-for", values)}</p> }
        });
        let from_calculation = self.is_from_calculation.then(|| {
            view! { <p class="ds-paragraph">{tr("own-trip-from-calculation")}</p> }
        });
        view! {
            <p class="lead">{tr("own-trip-lead")}</p>
            {whom}
            {from_calculation}
            {several(self.draft.answers(), self.calculation)}
            <div class="own-trip__form">
                {self.draft.to.view("own-trip-to", "text", "place")}
                {self.draft.day.view("own-trip-day", "numeric", "day")}
                {self.draft.clock.view("own-trip-clock", "numeric", "day")}
                {self.draft.far.view("own-trip-far", "decimal", "number")}
                {self.how()}
                {self.home()}
            </div>
            <p class="ds-paragraph own-trip__storage">{tr(self.storage())}</p>
            {live(move || self.trouble(save))}
            <div class="actions">
                <Button on_press=save is_busy=self.is_busy>
                    {tr("own-trip-save")}
                </Button>
            </div>
        }
        .into_any()
    }

    fn how(self) -> AnyView {
        let words = WAYS.map(|(_, word)| Choice::new(tr(word)));
        let none = Choice::new(tr_part("own-trip-how", "none", Vec::new()));
        let choose = Callback::new(move |at| self.draft.how.set(Some(at)));
        view! {
            <RadioGroup
                name="own-how"
                legend=tr("own-trip-how")
                choices=words.into_iter().chain([none]).collect()
                chosen=self.draft.how
                on_choose=choose
            />
        }
        .into_any()
    }

    fn home(self) -> AnyView {
        let choice = |part| Choice::new(tr_part("own-trip-home", part, Vec::new()));
        let choose = Callback::new(move |at| self.draft.home.set(Some(at)));
        view! {
            <RadioGroup
                name="own-home"
                legend=tr("own-trip-home")
                choices=["yes", "no", "none"].map(choice).into()
                chosen=self.draft.home
                on_choose=choose
            />
        }
        .into_any()
    }

    /// For how long the trip will be kept.
    fn storage(self) -> &'static str {
        let is_protected =
            untrack(|| self.visit.person()).is_some_and(|person| person.address_protected);
        match self.visit.boot().storage {
            Storage::Sealed if is_protected => "own-trip-kept-protected",
            Storage::Sealed => "own-trip-kept-sealed",
            Storage::MemoryOnly => "own-trip-kept-memory",
        }
    }

    fn save(self) {
        let person = untrack(|| self.visit.person());
        let before = self.before.get_untracked();
        let today = self.calculation.today;
        let read = self.draft.read(self.words, today, person.as_ref(), before);
        let draft = match read {
            Ok(draft) => OwnTripDraft {
                person: self.person.get_value(),
                ..draft
            },
            Err(field) => {
                self.say("own-trip-check");
                let field = format!("#{field}");
                request_animation_frame(move || focus::focus(&field));
                return;
            }
        };
        let count = draft.answers.trips();
        self.is_busy.set(true);
        spawn(async move {
            let outcome = bridge::call::<SaveOwnTrip>(&draft).await;
            // Whoever has gone on is told, and not called back.
            let is_left = self.is_busy.try_set(false).is_some();
            let standing = match outcome {
                Ok(Saving::Kept { stamp, .. }) => return self.kept(stamp, count, is_left),
                _ if is_left => return self.say("own-trip-saving-failed"),
                Ok(Saving::ChangedElsewhere { now }) => Standing::ChangedElsewhere(now),
                Ok(Saving::Gone) => Standing::Gone,
                Ok(Saving::Full) => Standing::Full,
                Ok(Saving::NoDay { trip }) => Standing::NoDay(trip),
                Ok(Saving::SomebodyElse) => Standing::SomebodyElse,
                Err(problem) => Standing::Failed(problem),
            };
            self.standing.try_set(standing);
            request_animation_frame(|| focus::focus("#own-trouble .ds-heading"));
        });
    }

    fn kept(self, stamp: OwnTripStamp, count: u8, is_left: bool) {
        if count > 1 {
            let values = [("count", Value::Count(i64::from(count)))];
            let text = untrack(|| self.words.text("own-trip-saved-several", &values));
            self.announcer.status(text);
        } else {
            self.say("own-trip-saved");
        }
        if is_left {
            return;
        }
        // A calculation of something else goes on.
        if self.is_from_calculation {
            self.calculation.start_anew();
        }
        self.router.go(if count > 1 {
            Route::Trips
        } else {
            Route::OwnTrip(stamp.trip)
        });
    }

    fn say(self, text: &'static str) {
        let text = untrack(|| self.words.text(text, &[]));
        self.announcer.status(text);
    }

    /// What stands in the way of keeping it. What was typed stays where it is.
    fn trouble(self, save: Callback<()>) -> AnyView {
        let content = match self.standing.get() {
            Standing::Quiet => return ().into_any(),
            Standing::Failed(problem) => view! {
                <p class="ds-paragraph">
                    <strong>{tr("own-trip-saving-failed")}</strong>
                    ". "
                    {tr_part("own-trip-saving-failed", "means", Vec::new())}
                </p>
                <LoadFailure problem on_retry=save />
            }
            .into_any(),
            Standing::ChangedElsewhere(now) => self.changed(now, save),
            Standing::Gone => self.gone(save),
            Standing::Full => full(),
            Standing::NoDay(trip) => no_day(trip),
            Standing::SomebodyElse => self.somebody_else(save),
        };
        view! { <div id="own-trouble">{content}</div> }.into_any()
    }

    fn changed(self, now: OwnTripStamp, save: Callback<()>) -> AnyView {
        let see = Route::OwnTrip(now.trip.clone());
        let insist = Callback::new(move |()| {
            self.before.set(Some(now.clone()));
            save.run(());
        });
        view! {
            <Alert tone=Tone::Warning heading=tr("own-trip-changed")>
                {paragraph("own-trip-changed", "means", Vec::new())}
                {paragraph("own-trip-changed", "do", Vec::new())}
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=insist>
                        {tr("own-trip-changed-save")}
                    </Button>
                    <ActionLink to=see>{tr("own-trip-changed-see")}</ActionLink>
                </div>
            </Alert>
        }
        .into_any()
    }

    fn gone(self, save: Callback<()>) -> AnyView {
        let anew = Callback::new(move |()| {
            self.before.set(None);
            save.run(());
        });
        view! {
            <Alert tone=Tone::Warning heading=tr("own-trip-gone")>
                {paragraph("own-trip-gone", "means", Vec::new())}
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=anew>
                        {tr("own-trip-gone-save")}
                    </Button>
                </div>
            </Alert>
        }
        .into_any()
    }

    /// Another window has chosen somebody else. Back to whom it was written for, and it
    /// is kept for them.
    fn somebody_else(self, save: Callback<()>) -> AnyView {
        let back = Callback::new(move |()| {
            let Some(person) = self.person.get_value() else {
                return;
            };
            self.is_busy.set(true);
            spawn(async move {
                let chosen = bridge::call::<ChoosePerson>(&PersonChoice { person }).await;
                self.is_busy.try_set(false);
                match chosen {
                    Ok(_) => save.run(()),
                    Err(problem) => drop(self.standing.try_set(Standing::Failed(problem))),
                }
            });
        });
        view! {
            <Alert tone=Tone::Warning heading=tr("own-trip-somebody-else")>
                {paragraph("own-trip-somebody-else", "means", Vec::new())}
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=back is_busy=self.is_busy>
                        {tr("own-trip-somebody-else-back")}
                    </Button>
                </div>
            </Alert>
        }
        .into_any()
    }
}

fn no_day(trip: u8) -> AnyView {
    let number = vec![("number", Value::Count(i64::from(trip) + 1))];
    view! {
        <Alert tone=Tone::Warning heading=tr_with("own-trip-several-no-day", number)>
            {paragraph("own-trip-several-no-day", "means", Vec::new())}
        </Alert>
    }
    .into_any()
}

fn full() -> AnyView {
    let most = i64::try_from(MOST_OWN_TRIPS).unwrap_or(i64::MAX);
    let count = move || vec![("count", Value::Count(most))];
    view! {
        <Alert tone=Tone::Warning heading=tr("own-trip-full")>
            {paragraph("own-trip-full", "means", count())}
            {paragraph("own-trip-full", "do", Vec::new())}
            <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
        </Alert>
    }
    .into_any()
}
