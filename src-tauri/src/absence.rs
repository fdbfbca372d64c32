//! After what time without anybody there the app locks itself.

use commands::Limits;

/// As every person has it.
#[cfg(not(feature = "dev-service"))]
pub fn limits() -> Limits {
    Limits::default()
}

/// As a test wants it, in milliseconds: a person's five minutes are too long for it.
#[cfg(feature = "dev-service")]
pub fn limits() -> Limits {
    with(Limits::default(), |name| std::env::var(name).ok())
}

#[cfg(feature = "dev-service")]
fn with(usual: Limits, said: impl Fn(&str) -> Option<String>) -> Limits {
    let wanted = |name| {
        let milliseconds = said(name)?.parse().ok()?;
        Some(std::time::Duration::from_millis(milliseconds))
    };
    Limits {
        idle: wanted("REISEFOLGE_IDLE").unwrap_or(usual.idle),
        warning: wanted("REISEFOLGE_WARNING").unwrap_or(usual.warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_wish_people_have_five_minutes_and_are_asked_two_before() {
        let limits = limits();
        let seconds = (limits.idle.as_secs(), limits.warning.as_secs());
        assert_eq!(seconds, (300, 120));
    }

    #[cfg(feature = "dev-service")]
    #[test]
    fn a_wish_is_taken_where_it_is_a_number_of_milliseconds() {
        let usual = Limits::default();
        let cases = [
            ("4000", std::time::Duration::from_secs(4)),
            ("", usual.idle),
            ("-1", usual.idle),
            ("4 s", usual.idle),
        ];
        for (text, idle) in cases {
            let said = |name: &str| (name == "REISEFOLGE_IDLE").then(|| text.to_owned());
            let limits = with(usual, said);
            assert_eq!(
                (limits.idle, limits.warning),
                (idle, usual.warning),
                "{text}"
            );
        }
    }
}
