//! Contact details, the account, user fees, a copy of one's own data.

use chrono::NaiveDate;
use commands::ports::{DetailRefusal, KnownAccount, OwnData, Payee, PayoutAccount};
use domain::{
    contact::{Contact, ContactPoint},
    money::Ore,
    user_fees::{FeeStanding, UserFees},
};
use requisition_api::{
    my_details::{ContactBody, ContactPointBody, CopaymentStatusBody, PayoutAccountBody},
    problem::ProblemBody,
    problem_code::ProblemCode,
    words::ContactSourceWord,
};
use serde_json::{Map, Value};

use super::{Misfit, text, time, trip::source};

/// How somebody can be reached. What cannot be shown is as if it were not said.
pub(crate) fn contact(body: ContactBody) -> Result<Contact, Misfit> {
    let ContactBody {
        version,
        phone,
        email,
    } = body;
    Ok(Contact {
        version,
        phone: phone.map(point).transpose()?.flatten(),
        email: email.map(point).transpose()?.flatten(),
    })
}

fn point(body: ContactPointBody) -> Result<Option<ContactPoint>, Misfit> {
    let ContactPointBody {
        text: said,
        source,
        at,
    } = body;
    let at = time::instant(&at).ok_or(Misfit)?;
    Ok(text::some(Some(said)).map(|text| ContactPoint {
        text,
        source: ContactSourceWord::read(&text::word(source)),
        at,
    }))
}

/// Where money goes. An account of which only half is told is none that is known.
pub(crate) fn payout_account(body: PayoutAccountBody) -> Result<PayoutAccount, Misfit> {
    let PayoutAccountBody {
        version,
        ending,
        since,
        payee,
        fresh_until,
    } = body;
    let account = match (ending, since) {
        (Some(ending), Some(since)) => Some(KnownAccount {
            ending: ending.parse().map_err(|_| Misfit)?,
            since: time::instant(&since).ok_or(Misfit)?,
        }),
        (None, None) => None,
        _ => return Err(Misfit),
    };
    Ok(PayoutAccount {
        version,
        account,
        payee: match payee.as_str() {
            "patient" => Payee::Patient,
            "parent" => Payee::Parent,
            _ => Payee::Unknown,
        },
        fresh_until: fresh_until.and_then(|until| time::instant(&until)),
    })
}

/// The user fees of a year. A card whose first day is not told is not known to count, and a
/// sum in another currency is not taken for kroner.
pub(crate) fn user_fees(body: CopaymentStatusBody) -> Result<UserFees, Misfit> {
    let CopaymentStatusBody {
        year,
        state,
        from,
        counted_ore,
        currency,
        checked_at,
        source: register,
    } = body;
    let from: Option<NaiveDate> = from.and_then(|from| from.parse().ok());
    let standing = match (state.as_str(), from) {
        ("exemption_card", Some(from)) => FeeStanding::Card { from },
        ("exempt", _) => FeeStanding::Exempt,
        ("none", _) => FeeStanding::NoCard,
        _ => FeeStanding::Unknown,
    };
    Ok(UserFees {
        year,
        standing,
        counted: counted_ore
            .filter(|ore| currency == "NOK" && (0..=Ore::MOST.0).contains(ore))
            .map(Ore),
        checked_at: checked_at.and_then(|at| time::instant(&at)),
        unheard: register.and_then(source),
    })
}

/// A copy of one's own data, as it came: nothing of it is left out, whatever it is.
pub(crate) fn own_data(body: Map<String, Value>) -> Result<OwnData, Misfit> {
    let text = serde_json::to_string_pretty(&body).map_err(|_| Misfit)?;
    (!body.is_empty()).then_some(OwnData(text)).ok_or(Misfit)
}

/// Why nothing was changed; `None` where the problem does not say so.
pub(crate) fn detail_refusal(problem: &ProblemBody) -> Option<DetailRefusal> {
    use DetailRefusal::{Changed, Invalid, NotAllowed, ProtectedAddress};
    let refusals = [
        (ProblemCode::VersionConflict, Changed),
        (ProblemCode::AccountInvalid, Invalid),
        (ProblemCode::ValidationFailed, Invalid),
        (ProblemCode::ProtectedAddressChannel, ProtectedAddress),
        (ProblemCode::ForbiddenAction, NotAllowed),
        (ProblemCode::NotFound, NotAllowed),
    ];
    let mut refusals = refusals.into_iter();
    let known = refusals.find(|(code, _)| *code == problem.code);
    known.map(|(_, refusal)| refusal)
}

#[cfg(test)]
mod tests {
    use domain::{contact::ContactSource, register::Register, sample::at};
    use serde::de::DeserializeOwned;
    use serde_json::json;

    use super::*;

    fn read<B: DeserializeOwned, T>(
        json: Value,
        parse: impl Fn(B) -> Result<T, Misfit>,
    ) -> Result<T, Misfit> {
        parse(serde_json::from_value(json).unwrap())
    }

    #[test]
    fn who_has_said_how_to_reach_somebody_survives() {
        let point = |text: &str, source: &str| json!({ "text": text, "source": source, "at": "2026-12-01T13:00:00+01:00" });
        let known = |text: &str, source| ContactPoint {
            text: text.into(),
            source,
            at: at("2026-12-01T12:00:00Z"),
        };
        let body = json!({ "version": 3, "phone": point("91234567", "register"),
            "email": point("a@b.no", "a_later_register"), "new": 1 });
        let later = ContactSource::Unknown("a_later_register".into());
        let expected = Contact {
            version: 3,
            phone: Some(known("91234567", ContactSource::Register)),
            email: Some(known("a@b.no", later)),
        };
        assert_eq!(read(body, contact), Ok(expected));
        let nothing = json!({ "version": 0, "phone": point(" ", "patient_side") });
        assert_eq!(read(nothing, contact), Ok(Contact::default()));
        let without_time = json!({ "version": 0,
            "phone": { "text": "91234567", "source": "register", "at": "soon" } });
        assert_eq!(read(without_time, contact), Err(Misfit));
    }

    #[test]
    fn an_account_is_known_whole_or_not_at_all() {
        let since = "2026-12-01T13:00:00+01:00";
        let known = |payee| PayoutAccount {
            version: 2,
            account: Some(KnownAccount {
                ending: "903".parse().unwrap(),
                since: at("2026-12-01T12:00:00Z"),
            }),
            payee,
            fresh_until: None,
        };
        let none = PayoutAccount {
            account: None,
            ..known(Payee::Patient)
        };
        #[rustfmt::skip]
        let cases = [
            (json!({ "version": 2, "ending": "903", "since": since, "payee": "patient" }), Ok(known(Payee::Patient))),
            (json!({ "version": 2, "ending": "903", "since": since, "payee": "parent" }),  Ok(known(Payee::Parent))),
            (json!({ "version": 2, "ending": "903", "since": since, "payee": "estate" }),  Ok(known(Payee::Unknown))),
            (json!({ "version": 2, "payee": "patient" }),                                  Ok(none)),
            (json!({ "version": 2, "ending": "903", "payee": "patient" }),                 Err(Misfit)),
            (json!({ "version": 2, "ending": "90", "since": since, "payee": "patient" }),  Err(Misfit)),
            (json!({ "version": 2, "ending": "12345678903", "since": since, "payee": "patient" }), Err(Misfit)),
        ];
        for (body, expected) in cases {
            assert_eq!(read(body.clone(), payout_account), expected, "{body}");
        }
    }

    #[test]
    fn no_fee_and_no_card_is_guessed() {
        let from = "2026-10-05".parse().unwrap();
        #[rustfmt::skip]
        let cases = [
            (json!({ "state": "exemption_card", "from": "2026-10-05" }),    FeeStanding::Card { from }, None),
            (json!({ "state": "exemption_card" }),                          FeeStanding::Unknown,       None),
            (json!({ "state": "exemption_card", "from": "2026-13-05" }),    FeeStanding::Unknown,       None),
            (json!({ "state": "exempt" }),                                  FeeStanding::Exempt,        None),
            (json!({ "state": "none", "counted_ore": 17_100 }),             FeeStanding::NoCard,        Some(Ore(17_100))),
            (json!({ "state": "none", "counted_ore": -1 }),                 FeeStanding::NoCard,        None),
            (json!({ "state": "later", "counted_ore": i64::MAX }),          FeeStanding::Unknown,       None),
            (json!({ "state": "none", "counted_ore": 5, "currency": "EUR" }), FeeStanding::NoCard,      None),
        ];
        for (mut body, standing, counted) in cases {
            let all = body.as_object_mut().unwrap();
            all.insert("year".into(), 2026.into());
            all.entry("currency").or_insert("NOK".into());
            let fees = read(body.clone(), user_fees).unwrap();
            assert_eq!((fees.standing, fees.counted), (standing, counted), "{body}");
        }
        let down = json!({ "year": 2026, "state": "unknown", "currency": "NOK",
            "source": { "source": "exemption_cards", "state": "down" } });
        let unheard = read(down, user_fees).unwrap().unheard.unwrap();
        assert_eq!(
            (unheard.register, unheard.since),
            (Register::ExemptionCards, None)
        );
    }

    #[test]
    fn a_copy_is_kept_whole_also_what_is_not_known() {
        let OwnData(copy) = read(json!({ "made_at": "x", "a_later_part": [1] }), own_data).unwrap();
        let value: Value = serde_json::from_str(&copy).unwrap();
        assert_eq!(value["a_later_part"], json!([1]));
        assert_eq!(read(json!({}), own_data), Err(Misfit));
    }
}
