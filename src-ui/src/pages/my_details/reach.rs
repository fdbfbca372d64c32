//! Changing the phone number, or the address for e-mail: one question each.

use domain::{
    contact::{Contact, ContactPoint, ContactSource, StatedContact, email},
    ids::PersonId,
    wish::{Misstated, phone_number},
};
use ipc::{
    AsOf,
    my_details::{ChangeContact, ContactChange, ContactView, GetContact},
};
use leptos::prelude::*;

use super::{back, sending::Sending, sentence, titled};
use crate::{
    bridge,
    components::{Button, Page, Typed, loaded},
    focus,
    load::load_unkept,
    pages::shown_person,
    text::{Words, tr, use_words},
};

/// One way to reach somebody, as it is asked for.
#[derive(Clone, Copy)]
pub(super) struct Way {
    title: &'static str,
    title_for: &'static str,
    field: &'static str,
    keys: &'static str,
    wrong: &'static str,
    save: &'static str,
    saved: &'static str,
    read: fn(&str) -> Result<Option<String>, Misstated>,
    known: fn(&Contact) -> Option<&ContactPoint>,
    put: fn(&mut StatedContact, Option<String>),
}

pub(super) const PHONE: Way = Way {
    title: "detail-phone-title",
    title_for: "detail-phone-title-for",
    field: "detail-phone",
    keys: "tel",
    wrong: "detail-phone-wrong",
    save: "detail-phone-save",
    saved: "detail-phone-saved",
    read: phone_number,
    known: |contact| contact.phone.as_ref(),
    put: |stated, phone| stated.phone = phone,
};

pub(super) const EMAIL: Way = Way {
    title: "detail-email-title",
    title_for: "detail-email-title-for",
    field: "detail-email",
    keys: "email",
    wrong: "detail-email-wrong",
    save: "detail-email-save",
    saved: "detail-email-saved",
    read: email,
    known: |contact| contact.email.as_ref(),
    put: |stated, email| stated.email = email,
};

/// The page with the one question.
#[component]
pub(super) fn Reach(
    /// Which way.
    way: Way,
) -> impl IntoView {
    let load = load_unkept::<GetContact, _>(|_| ());
    let content = loaded(load, "my-details-loading", move |answer| form(way, answer));
    view! {
        <Page title=titled(way.title, way.title_for) above=back()>
            {content}
        </Page>
    }
}

fn form(way: Way, answer: &AsOf<ContactView>) -> AnyView {
    let (Some(person), ContactView::Known(contact)) = (shown_person(), &answer.value) else {
        return sentence("my-details-contact-not-allowed");
    };
    let known = (way.known)(contact).map(|point| point.text.clone());
    let form = Form {
        way,
        field: Typed::new(way.field, known.unwrap_or_default()),
        before: StoredValue::new((person, contact.clone())),
        sending: Sending::new("detail-unknown"),
        words: use_words(),
    };
    let save = Callback::new(move |()| form.save());
    view! {
        {form.field.view(way.field, way.keys, "long")}
        {form.sending.told()}
        <div class="actions">
            <Button on_press=save is_busy=form.sending.is_busy>
                {tr(way.save)}
            </Button>
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Form {
    way: Way,
    field: Typed,
    before: StoredValue<(PersonId, Contact)>,
    sending: Sending,
    words: Words,
}

impl Form {
    fn save(self) {
        let Ok(written) = (self.way.read)(&self.field.text.get_untracked()) else {
            let wrong = untrack(|| self.words.text(self.way.wrong, &[]));
            self.field.wrong.set(Some(wrong));
            focus::focus(&format!("#{}", self.field.id));
            return;
        };
        self.field.wrong.set(None);
        let (person, before) = self.before.get_value();
        let mut stated = StatedContact {
            phone: said_here(before.phone.as_ref()),
            email: said_here(before.email.as_ref()),
        };
        (self.way.put)(&mut stated, written);
        let change = ContactChange {
            person,
            version: before.version,
            stated,
        };
        let send = async move { bridge::call::<ChangeContact>(&change).await };
        self.sending.start(self.way.saved, send);
    }
}

/// What a register says is not said here by sending it back.
fn said_here(known: Option<&ContactPoint>) -> Option<String> {
    known
        .filter(|point| point.source == ContactSource::PatientSide)
        .map(|point| point.text.clone())
}
