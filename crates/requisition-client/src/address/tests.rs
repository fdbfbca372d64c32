//! What a configuration may say, and what it may not.

use super::*;

fn api(address: &str) -> Result<ServiceAddress, AddressError> {
    ServiceAddress::new(address, "https://login.example", "app", "Example ID")
}

/// T20.
#[test]
fn t20_plain_http_is_refused_unless_it_stays_on_the_machine() {
    #[rustfmt::skip]
    let cases = [
        // address,                       in a package, with `loopback-http`
        ("https://travel.example",        true,  true),
        ("https://travel.example/path",   true,  true),
        ("https://127.0.0.1:8443",        true,  true),
        ("http://travel.example",         false, false),
        ("http://localhost:8080",         false, false),
        ("http://127.0.0.1.example:80",   false, false),
        ("http://10.0.0.1:8080",          false, false),
        ("http://0.0.0.0:8080",           false, false),
        ("http://126.255.255.255",        false, false),
        ("http://127.0.0.1:8080",         false, true),
        ("http://[::1]:8080",             false, true),
        ("http://[::2]:8080",             false, false),
        ("ftp://127.0.0.1",               false, false),
        ("file:///etc/passwd",            false, false),
        ("data:text/plain,x",             false, false),
    ];
    for (address, in_a_package, with_feature) in cases {
        let url = Url::parse(address).unwrap();
        assert_eq!(fits(&url, false), in_a_package, "{address}");
        assert_eq!(fits(&url, true), with_feature, "{address}");

        let built = is_allowed(&url);
        assert_eq!(api(address).is_ok(), built, "{address}");
        let issuer = ServiceAddress::new("https://travel.example", address, "app", "ID");
        assert_eq!(issuer.is_ok(), built, "issuer {address}");
    }
    for nowhere in ["travel.example", "", "https://", "//travel.example"] {
        assert!(
            matches!(api(nowhere), Err(AddressError::NotAnAddress { .. })),
            "{nowhere}"
        );
    }
}

#[test]
fn an_address_holds_nothing_but_a_place() {
    for address in [
        "https://user@travel.example",
        "https://:secret@travel.example",
        "https://travel.example?x=1",
        "https://travel.example#x",
    ] {
        assert!(
            matches!(api(address), Err(AddressError::NotPlain { key: "api" })),
            "{address}"
        );
    }
}

#[test]
fn a_configuration_file_has_exactly_its_keys() {
    let good = "api = 'https://a.example'\nissuer = 'https://b.example'\n\
                client_id = 'app'\nsign_in_name = 'Example ID'\n";
    let address = ServiceAddress::from_toml(good).unwrap();
    assert_eq!(address.api().as_str(), "https://a.example/");
    assert_eq!(address.issuer(), "https://b.example");
    assert_eq!(address.scopes(), ["openid", "offline_access"]);
    assert_eq!(
        (address.resource(), address.proofs()),
        (None, Proofs::Required)
    );

    for (shows, bad) in [
        ("a key too many", format!("{good}proxy = 'x'\n")),
        ("a key missing", good.replace("client_id = 'app'\n", "")),
        ("a wrong type", good.replace("'app'", "1")),
        (
            "a secret's algorithm",
            format!("{good}id_token_algorithms = ['HS256']\n"),
        ),
        (
            "no algorithm",
            format!("{good}id_token_algorithms = ['none']\n"),
        ),
        ("another wish", format!("{good}proofs = 'never'\n")),
        ("nothing", String::new()),
    ] {
        assert!(
            matches!(
                ServiceAddress::from_toml(&bad),
                Err(AddressError::Unreadable(_))
            ),
            "{shows}"
        );
    }
    for empty in ["client_id = 'app'", "sign_in_name = 'Example ID'"] {
        let key = empty.split(' ').next().unwrap();
        let bad = good.replace(empty, &format!("{key} = '  '"));
        assert!(
            matches!(
                ServiceAddress::from_toml(&bad),
                Err(AddressError::Length { .. })
            ),
            "{key}"
        );
    }
}

const GOOD: &str = "api = 'https://a.example/x'\nissuer = 'https://b.example/y'\n\
                    client_id = 'app'\nsign_in_name = 'Example ID'\n";

/// T23.
#[test]
fn t23_only_what_is_configured_may_be_contacted() {
    let more = "issuer_origins = ['https://c.example', 'https://b.example:8443']";
    let address = ServiceAddress::from_toml(&format!("{GOOD}{more}")).unwrap();
    #[rustfmt::skip]
    let cases = [
        // address,                    the issuer's, contacted at all
        ("https://b.example/token",         true,  true),
        ("https://b.example:443/token",     true,  true),
        ("https://b.example:8443/token",    true,  true),
        ("https://c.example/authorize",     true,  true),
        ("https://a.example/v1/me",         false, true),
        ("https://c.example:8443/x",        false, false),
        ("https://x.c.example/x",           false, false),
        ("https://b.example.evil/token",    false, false),
        ("http://b.example/token",          false, false),
        ("data:text/plain,x",               false, false),
    ];
    for (url, issuers, contacted) in cases {
        let url = Url::parse(url).unwrap();
        assert_eq!(address.is_issuers(&url), issuers, "{url}");
        assert_eq!(
            address.origins().contains(&url.origin()),
            contacted,
            "{url}"
        );
    }
}

#[test]
fn the_readme_shows_every_key_with_its_default() {
    let readme = include_str!("../../README.md");
    let shown = readme.split("```").nth(1).unwrap();
    let shown = shown.strip_prefix("toml").unwrap();
    let shown = ServiceAddress::from_toml(shown).unwrap();
    let bare = ServiceAddress::new(
        "https://reise.example.no",
        "https://login.example.no",
        "reisefolge",
        "Eksempel-ID",
    );
    assert_eq!(format!("{shown:?}"), format!("{:?}", bare.unwrap()));
}

#[test]
fn any_issuer_can_be_described() {
    let more = "scopes = ['openid', 'travel']\nresource = 'https://a.example/x'\n\
                id_token_algorithms = ['RS256', 'PS256']\nproofs = 'if_offered'\n";
    let address = ServiceAddress::from_toml(&format!("{GOOD}{more}")).unwrap();
    assert_eq!(address.scopes(), ["openid", "travel"]);
    assert_eq!(address.resource(), Some("https://a.example/x"));
    assert_eq!(address.proofs(), Proofs::IfOffered);
    let algorithms: Vec<_> = address.id_token_algorithms().collect();
    let expected = [IdTokenAlgorithm::Rs256, IdTokenAlgorithm::Ps256].map(IdTokenAlgorithm::name);
    assert_eq!(algorithms, expected);

    #[rustfmt::skip]
    let bad = [
        "issuer_origins = ['https://c.example/path']",
        "issuer_origins = ['http://c.example']",
        "issuer_origins = ['c.example']",
        "issuer_origins = ['https://user@c.example']",
        "resource = 'travel'",
        "resource = 'http://a.example'",
        "id_token_algorithms = []",
        "scopes = ['']",
    ];
    for more in bad {
        let read = ServiceAddress::from_toml(&format!("{GOOD}{more}"));
        assert!(read.is_err(), "{more}");
    }
}
