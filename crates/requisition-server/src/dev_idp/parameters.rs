//! The parameters of a request, each at most once (RFC 6749 § 3.1 and § 3.2).

use std::collections::BTreeMap;

use url::form_urlencoded;

/// Parameters that were sent. Empty ones count as not sent.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    values: BTreeMap<String, String>,
    repeated: Vec<String>,
}

impl Parameters {
    /// Reads a query or a form body.
    pub fn read(encoded: &[u8]) -> Self {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(encoded) {
            if value.is_empty() {
                continue;
            }
            let name = name.into_owned();
            if parameters.values.contains_key(&name) {
                parameters.repeated.push(name);
            } else {
                parameters.values.insert(name, value.into_owned());
            }
        }
        parameters
    }

    /// The parameter, if it was sent once.
    pub fn get(&self, name: &str) -> Option<&str> {
        if self.repeated.iter().any(|repeated| repeated == name) {
            return None;
        }
        self.values.get(name).map(String::as_str)
    }

    /// Whether any parameter was sent more than once.
    pub fn repeats(&self) -> bool {
        !self.repeated.is_empty()
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
