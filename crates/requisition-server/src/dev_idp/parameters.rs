//! The parameters of a request, each at most once (RFC 6749 § 3.1 and § 3.2).

use std::collections::{BTreeMap, btree_map::Entry};

use url::form_urlencoded;

/// Parameters that were sent. Empty ones count as not sent.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    /// `None` for what was sent more than once.
    values: BTreeMap<String, Option<String>>,
}

impl Parameters {
    /// Reads a query or a form body.
    pub fn read(encoded: &[u8]) -> Self {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(encoded) {
            if value.is_empty() {
                continue;
            }
            match parameters.values.entry(name.into_owned()) {
                Entry::Vacant(free) => {
                    free.insert(Some(value.into_owned()));
                }
                Entry::Occupied(mut taken) => {
                    taken.insert(None);
                }
            }
        }
        parameters
    }

    /// The parameter, if it was sent once.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.as_deref()
    }

    /// Whether any parameter was sent more than once.
    pub fn repeats(&self) -> bool {
        self.values.values().any(Option::is_none)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_counts_when_it_was_sent_once_and_says_something() {
        let parameters = Parameters::read(b"a=1&b=2&b=3&c=&d=%26+x");
        assert_eq!(parameters.get("a"), Some("1"));
        assert_eq!(parameters.get("b"), None);
        assert_eq!(parameters.get("c"), None);
        assert_eq!(parameters.get("d"), Some("& x"));
        assert!(parameters.repeats());
        assert!(!Parameters::read(b"a=1&b=2").repeats());
    }
}
