//! The description of the API, generated from routes and bodies.

use requisition_api::{
    copayment_word::CopaymentWord, headers, need_word::NeedWord, paths, problem,
    problem::ProblemBody, problem_code::ProblemCode,
};
use utoipa::{
    Modify, OpenApi, ToSchema as _,
    openapi::{
        ContentBuilder, HeaderBuilder, InfoBuilder, LicenseBuilder, OpenApi as Document, Ref,
        RefOr, Response, ResponseBuilder,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn},
        schema::{ObjectBuilder, Type},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::routes::{me, meta, persons, trips};

const BEARER: &str = "access_token";

#[derive(OpenApi)]
#[openapi(
    paths(
        meta::get_meta,
        me::get_me,
        persons::list::list_persons,
        persons::one::get_person,
        trips::list::list_trips,
        trips::one::get_trip,
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
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .build();
        document
            .components
            .get_or_insert_default()
            .add_security_scheme(BEARER, SecurityScheme::Http(bearer));
        for (path, item) in &mut document.paths.paths {
            if let Some(operation) = &mut item.get {
                complete(operation, path);
            }
        }
    }
}

/// The codes that an operation at `path` answers.
fn codes(path: &str) -> Vec<ProblemCode> {
    use ProblemCode::{
        ClientTooOld, ContentTooLarge, ForbiddenAction, Internal, Maintenance, MethodNotAllowed,
        NotFound, RateLimited, StepUpRequired, TokenExpired, Unauthenticated, UpstreamUnavailable,
        ValidationFailed,
    };
    let mut codes = vec![
        MethodNotAllowed,
        ContentTooLarge,
        ValidationFailed,
        RateLimited,
        Internal,
        Maintenance,
    ];
    if path != paths::META {
        codes.extend([
            Unauthenticated,
            TokenExpired,
            StepUpRequired,
            ForbiddenAction,
            ClientTooOld,
            UpstreamUnavailable,
        ]);
    }
    if path.contains('{') {
        codes.push(NotFound);
    }
    codes
}

/// What an operation answers when it fails is described by its responses.
fn without_errors(description: &str) -> Option<String> {
    let (before, _) = description
        .split_once("# Errors")
        .unwrap_or((description, ""));
    Some(before.trim().to_owned()).filter(|text| !text.is_empty())
}

fn complete(operation: &mut Operation, path: &str) {
    operation.description = operation.description.as_deref().and_then(without_errors);
    operation.tags = None;
    let is_conditional = path != paths::META;
    let given = operation.parameters.get_or_insert_default();
    given.push(header_parameter(
        headers::TRACEPARENT,
        "W3C trace context. A valid one is taken over.",
    ));
    if is_conditional {
        given.push(header_parameter(
            headers::CLIENT_VERSION,
            "The version of the app.",
        ));
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
            add_headers(response, path, is_conditional);
        }
    }
    add_problems(operation, path);
}

fn not_modified() -> Response {
    ResponseBuilder::new()
        .description("The app has this body already")
        .build()
}

fn add_headers(response: &mut Response, path: &str, is_conditional: bool) {
    let mut add = |name: &str, about: &str| {
        response
            .headers
            .insert(name.to_owned(), header(about).into());
    };
    add("Cache-Control", "Always `no-store`.");
    add("Date", "The service's clock.");
    add(headers::TRACE_ID, "What a person can read out to support.");
    if is_conditional {
        add("ETag", "Names this very body. Strong.");
    }
    if path == paths::TRIPS {
        add("Link", "`rel=\"next\"`: the next page, if there is one.");
    }
}

fn add_problems(operation: &mut Operation, path: &str) {
    let mut codes = codes(path);
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
        if matches!(status, 429 | 503) {
            response = response.header(
                "Retry-After",
                header("When to come back, in whole seconds."),
            );
        }
        if status == 401 {
            response = response.header("WWW-Authenticate", header("RFC 6750, RFC 9470."));
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
