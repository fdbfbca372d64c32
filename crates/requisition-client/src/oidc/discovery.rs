//! What an issuer says about itself, and what of it is believed.

use openidconnect::{
    AdditionalProviderMetadata, DiscoveryError, IssuerUrl, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
        CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
        CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{carrier::CarryError, issuer::IssuerError};
use crate::address;

/// What the library's own list leaves out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Further {
    #[serde(default)]
    revocation_endpoint: Option<Url>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
    #[serde(default)]
    code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for Further {}

pub(crate) type Metadata = ProviderMetadata<
    Further,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// Where to tell the issuer that a token is to be refused.
pub(crate) fn revocation(metadata: &Metadata) -> Option<&Url> {
    metadata.additional_metadata().revocation_endpoint.as_ref()
}

/// Whether the issuer always names itself when the browser comes back.
pub(crate) fn names_itself(metadata: &Metadata) -> bool {
    metadata
        .additional_metadata()
        .authorization_response_iss_parameter_supported
}

/// Reads what the issuer says about itself, with its keys.
///
/// The issuer must call itself exactly what the configuration calls it, every
/// address must be a secure one, and the one safe way to prove who began a
/// sign-in must not be missing from its list.
pub(crate) async fn discover(
    issuer: &str,
    carrier: &super::carrier::Carrier<'_>,
) -> Result<Metadata, IssuerError> {
    let issuer = IssuerUrl::new(issuer.to_owned())
        .map_err(|_| IssuerError::Distrusted("the issuer's address is none"))?;
    let metadata = Metadata::discover_async(issuer, carrier)
        .await
        .map_err(explain)?;
    let endpoints = [
        Some(metadata.authorization_endpoint().url()),
        metadata.token_endpoint().map(|endpoint| endpoint.url()),
        revocation(&metadata),
    ];
    if !endpoints.into_iter().flatten().all(address::is_allowed) {
        return Err(IssuerError::Distrusted("an address is not a secure one"));
    }
    let methods = &metadata
        .additional_metadata()
        .code_challenge_methods_supported;
    let lacks_s256 = methods
        .as_ref()
        .is_some_and(|methods| !methods.iter().any(|method| method == "S256"));
    if lacks_s256 {
        return Err(IssuerError::Distrusted("the issuer does not take S256"));
    }
    Ok(metadata)
}

/// Only the kind goes on: the texts of the library can hold whole answers.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library may add kinds, and all others mean the same"
)]
fn explain(error: DiscoveryError<CarryError>) -> IssuerError {
    match error {
        DiscoveryError::Request(error) => error.into(),
        DiscoveryError::Validation(_) => {
            IssuerError::Distrusted("the issuer calls itself something else")
        }
        DiscoveryError::UrlParse(_) => IssuerError::Distrusted("the issuer's address is none"),
        _ => IssuerError::Distrusted("what the issuer says about itself cannot be read"),
    }
}
