//! What can be done with a trip, as the service has worked it out.

use domain::actions::{Actions, Blocked, Offer};
use requisition_api::{
    trips::{ActionBody, ActionsBody, BY_PHONE},
    words::BlockedWord,
};

use super::{text, time};

pub(super) fn actions(body: ActionsBody) -> Actions {
    let ActionsBody {
        cancel,
        confirm,
        change,
        ready,
        withdraw_ready,
        undo,
        report_waiting,
        escorts,
        measures,
    } = body;
    Actions {
        cancel: offer(cancel),
        confirm: confirm.map(offer),
        change: offer(change),
        ready: ready.map(offer),
        withdraw_ready: withdraw_ready.map(offer),
        undo: undo.map(offer),
        report_waiting: report_waiting.map(offer),
        escorts: escorts.map(offer),
        measures: measures.map(offer),
    }
}

/// An action with a deadline that cannot be read is offered by phone: without
/// one it would look as if there were no hurry.
fn offer(body: ActionBody) -> Offer {
    let ActionBody {
        allowed,
        until,
        blocked_by,
        alternative,
    } = body;
    let deadline = until.as_deref().map(time::instant);
    let until = deadline.flatten();
    let unreadable = deadline.is_some_and(|deadline| deadline.is_none());
    let by_phone = alternative.is_some_and(|alternative| alternative == BY_PHONE);
    if allowed && !unreadable {
        return Offer::Here { until };
    }
    if !allowed && !by_phone {
        return Offer::Over;
    }
    let because = match blocked_by {
        Some(word) => BlockedWord::read(&text::word(word)),
        None if unreadable => Blocked::Unknown("unreadable_deadline".into()),
        None => Blocked::PhoneOnly,
    };
    Offer::ByPhone { because, until }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(body: Value) -> Offer {
        offer(serde_json::from_value(body).unwrap())
    }

    #[test]
    fn an_offer_is_here_by_phone_or_over() {
        let until = "2026-11-30T13:00:00+01:00";
        let at = until.parse().ok();
        let phone = |because, until| Offer::ByPhone { because, until };
        #[rustfmt::skip]
        let cases = [
            (json!({ "allowed": true }), Offer::Here { until: None }),
            (json!({ "allowed": true, "until": until }), Offer::Here { until: at }),
            (json!({ "allowed": true, "until": "soon" }),
                phone(Blocked::Unknown("unreadable_deadline".into()), None)),
            (json!({ "allowed": false }), Offer::Over),
            (json!({ "allowed": false, "alternative": "pigeon" }), Offer::Over),
            (json!({ "allowed": false, "alternative": "phone" }), phone(Blocked::PhoneOnly, None)),
            (json!({ "allowed": false, "alternative": "phone", "blocked_by": "shared_ride", "until": until }),
                phone(Blocked::SharedRide, at)),
            (json!({ "allowed": false, "alternative": "phone", "blocked_by": "strike" }),
                phone(Blocked::Unknown("strike".into()), None)),
        ];
        for (body, expected) in cases {
            assert_eq!(read(body.clone()), expected, "{body}");
        }
    }
}
