//! A service that does things once, and whatever may go wrong around it.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard},
};

use commands::ports::IdempotencyKey;
use serde_json::{Value, json};

use crate::support::{Answer, Request, json as reply};

/// What goes wrong with one message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// It never arrives, and the connection is gone.
    LosesIt,
    /// It arrives, and the answer does not come back.
    LosesTheAnswer,
    /// It arrives, and half of the answer comes back.
    CutsTheAnswer,
    /// It arrives, and the service says that it cannot answer now.
    Withheld,
    /// The service does not let it in for now.
    Busy,
    /// The service does not take the token.
    SignedOut,
    /// The service says that there is no such trip.
    Gone,
}

impl Fault {
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::LosesIt,
        Self::LosesTheAnswer,
        Self::CutsTheAnswer,
        Self::Withheld,
        Self::Busy,
        Self::SignedOut,
        Self::Gone,
    ];
}

#[derive(Default)]
pub struct Service(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    faults: Vec<Fault>,
    rest: Fault,
    /// Instead of anything else.
    says: Option<Answer>,
    /// The same for the next message only.
    says_first: Option<Answer>,
    refuses: Option<&'static str>,
    attempts: usize,
    effects: HashMap<String, usize>,
    /// Key and answer: a body, or the code of a problem.
    answers: HashMap<String, Result<Value, &'static str>>,
}

impl Service {
    /// What goes wrong with the next messages, and then with all the rest.
    pub fn play(&self, faults: &[Fault], rest: Fault) {
        let mut inside = self.inside();
        inside.faults = faults.iter().rev().copied().collect();
        inside.rest = rest;
        inside.says = None;
    }

    /// What it says from now on, whatever is asked.
    pub fn say(&self, answer: Answer) {
        self.inside().says = Some(answer);
    }

    /// What it says to the next message.
    pub fn say_first(&self, answer: Answer) {
        let mut inside = self.inside();
        inside.says = None;
        inside.says_first = Some(answer);
    }

    pub fn refuse(&self, code: &'static str) {
        self.inside().refuses = Some(code);
    }

    pub fn attempts(&self) -> usize {
        self.inside().attempts
    }

    pub fn effects(&self, IdempotencyKey(key): IdempotencyKey) -> usize {
        let inside = self.inside();
        inside.effects.get(&key.to_string()).copied().unwrap_or(0)
    }

    pub fn has_given(&self, receipt: &str) -> bool {
        let inside = self.inside();
        let mut answers = inside.answers.values().flatten();
        answers.any(|body| body["receipt"]["id"] == receipt)
    }

    pub fn answer(&self, request: &Request) -> Answer {
        if request.method != "POST" {
            return reply(
                r#"{"person_id":"per_1","name":"Kari","token_expires_at":"2026-12-01T10:15:00+01:00"}"#,
            );
        }
        let mut inside = self.inside();
        inside.attempts += 1;
        if let Some(first) = inside.says_first.take() {
            return first;
        }
        if let Some(says) = &inside.says {
            return says.clone();
        }
        match inside.faults.pop().unwrap_or(inside.rest) {
            Fault::None => inside.carry_out(request),
            Fault::LosesIt => Answer::Raw(Vec::new()),
            Fault::LosesTheAnswer => {
                inside.carry_out(request);
                Answer::Raw(Vec::new())
            }
            Fault::CutsTheAnswer => cut(inside.carry_out(request)),
            Fault::Withheld => {
                inside.carry_out(request);
                problem(503, "maintenance")
            }
            Fault::Busy => problem(429, "rate_limited").with("Retry-After", "0"),
            Fault::SignedOut => problem(401, "token_expired"),
            Fault::Gone => problem(404, "not_found"),
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap()
    }
}

impl Inside {
    fn carry_out(&mut self, request: &Request) -> Answer {
        let settles = request.path.strip_prefix("/v1/outcomes/");
        if let Some(key) = settles.and_then(|rest| rest.strip_suffix("/settle")) {
            return self.settle(key);
        }
        let key = request.header("idempotency-key").unwrap();
        let key = key.trim_matches('"').to_owned();
        let answer = match self.answers.get(&key) {
            Some(answer) => answer.clone(),
            None => self.new_answer(&key),
        };
        self.answers.insert(key, answer.clone());
        match answer {
            Ok(body) => reply(body.to_string()).with("Date", "Mon, 23 Nov 2026 10:00:00 GMT"),
            Err(code) => problem(409, code),
        }
    }

    fn new_answer(&mut self, key: &str) -> Result<Value, &'static str> {
        if let Some(code) = self.refuses {
            return Err(code);
        }
        *self.effects.entry(key.to_owned()).or_default() += 1;
        Ok(json!({
            "receipt": {
                "id": format!("R-{}", self.effects.len()), "action": "cancelled",
                "at": "2026-11-30T12:00:00+01:00", "by": "patient",
            },
            "trips": [trip()],
        }))
    }

    fn settle(&mut self, key: &str) -> Answer {
        let closed = Err("key_closed");
        let answer = self.answers.entry(key.to_owned()).or_insert(closed);
        let outcome = match answer {
            Ok(done) => json!({ "outcome": "done", "done": done }),
            Err("key_closed") => json!({ "outcome": "closed_unseen" }),
            Err(code) => json!({ "outcome": "refused", "refused": problem_body(409, code) }),
        };
        reply(outcome.to_string())
    }
}

fn cut(answer: Answer) -> Answer {
    match answer {
        Answer::Reply { status, body, .. } => {
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            Answer::Raw([head.as_bytes(), &body[..body.len() / 2]].concat())
        }
        other @ (Answer::Raw(_) | Answer::Hold(_) | Answer::Drip(_)) => other,
    }
}

fn problem_body(status: u16, code: &str) -> Value {
    json!({
        "type": "x", "title": "x", "status": status, "code": code, "retryable": false,
        "trace_id": "t", "trip_id": "trp_1",
    })
}

pub fn problem(status: u16, code: &str) -> Answer {
    Answer::Reply {
        status,
        headers: vec![("Content-Type", "application/problem+json".into())],
        body: problem_body(status, code).to_string().into_bytes(),
    }
}

fn trip() -> Value {
    json!({
        "id": "trp_1", "version": 4, "person_id": "per_1", "state": "cancelled",
        "cancelled_by": "patient_side", "direction": "outbound",
        "requisition": { "reference": "4412-9" }, "mode": "taxi",
        "segments": [{ "mode": "taxi", "from": { "label": "Hjemme" }, "pickup": {}, "to": {} }],
        "needs": { "items": [], "said_by": "requisition", "said_at": "2026-11-01T12:00:00+01:00" },
        "escorts": { "approved_count": 0, "registered": [] },
        "copayment": { "state": "due", "currency": "NOK" },
        "actions": { "cancel": { "allowed": false }, "change": { "allowed": false } },
        "disrupted": false, "time_zone": "Europe/Oslo", "updated_at": "2026-11-30T12:00:00+01:00",
    })
}
