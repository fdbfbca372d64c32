//! Deleting an own trip. It asks first, because nobody else has the trip.

use i18n::Value;
use ipc::{
    Problem,
    own_trips::{DeleteOwnTrip, Deleting, OwnTripDeletion, OwnTripStamp, OwnTripView},
};
use leptos::prelude::*;

use super::{
    answer::Load,
    words::{other_name, shown_person},
};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Alert, Button, Confirm, LoadFailure, Tone, Variant},
    erased::{live, spawn},
    focus,
    router::{Router, use_router},
    routes::Route,
    state::own_trip,
    text::{Words, paragraph, tr, tr_with, use_words},
};

/// How deleting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Quiet,
    /// Whether it is meant has been asked.
    Asked,
    ChangedElsewhere,
    /// By now the pages concern somebody else.
    SomebodyElse,
    Failed(Problem),
}

#[derive(Clone, Copy)]
struct Deletion {
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    wanted: StoredValue<OwnTripDeletion>,
    load: Load<OwnTripView>,
    words: Words,
    announcer: Announcer,
    router: Router,
}

/// The button, the question whether it is meant, and how it went.
pub fn deleting(view: &OwnTripView, load: Load<OwnTripView>) -> AnyView {
    let deletion = Deletion {
        standing: RwSignal::new(Standing::Quiet),
        is_busy: RwSignal::new(false),
        wanted: StoredValue::new(OwnTripDeletion {
            person: shown_person(),
            stamp: OwnTripStamp {
                trip: view.trip.id.clone(),
                version: view.trip.version,
            },
        }),
        load,
        words: use_words(),
        announcer: use_announcer(),
        router: use_router(),
    };
    let to = view.trip.to.as_str().to_owned();
    let whom = other_name();
    view! {
        <div id="own-delete">
            {live(move || match deletion.standing.get() {
                Standing::Quiet => deletion.button(),
                Standing::Asked => deletion.question(&to, whom.as_deref()),
                Standing::ChangedElsewhere => deletion.changed(),
                Standing::SomebodyElse => somebody_else(),
                Standing::Failed(problem) => deletion.failed(problem),
            })}
        </div>
    }
    .into_any()
}

/// What was pressed is gone; the focus goes to what came in its place.
fn focus_box() {
    request_animation_frame(|| focus::focus("#own-delete .ds-alert .ds-heading"));
}

fn somebody_else() -> AnyView {
    view! {
        <Alert tone=Tone::Warning heading=tr("own-trip-somebody-else")>
            {paragraph("own-trip-delete-changed", "means", Vec::new())}
        </Alert>
    }
    .into_any()
}

impl Deletion {
    fn button(self) -> AnyView {
        let ask = Callback::new(move |()| {
            self.standing.set(Standing::Asked);
            focus_box();
        });
        view! {
            <div class="actions">
                <Button variant=Variant::Secondary on_press=ask>
                    {tr("own-trip-delete")}
                </Button>
            </div>
        }
        .into_any()
    }

    fn question(self, to: &str, whom: Option<&str>) -> AnyView {
        let mut values = vec![("to", Value::from(to))];
        let id = match whom {
            Some(name) => {
                values.push(("name", name.into()));
                "own-trip-delete-sure-other"
            }
            None => "own-trip-delete-sure",
        };
        let delete = Callback::new(move |()| self.delete());
        let quiet = Callback::new(move |()| {
            self.standing.set(Standing::Quiet);
            request_animation_frame(|| focus::focus("#own-delete .ds-button"));
        });
        view! {
            <Confirm
                heading=tr_with(id, values)
                yes="own-trip-delete"
                on_yes=delete
                no="action-abort"
                on_no=quiet
                is_busy=self.is_busy
            >
                {paragraph("own-trip-delete-sure", "means", Vec::new())}
            </Confirm>
        }
        .into_any()
    }

    fn changed(self) -> AnyView {
        let see = Callback::new(move |()| {
            self.load.again();
            focus::heading();
        });
        view! {
            <Alert tone=Tone::Warning heading=tr("own-trip-delete-changed")>
                {paragraph("own-trip-delete-changed", "means", Vec::new())}
                {paragraph("own-trip-delete-changed", "do", Vec::new())}
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=see>
                        {tr("own-trip-delete-see")}
                    </Button>
                </div>
            </Alert>
        }
        .into_any()
    }

    fn failed(self, problem: Problem) -> AnyView {
        let delete = Callback::new(move |()| self.delete());
        view! { <LoadFailure problem on_retry=delete /> }.into_any()
    }

    fn delete(self) {
        let wanted = self.wanted.get_value();
        self.is_busy.set(true);
        spawn(async move {
            let outcome = bridge::call::<DeleteOwnTrip>(&wanted).await;
            self.is_busy.try_set(false);
            let standing = match outcome {
                Ok(Deleting::Deleted) => {
                    let text = untrack(|| self.words.text("own-trip-deleted", &[]));
                    self.announcer.status(text);
                    if own_trip::of().as_ref() == Some(&wanted.stamp.trip) {
                        own_trip::calculate_for(None);
                    }
                    // Whoever has gone on is not called back.
                    if self.load.is_there() {
                        self.router.go(Route::Trips);
                    }
                    return;
                }
                Ok(Deleting::ChangedElsewhere { .. }) => Standing::ChangedElsewhere,
                Ok(Deleting::SomebodyElse) => Standing::SomebodyElse,
                Err(problem) => Standing::Failed(problem),
            };
            self.standing.try_set(standing);
            focus_box();
        });
    }
}
