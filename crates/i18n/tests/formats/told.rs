use domain::{
    language::Language,
    message::MessageKind,
    stated_time::{EarlierTime, SaidBy, StatedTime, When},
    trip_action::{ActionKind, DoneBy},
};

use super::{instant, localizer};

fn pick_up(when: When, before: Option<When>) -> MessageKind {
    let said_at = instant("2026-12-01T12:00:00Z");
    MessageKind::PickUp(StatedTime {
        when,
        said_by: SaidBy::Carrier,
        said_at,
        previous: before.map(|when| EarlierTime { when, said_at }),
    })
}

fn kinds() -> Vec<MessageKind> {
    let at = When::At(instant("2026-12-02T06:40:00Z"));
    let window = When::Between {
        from: instant("2026-12-02T06:40:00Z"),
        to: instant("2026-12-02T06:55:00Z"),
    };
    let until = instant("2026-12-01T12:00:00Z");
    let day = "2027-01-29".parse().expect("a day");
    let actions = [
        ActionKind::Cancelled,
        ActionKind::CancellationUndone,
        ActionKind::Confirmed,
        ActionKind::ReadyCalled,
        ActionKind::ReadyWithdrawn,
        ActionKind::WaitingReported,
        ActionKind::Changed,
        ActionKind::ChangeRequested,
        ActionKind::EscortsRegistered,
        ActionKind::MeasuresStated,
        ActionKind::Ordered,
        ActionKind::Unknown("x".into()),
    ];
    let done = |(action, by)| MessageKind::Done { action, by };
    let by = [
        DoneBy::Patient,
        DoneBy::Parent,
        DoneBy::Representative,
        DoneBy::Unknown("x".into()),
    ];
    let by = by.into_iter().cycle();
    let mut kinds: Vec<_> = actions.into_iter().zip(by).map(done).collect();
    kinds.extend([
        pick_up(at, None),
        pick_up(window, Some(at)),
        pick_up(at, Some(window)),
        MessageKind::Booked,
        MessageKind::PickUpWithdrawn,
        MessageKind::PickUpPlace,
        MessageKind::MustConfirm { until: None },
        MessageKind::MustConfirm { until: Some(until) },
        MessageKind::ConfirmReminder { until },
        MessageKind::NotConfirmed,
        MessageKind::VehicleAssigned,
        MessageKind::CalledOff,
        MessageKind::NotMet,
        MessageKind::Disrupted,
        MessageKind::ChangeApproved,
        MessageKind::ChangeDeclined,
        MessageKind::DocumentsAskedFor { until: day },
        MessageKind::DocumentsReminder { until: day },
        MessageKind::ClaimDecided,
        MessageKind::ClaimPaid,
        MessageKind::ComplaintAnswered,
        MessageKind::ComplaintForwarded,
        MessageKind::ClaimDeadline { until: day },
        MessageKind::PayoutAccountChanged,
        MessageKind::Unknown("snow".into()),
    ]);
    kinds
}

/// A message may be about a child, so that nobody is called "you" in it.
#[test]
fn every_message_says_something_in_every_language_and_calls_nobody_you() {
    for language in Language::ALL {
        let words = localizer(language);
        for kind in kinds() {
            let title = i18n::message::title(&words, &kind).text;
            let sentences = i18n::message::sentences(&words, &kind);
            assert!(!sentences.is_empty(), "{kind:?}");
            for text in sentences.iter().map(|text| &text.text).chain([&title]) {
                let called = text.split(|sign: char| !sign.is_alphabetic());
                let called: Vec<_> = called
                    .filter(|word| matches!(*word, "du" | "Du" | "deg" | "you" | "You" | "your"))
                    .collect();
                assert!(called.is_empty() && text.len() > 3, "{language:?}: {text}");
            }
        }
        assert_eq!(words.gaps(), [], "{language:?}");
    }
}

#[test]
fn a_time_stands_with_its_day_so_that_it_is_true_tomorrow_too() {
    let at = |text| When::At(instant(text));
    let kind = pick_up(at("2026-12-02T06:55:00Z"), Some(at("2026-12-02T06:40:00Z")));
    let words = localizer(Language::Nb);
    let sentences = i18n::message::sentences(&words, &kind);
    let texts: Vec<_> = sentences.into_iter().map(|text| text.text).collect();
    assert_eq!(
        texts,
        [
            "Hentetiden er onsdag 2. desember kl. 07:55.",
            "Før var den onsdag 2. desember kl. 07:40.",
        ]
    );
    let day = "2026-12-02".parse().ok();
    let title = i18n::message::titled(&words, &kind, day).text;
    assert_eq!(title, "Ny hentetid, 2. desember");
}
