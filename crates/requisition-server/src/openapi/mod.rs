//! The description of the API, generated from routes and bodies.

mod kind;

use requisition_api::{
    copayment_word::CopaymentWord, headers, need_word::NeedWord, paths, problem,
    problem::ProblemBody, problem_code::ProblemCode,
};
use utoipa::{
    Modify, OpenApi, ToSchema as _,
    openapi::{
        ContentBuilder, HeaderBuilder, InfoBuilder, LicenseBuilder, OpenApi as Document, Ref,
        RefOr, Required, Response, ResponseBuilder,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn},
        schema::{ObjectBuilder, Type},
        security::{ApiKey, ApiKeyValue, SecurityScheme},
    },
};

use crate::routes::{
    access_log, authorisations, changes, claims, me, messages, meta, my_details, persons, places,
    sessions, timetables, trip_actions, trips,
};
use kind::Kind;

const ACCESS_TOKEN: &str = "access_token";

/// A UUIDv4 in quotes.
const IDEMPOTENCY_KEY: &str =
    r#"^"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"$"#;

#[derive(OpenApi)]
#[openapi(
    paths(
        meta::get_meta,
        me::get_me,
        persons::list::list_persons,
        persons::one::get_person,
        trips::list::list_trips,
        trips::one::get_trip,
        trips::asked_changes::list_trip_changes,
        places::list_addresses::list_addresses,
        places::find_places::find_places,
        trip_actions::change_trip::change_trip,
        authorisations::list_authorisations,
        trip_actions::order_trip::order_trip,
        trip_actions::create_cancellation::create_cancellation,
        trip_actions::undo_cancellation::undo_cancellation,
        trip_actions::confirm_trip::confirm_trip,
        trip_actions::call_ready::call_ready,
        trip_actions::withdraw_ready::withdraw_ready,
        trip_actions::report_waiting::report_waiting,
        trip_actions::register_escorts::register_escorts,
        trip_actions::state_measures::state_measures,
        trip_actions::settle_outcome::settle_outcome,
        claims::get_claim_register::get_claim_register,
        claims::calculate_claim::calculate_claim,
        claims::list_claims::list_claims,
        claims::create_claim::create_claim,
        claims::get_claim::get_claim,
        claims::change_claim::change_claim,
        claims::delete_claim::delete_claim,
        claims::enclose_document::enclose_document,
        claims::get_attachment::get_attachment,
        claims::remove_attachment::remove_attachment,
        claims::submit_claim::submit_claim,
        claims::withdraw_claim::withdraw_claim,
        claims::answer_claim::answer_claim,
        claims::withdraw_claim_consent::withdraw_claim_consent,
        claims::complain::complain,
        changes::list::list_changes,
        changes::events::stream_events,
        access_log::list_access_log,
        messages::list::list_messages,
        messages::read::read_messages,
        my_details::get_contact::get_contact,
        my_details::change_contact::change_contact,
        my_details::get_payout_account::get_payout_account,
        my_details::set_payout_account::set_payout_account,
        my_details::copayment_status::get_copayment_status,
        my_details::export::export_own_data,
        my_details::erase::erase_profile,
        timetables::list_timetables,
        sessions::list::list_sessions,
        sessions::end_one::end_session,
        sessions::end_all::end_all_sessions,
    ),
    components(schemas(ProblemBody, NeedWord, CopaymentWord)),
    security(("access_token" = [])),
    modifiers(&Conventions),
)]
struct Api;

/// The description as text, the same for the same code.
pub fn document() -> String {
    let mut text = Api::openapi()
        .to_pretty_json()
        .expect("a description is plain JSON");
    text.push('\n');
    text
}

/// What holds for every operation, added in one place.
struct Conventions;

impl Modify for Conventions {
    fn modify(&self, document: &mut Document) {
        document.info = InfoBuilder::new()
            .title("Requisition API")
            .version(meta::API_VERSION)
            .description(Some(
                "Organised patient travel, seen by the patient. An open contract; \
                 it belongs to no existing service.",
            ))
            .license(Some(LicenseBuilder::new().name("Apache-2.0").build()))
            .build();
        let token = ApiKeyValue::with_description(
            "Authorization",
            "`DPoP` and an access token (JWT) of the issuer, with a proof in the header `dpop` \
             that the app holds the key it is bound to (RFC 9449).",
        );
        document
            .components
            .get_or_insert_default()
            .add_security_scheme(ACCESS_TOKEN, SecurityScheme::ApiKey(ApiKey::Header(token)));
        for (path, item) in &mut document.paths.paths {
            let operations = [
                (&mut item.get, false),
                (&mut item.delete, true),
                (&mut item.post, true),
                (&mut item.patch, true),
            ];
            for (operation, changes) in operations {
                if let Some(operation) = operation {
                    let reads_body = operation.request_body.is_some();
                    let kind = Kind {
                        path,
                        changes,
                        reads_body,
                    };
                    complete(operation, kind);
                }
            }
        }
    }
}

/// What an operation answers when it fails is described by its responses.
fn without_errors(description: &str) -> Option<String> {
    let (before, _) = description
        .split_once("# Errors")
        .unwrap_or((description, ""));
    Some(before.trim().to_owned()).filter(|text| !text.is_empty())
}

fn complete(operation: &mut Operation, kind: Kind<'_>) {
    operation.description = operation.description.as_deref().and_then(without_errors);
    operation.tags = None;
    let given = operation.parameters.get_or_insert_default();
    given.push(header_parameter(
        headers::TRACEPARENT,
        "W3C trace context. A valid one is taken over.",
    ));
    if kind.is_personal() {
        given.push(header_parameter(
            headers::CLIENT_VERSION,
            "The version of the app.",
        ));
        given.push(header_parameter(
            headers::CLIENT_PLATFORM,
            "The system that the app runs on.",
        ));
        given.push(header_parameter(
            headers::DPOP,
            "A proof that the app holds the key of its access token (RFC 9449).",
        ));
    }
    if kind.bears_a_key() {
        given.push(required(with_pattern(
            header_parameter(
                headers::IDEMPOTENCY_KEY,
                "A UUIDv4 in quotes. The same key again has the same effect and the same answer, \
                 for 24 hours at least.",
            ),
            IDEMPOTENCY_KEY,
        )));
    }
    if kind.is_conditional() {
        given.push(header_parameter(
            "If-None-Match",
            "The ETag of the body that the app has.",
        ));
        operation
            .responses
            .responses
            .insert("304".into(), not_modified().into());
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            add_headers(response, kind);
        }
    }
    add_problems(operation, kind);
}

fn with_pattern(parameter: RefOr<Parameter>, pattern: &str) -> RefOr<Parameter> {
    match parameter {
        RefOr::T(mut parameter) => {
            let schema = ObjectBuilder::new()
                .schema_type(Type::String)
                .pattern(Some(pattern));
            parameter.schema = Some(schema.build().into());
            RefOr::T(parameter)
        }
        RefOr::Ref(parameter) => RefOr::Ref(parameter),
    }
}

fn required(parameter: RefOr<Parameter>) -> RefOr<Parameter> {
    match parameter {
        RefOr::T(mut parameter) => {
            parameter.required = Required::True;
            RefOr::T(parameter)
        }
        RefOr::Ref(parameter) => RefOr::Ref(parameter),
    }
}

fn not_modified() -> Response {
    ResponseBuilder::new()
        .description("The app has this body already")
        .build()
}

fn add_headers(response: &mut Response, kind: Kind<'_>) {
    let mut add = |name: &str, about: &str| {
        response
            .headers
            .insert(name.to_owned(), header(about).into());
    };
    add("Cache-Control", "Always `no-store`.");
    add("Date", "The service's clock.");
    add(headers::TRACE_ID, "What a person can read out to support.");
    if kind.is_personal() {
        add_limits(&mut add);
        add(headers::DPOP_NONCE, "What the next proof must hold.");
    }
    if kind.is_conditional() {
        add(
            "ETag",
            "Names this very body. Strong; a single trip's begins with its version.",
        );
    }
    if matches!(
        kind.path,
        paths::TRIPS | paths::ACCESS_LOG | paths::MESSAGES | paths::CLAIMS
    ) && !kind.changes
    {
        add("Link", "`rel=\"next\"`: the next page, if there is one.");
    }
}

fn add_limits(mut add: impl FnMut(&str, &str)) {
    add(
        "RateLimit",
        "What is left of the limit, and in how many seconds it begins anew. A hint.",
    );
    add(
        "RateLimit-Policy",
        "How many requests in how many seconds. A hint.",
    );
}

fn add_problems(operation: &mut Operation, kind: Kind<'_>) {
    let mut codes = kind.codes();
    codes.sort_by_key(|code| (code.status(), code.as_str().to_owned()));
    for same_status in codes.chunk_by(|one, other| one.status() == other.status()) {
        let Some(status) = same_status.first().and_then(ProblemCode::status) else {
            continue;
        };
        let words: Vec<_> = same_status
            .iter()
            .map(|code| format!("`{}`", code.as_str()))
            .collect();
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name(ProblemBody::name())))
            .build();
        let mut response = ResponseBuilder::new()
            .description(words.join(", "))
            .content(problem::MEDIA_TYPE, content)
            .header(headers::TRACE_ID, header("The same as in the body."));
        if matches!(status, 409 | 429 | 503) {
            response = response.header(
                "Retry-After",
                header("When to come back, in whole seconds."),
            );
        }
        if status == 401 {
            response = response
                .header("WWW-Authenticate", header("RFC 9449, RFC 9470."))
                .header(
                    headers::DPOP_NONCE,
                    header("What the next proof must hold, if one was sent."),
                );
        }
        operation
            .responses
            .responses
            .insert(status.to_string(), response.build().into());
    }
}

fn header(about: &str) -> utoipa::openapi::header::Header {
    HeaderBuilder::new()
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .description(Some(about))
        .build()
}

fn header_parameter(name: &str, about: &str) -> RefOr<Parameter> {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .description(Some(about))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build()
        .into()
}

#[cfg(test)]
mod tests;
