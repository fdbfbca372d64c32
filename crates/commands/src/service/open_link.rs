//! Leaving the app, to one of a closed list of places.

use domain::support::Support;
use ipc::{
    Answer, Args, Problem,
    service::{Link, OpenLink},
};

use crate::{
    App,
    ports::{CannotOpen, Opener as _, Platform},
};

/// The public pages about patient travel.
const HELSENORGE: &str = "https://www.helsenorge.no/pasientreiser/";

/// Where powers of attorney are given, seen and ended.
const POWER_OF_ATTORNEY: &str = "https://www.helsenorge.no/fullmakt/";

/// Opens one of a closed list of links outside the app. The phone number is the
/// one the service last stated, else the national one.
pub async fn open_link<P: Platform>(app: &App<P>, choice: Args<OpenLink>) -> Answer<OpenLink> {
    let stated = app
        .state()
        .meta
        .as_ref()
        .map(|kept| kept.value.support.clone());
    let address = address(choice.link, stated.as_ref());
    app.opener()
        .open(&address)
        .await
        .map_err(|CannotOpen| Problem::CannotOpen)
}

fn address(link: Link, stated: Option<&Support>) -> String {
    let number: fn(&Support) -> &str = match link {
        Link::Helsenorge => return HELSENORGE.to_owned(),
        Link::PowerOfAttorney => return POWER_OF_ATTORNEY.to_owned(),
        Link::CallSupport => |support| &support.phone,
        Link::CallSupportFromAbroad => |support| &support.phone_abroad,
    };
    stated
        .and_then(|support| dial(number(support)))
        .or_else(|| dial(number(&Support::default())))
        .unwrap_or_else(|| "tel:05515".to_owned())
}

/// The address that dials `number`: its digits, and a plus in front if it has
/// one. Nothing else of what the service wrote reaches the device. `None` when
/// that is no phone number (3 to 15 digits, ITU-T E.164).
fn dial(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let plus = if number.trim_start().starts_with('+') {
        "+"
    } else {
        ""
    };
    (3..=15)
        .contains(&digits.len())
        .then(|| format!("tel:{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_of_what_the_service_states_are_dialled() {
        #[rustfmt::skip]
        let cases = [
            // what it shows              stated                         expected
            ("as written in Norway",      "05515",                       Some("tel:05515")),
            ("spaces and a plus",         "+47 915 05 515",              Some("tel:+4791505515")),
            ("a plus inside is nothing",  "05+515",                      Some("tel:05515")),
            ("a device code",             "*#21#",                       None),
            ("a second number smuggled",  "05515;phone-context=evil",    Some("tel:05515")),
            ("shortest",                  "113",                         Some("tel:113")),
            ("too short",                 "11",                          None),
            ("longest",                   "123456789012345",             Some("tel:123456789012345")),
            ("too long",                  "1234567890123456",            None),
            ("no number",                 "javascript:alert()",          None),
            ("other scripts' digits",     "٠٥٥١٥",                       None),
        ];
        for (shows, stated, expected) in cases {
            assert_eq!(dial(stated).as_deref(), expected, "{shows}");
        }
    }

    #[test]
    fn the_national_number_stands_in_for_none_and_for_nonsense() {
        let nonsense = Support {
            phone: "<b>".into(),
            phone_abroad: String::new(),
            open: None,
        };
        for stated in [None, Some(&nonsense)] {
            assert_eq!(address(Link::CallSupport, stated), "tel:05515");
            assert_eq!(
                address(Link::CallSupportFromAbroad, stated),
                "tel:+4791505515"
            );
            assert_eq!(address(Link::Helsenorge, stated), HELSENORGE);
        }
    }
}
