//! The languages of the product.

use serde::{Deserialize, Serialize};

/// A language that a person can choose for the app.
///
/// Bokmål and Nynorsk are always complete and equal (språklova § 14). Northern
/// Sámi holds what has an attested form and falls back to Bokmål, marked with
/// its own `lang`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Norwegian Bokmål.
    #[default]
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// Northern Sámi.
    Se,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order a person is offered them.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Se, Self::En];

    /// The BCP 47 tag, as `lang` attributes and folders of `locales/` have it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Se => "se",
            Self::En => "en",
        }
    }

    /// The language that stands in for a message this one lacks. Only Northern
    /// Sámi may lack messages; a gap anywhere else fails the build.
    pub const fn fallback(self) -> Option<Self> {
        match self {
            Self::Se => Some(Self::Nb),
            Self::Nb | Self::Nn | Self::En => None,
        }
    }

    /// The language that an operating system's locale name (`nb_NO.UTF-8`,
    /// `no`, `nn-NO`, `sme`) asks for; `None` when the product does not have it.
    ///
    /// ```
    /// use domain::language::Language;
    ///
    /// assert_eq!(Language::from_locale_name("no_NO.UTF-8"), Some(Language::Nb));
    /// assert_eq!(Language::from_locale_name("de-DE"), None);
    /// ```
    pub fn from_locale_name(name: &str) -> Option<Self> {
        let language = name.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "se" | "sme" => Some(Self::Se),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
