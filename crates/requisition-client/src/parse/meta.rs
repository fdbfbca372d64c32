//! What the service says about itself.

use commands::ports::Meta;
use domain::support::{Open, Support};
use requisition_api::meta::{MetaBody, OpenBody, SAMPLE_PERSONS, SupportBody};

use super::{Misfit, time};

/// What the service says about itself.
pub(crate) fn meta(body: MetaBody) -> Result<Meta, Misfit> {
    let MetaBody {
        // One contract so far.
        api_version: _,
        min_client_version,
        support,
        features,
        // Every answer's `Date` says the same.
        server_time: _,
    } = body;
    Ok(Meta {
        support: self::support(support)?,
        has_sample_persons: features.iter().any(|feature| feature == SAMPLE_PERSONS),
        must_update: is_older(env!("CARGO_PKG_VERSION"), &min_client_version),
    })
}

fn support(body: SupportBody) -> Result<Support, Misfit> {
    let SupportBody {
        phone,
        phone_abroad,
        open,
    } = body;
    Ok(Support {
        phone: self::phone(phone)?,
        phone_abroad: self::phone(phone_abroad)?,
        open: open.and_then(self::open),
    })
}

/// A number that can be dialled: this goes to the device's phone.
pub(super) fn phone(number: String) -> Result<String, Misfit> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let subscriber = number.strip_prefix('+').unwrap_or(&number);
    let fits = (3..=15).contains(&digits)
        && number.len() <= 24
        && subscriber
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b' ');
    fits.then_some(number).ok_or(Misfit)
}

fn open(body: OpenBody) -> Option<Open> {
    let OpenBody {
        until,
        closed_until,
    } = body;
    match (until, closed_until) {
        (Some(until), None) => time::instant(&until).map(Open::Until),
        (None, Some(until)) => time::instant(&until).map(Open::ClosedUntil),
        _ => None,
    }
}

/// Whether `ours` comes before `minimum`. A minimum that cannot be read keeps
/// nobody out: a service that means it refuses with a code of its own.
fn is_older(ours: &str, minimum: &str) -> bool {
    match (version(ours), version(minimum)) {
        (Some(ours), Some(minimum)) => ours < minimum,
        _ => false,
    }
}

fn version(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    let version = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(version)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(pointer: &str, value: Value) -> Result<Meta, Misfit> {
        let mut body = json!({
            "api_version": "1.0", "min_client_version": "0.0.1",
            "support": {
                "phone": "05515", "phone_abroad": "+47 915 05 515",
                "open": { "until": "2026-11-23T15:30:00+01:00" },
            },
            "features": [], "server_time": "2026-11-23T12:00:00+01:00",
        });
        *body.pointer_mut(pointer).unwrap() = value;
        super::super::json(body.to_string().as_bytes()).and_then(meta)
    }

    #[test]
    fn what_the_service_says_about_itself() {
        let meta = read("/features", json!(["new", "sample_persons"])).unwrap();
        assert!(meta.has_sample_persons && !meta.must_update);
        assert_eq!(meta.support.phone_abroad, "+47 915 05 515");
        let until = "2026-11-23T14:30:00Z".parse().unwrap();
        assert_eq!(meta.support.open, Some(Open::Until(until)));
        assert!(!read("/features", json!([])).unwrap().has_sample_persons);
    }

    #[test]
    fn hours_that_contradict_themselves_are_not_stated() {
        let at = "2026-11-23T15:30:00+01:00";
        for open in [
            Value::Null,
            json!({}),
            json!({ "until": at, "closed_until": at }),
            json!({ "until": "15:30" }),
        ] {
            assert_eq!(
                read("/support/open", open.clone()).unwrap().support.open,
                None,
                "{open}"
            );
        }
        let closed = read("/support/open", json!({ "closed_until": at })).unwrap();
        assert!(matches!(closed.support.open, Some(Open::ClosedUntil(_))));
    }

    #[test]
    fn only_a_phone_number_can_be_dialled() {
        for (number, fits) in [
            ("05515", true),
            ("113", true),
            ("+47 915 05 515", true),
            ("12", false),
            ("", false),
            ("*31#05515", false),
            ("05515;ext=1", false),
            ("05515?x", false),
            ("javascript:1", false),
            ("47+91505515", false),
            ("1234567890123456", false),
        ] {
            assert_eq!(
                read("/support/phone", json!(number)).is_ok(),
                fits,
                "{number}"
            );
        }
    }

    #[test]
    fn a_program_below_the_minimum_must_be_updated() {
        #[rustfmt::skip]
        let cases = [
            ("0.1.0", "0.1.0",  false),
            ("0.1.0", "0.1.1",  true),
            ("0.1.1", "0.1.0",  false),
            ("0.9.9", "0.10.0", true),
            ("1.0.0", "0.10.0", false),
            ("0.1.0", "1",      false),
            ("0.1.0", "newest", false),
            ("0.1.0", "0.1.0.1", false),
            ("0.1.0", "99999999999.0.0", false),
        ];
        for (ours, minimum, older) in cases {
            assert_eq!(is_older(ours, minimum), older, "{ours} {minimum}");
        }
        let asked = read("/min_client_version", json!("4000.0.0")).unwrap();
        assert!(asked.must_update);
    }
}
