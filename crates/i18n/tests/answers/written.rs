//! Answers as they read, in three languages.

use domain::language::Language::{self, En, Nb, Nn};
use domain::money::Ore;
use entitlement::{
    Answer, Change, Decision, RuleId, TowardCap, WhatIf,
    decision::{
        At, Basis, Deadlines, Document, DocumentKind, Doubt, Line, Outcome, Step, Used, Verdict,
        Who,
    },
    facts::{CostKind, FactName, Metres, Source},
    samples::day,
};
use i18n::answer::{Explanation, Tone, basis, citation, explain, reason};

use crate::words;

const LANGUAGES: [Language; 3] = [Nb, Nn, En];

fn at(trip: u16, leg: u16) -> At {
    At {
        trip,
        leg: Some(leg),
        who: Who::Patient,
    }
}

fn line(at: At, rule: RuleId, amount: i64, basis: Basis) -> Line {
    Line {
        at,
        rule,
        amount: Ore(amount),
        basis,
        used: Used::NONE,
    }
}

fn step(at: At, rule: RuleId, verdict: Verdict, fact: FactName, figure: i64) -> Step {
    Step {
        at,
        rule,
        verdict,
        used: Used::one(fact, Source::Patient),
        figure,
    }
}

fn kilometres(metres: u32) -> Basis {
    Basis::Kilometres {
        metres: Metres(metres),
        rate: Ore(320),
    }
}

/// Sixty kilometres each way: 42 kroner.
fn granted() -> Answer {
    let mut lines = Vec::new();
    let mut steps = Vec::new();
    for leg in 0..2 {
        let fee = Basis::Copayment { full: Ore(17_100) };
        lines.push(line(at(0, leg), RuleId::R21_1, 19_200, kilometres(60_000)));
        lines.push(line(at(0, leg), RuleId::R24_1, -17_100, fee));
        steps.push(step(
            at(0, leg),
            RuleId::R8_1,
            Verdict::Holds,
            FactName::Distance,
            60_000,
        ));
        steps.push(step(
            at(0, leg),
            RuleId::R24_1,
            Verdict::Holds,
            FactName::Age,
            17_100,
        ));
    }
    Answer {
        decision: Decision {
            outcome: Outcome::Granted,
            net: Ore(4_200),
            lines,
            pending: Vec::new(),
            steps,
            documents: vec![Document {
                trip: 0,
                kind: DocumentKind::Receipt(CostKind::Parking),
                rule: RuleId::R26_1,
            }],
            deadlines: Deadlines {
                claim_by: Some(day("2026-08-10")),
                late_until: None,
                complaint_weeks: 4,
                moved_to_working_day: true,
            },
            doubts: vec![Doubt::FeePerDirection],
        },
        changes: vec![Change {
            what_if: WhatIf::ExemptionCard,
            outcome: Outcome::Granted,
            net: Ore(38_400),
            trip: None,
        }],
        toward_cap: Some(TowardCap {
            year: 2026,
            counted: Ore(34_200),
            cap: Ore(327_800),
            verified: false,
        }),
    }
}

fn said(language: Language, answer: &Answer) -> Explanation {
    let words = words(language);
    let said = explain(&words, answer, Tone::Answer);
    assert_eq!(words.gaps(), [], "{}", language.tag());
    said
}

/// All that an explanation says, without the no-break spaces.
fn read(said: &Explanation) -> Vec<String> {
    let rows = said.lines.iter().chain(&said.pending);
    let rows = rows.map(|row| {
        format!(
            "{} | {} | {}",
            row.text.text, row.amount.text, row.citation.text
        )
    });
    let reasons = said.reasons.iter().chain(&said.judged);
    let reasons = reasons.map(|reason| format!("{} ({})", reason.text.text, reason.citation.text));
    let changes = said
        .changes
        .iter()
        .map(|one| format!("{} {}", one.question.text, one.then.text));
    [said.heading.text.clone()]
        .into_iter()
        .chain(said.means.iter().map(|text| text.text.clone()))
        .chain(rows)
        .chain(reasons)
        .chain(said.missing.iter().map(|one| one.text.text.clone()))
        .chain(said.rests_on.iter().map(|text| text.text.clone()))
        .chain(said.assumed.iter().map(|text| text.text.clone()))
        .chain(changes)
        .chain(said.toward_cap.iter().map(|text| text.text.clone()))
        .chain(said.documents.iter().map(|one| one.text.text.clone()))
        .chain(said.deadlines.iter().map(|text| text.text.clone()))
        .chain(said.unsettled.iter().map(|text| text.text.clone()))
        .map(|text| text.replace('\u{a0}', " "))
        .collect()
}

#[test]
fn a_granted_answer_reads_in_every_language() {
    let expected = [
        (
            Nb,
            [
                "Du får 42 kr",
                "Svaret bygger på det du har oppgitt. Ingen saksbehandler trenger å se på det.",
                "2 × 60 km × 3,20 kr per km | 384 kr | § 21 første ledd",
                "2 × Egenandel | −342 kr | § 24 første ledd",
                "Veien er 60 km én vei. Den må være minst 10 km. (§ 8 første ledd)",
                "Egenandelen (det du betaler selv) er 171 kr hver vei. (§ 24 første ledd)",
                "Lengden på veien: du har oppgitt det",
                "Alderen: du har oppgitt det",
                "Pasientreiser bruker sin egen beregning av veien. Den kan være en annen enn din.",
                "Har du frikort som gjelder på reisedagen? Da får du 384 kr.",
                "I 2026 har du egenandeler for 342 kr. Ved 3 278 kr får du frikort.",
                "Taket for 2026 er ikke bekreftet av en sikker kilde.",
                "Kvittering: Parkering",
                "Søk senest 10. august 2026.",
                "Siste dag er en fridag. Vi regner med neste arbeidsdag, men det er ikke avklart.",
                "Du kan klage i 4 uker etter at du fikk svaret.",
                "Vi trekker egenandel fra hver vei for seg. Det er ikke avklart om den kan trekkes fra noe annet.",
            ],
        ),
        (
            Nn,
            [
                "Du får 42 kr",
                "Svaret byggjer på det du har oppgitt. Ingen saksbehandlar treng å sjå på det.",
                "2 × 60 km × 3,20 kr per km | 384 kr | § 21 første ledd",
                "2 × Eigendel | −342 kr | § 24 første ledd",
                "Vegen er 60 km éin veg. Han må vere minst 10 km. (§ 8 første ledd)",
                "Eigendelen (det du betaler sjølv) er 171 kr kvar veg. (§ 24 første ledd)",
                "Lengda på vegen: du har oppgitt det",
                "Alderen: du har oppgitt det",
                "Pasientreiser bruker si eiga berekning av vegen. Ho kan vere ei anna enn di.",
                "Har du frikort som gjeld på reisedagen? Då får du 384 kr.",
                "I 2026 har du eigendelar for 342 kr. Ved 3 278 kr får du frikort.",
                "Taket for 2026 er ikkje stadfesta av ei sikker kjelde.",
                "Kvittering: Parkering",
                "Søk seinast 10. august 2026.",
                "Siste dag er ein fridag. Vi reknar med neste arbeidsdag, men det er ikkje avklart.",
                "Du kan klage i 4 veker etter at du fekk svaret.",
                "Vi trekkjer eigendel frå kvar veg for seg. Det er ikkje avklart om han kan trekkjast frå noko anna.",
            ],
        ),
        (
            En,
            [
                "You get NOK 42",
                "The answer is based on what you have told us. No case worker needs to look at it.",
                "2 × 60 km × NOK 3.20 per kilometre | NOK 384 | section 21 first paragraph",
                "2 × User fee | −NOK 342 | section 24 first paragraph",
                "The distance is 60 km one way. It must be at least 10 km. (section 8 first paragraph)",
                "The user fee (what you pay yourself) is NOK 171 each way. (section 24 first paragraph)",
                "The distance: you have told us",
                "The age: you have told us",
                "Pasientreiser measures the distance itself. Its figure may differ from yours.",
                "Do you have an exemption card that is valid on the day of travel? Then you get NOK 384.",
                "In 2026 you have user fees of NOK 342. At NOK 3,278 you get an exemption card.",
                "The cap for 2026 is not confirmed by a reliable source.",
                "Receipt: Parking",
                "Apply by 10 August 2026.",
                "The last day is a day off. We count the next working day, but that is not settled.",
                "You can appeal within 4 weeks of getting the answer.",
                "We take a user fee from each way by itself. It is not settled if it can be taken from anything else.",
            ],
        ),
    ];
    for (language, expected) in expected {
        assert_eq!(
            read(&said(language, &granted())),
            expected,
            "{}",
            language.tag()
        );
    }
}

#[test]
fn each_kind_of_answer_has_its_heading() {
    #[rustfmt::skip]
    let cases = [
        // outcome                 net     nb                                                    nn                                                      en
        (Outcome::Granted,        4_200,  ["Du får 42 kr",                                      "Du får 42 kr",                                         "You get NOK 42"]),
        (Outcome::NothingToPay,   0,      ["Du får 0 kr",                                       "Du får 0 kr",                                          "You get NOK 0"]),
        (Outcome::NoRight,        0,      ["Du har ikke rett til reisestøtte for denne reisen", "Du har ikkje rett til reisestøtte for denne reisa",    "You have no right to travel support for this trip"]),
        (Outcome::CaseWorker,     4_200,  ["En saksbehandler må vurdere dette",                 "Ein saksbehandlar må vurdere dette",                   "A case worker must assess this"]),
        (Outcome::MissingFacts,   0,      ["Vi mangler 1 opplysning",                           "Vi manglar 1 opplysning",                              "We need 1 more answer"]),
    ];
    for (outcome, net, expected) in cases {
        let mut answer = granted();
        answer.decision.outcome = outcome;
        answer.decision.net = Ore(net);
        let missing = step(
            at(0, 0),
            RuleId::R20_1,
            Verdict::Missing,
            FactName::Distance,
            0,
        );
        answer.decision.steps.push(missing);
        for (language, expected) in LANGUAGES.into_iter().zip(expected) {
            let heading = said(language, &answer).heading.text.replace('\u{a0}', " ");
            assert_eq!(heading, expected);
        }
    }
}

#[test]
fn what_is_judged_shows_the_sure_part_and_the_best() {
    let mut answer = granted();
    answer.decision.outcome = Outcome::CaseWorker;
    let freight = line(
        at(0, 0),
        RuleId::R15_1,
        25_050,
        Basis::Paid(CostKind::Freight),
    );
    answer.decision.pending.push(freight);
    let judged = step(at(0, 0), RuleId::R15_1, Verdict::Judged, FactName::Cost, 0);
    answer.decision.steps.push(judged);
    let said = said(Nb, &answer);
    let means: Vec<_> = said
        .means
        .iter()
        .map(|text| text.text.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        means[1..],
        [
            "42 kr er sikkert uansett.",
            "Du kan få opptil 292,50 kr hvis saksbehandleren er enig."
        ]
    );
    assert_eq!(said.pending[0].text.text, "Frakt av utstyr");
    assert_eq!(
        said.judged[0].text.text,
        "En saksbehandler må se om frakt eller rengjøring er nødvendig."
    );
}

#[test]
fn where_there_is_no_right_only_what_fails_is_a_reason() {
    let mut answer = granted();
    answer.decision.outcome = Outcome::NoRight;
    for leg in 0..2 {
        let short = step(
            at(0, leg),
            RuleId::R8_1,
            Verdict::Fails,
            FactName::Distance,
            9_999,
        );
        answer.decision.steps.push(short);
    }
    let reasons = said(Nb, &answer).reasons;
    let texts: Vec<_> = reasons
        .iter()
        .map(|reason| reason.text.text.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        texts,
        ["Veien er 9,999 km én vei. Den må være minst 10 km."]
    );
}

#[test]
fn a_question_is_asked_once_for_a_trip_and_names_the_trip_where_there_are_several() {
    let mut answer = granted();
    answer.decision.outcome = Outcome::MissingFacts;
    let missing = |trip, leg| {
        step(
            at(trip, leg),
            RuleId::R20_1,
            Verdict::Missing,
            FactName::Distance,
            0,
        )
    };
    answer.decision.steps.extend([missing(0, 0), missing(0, 1)]);
    let asked = |answer: &Answer| {
        let missing = said(Nb, answer).missing;
        missing
            .iter()
            .map(|one| one.text.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(&answer), ["Hvor langt er det én vei?"]);
    answer.decision.steps.push(missing(1, 0));
    assert_eq!(
        asked(&answer),
        [
            "Reise 1: Hvor langt er det én vei?",
            "Reise 2: Hvor langt er det én vei?"
        ]
    );
}

#[test]
fn an_unsettled_rule_and_its_doubt_are_said_once() {
    let mut answer = granted();
    let rounded = step(at(0, 0), RuleId::R0_6, Verdict::Told, FactName::Distance, 0);
    for (steps, doubts) in [
        (vec![rounded], vec![]),
        (vec![], vec![Doubt::Rounding]),
        (vec![rounded], vec![Doubt::Rounding]),
    ] {
        answer.decision.steps = steps;
        answer.decision.doubts = doubts;
        let said = said(Nb, &answer);
        assert_eq!(said.unsettled.len(), 1);
        assert_eq!(said.reasons, []);
    }
}

#[test]
fn an_estimate_says_so() {
    let words = words(Nb);
    let heading = explain(&words, &granted(), Tone::Estimate).heading.text;
    assert_eq!(heading, "Du kan trolig få 42\u{a0}kr");
}

#[test]
fn every_basis_of_a_line_reads() {
    #[rustfmt::skip]
    let cases = [
        // basis                                                 rule             amount   nb                                                    nn                                                   en
        (kilometres(53_450),                                     RuleId::R21_1,   17_104,  ["53,45 km × 3,20 kr per km",                         "53,45 km × 3,20 kr per km",                         "53.45 km × NOK 3.20 per kilometre"]),
        (Basis::Paid(CostKind::Toll),                            RuleId::R22_1,   6_000,   ["Bompenger",                                         "Bompengar",                                         "Toll"]),
        (Basis::BoatTicket,                                      RuleId::R21_6,   6_000,   ["Båtbillett",                                        "Båtbillett",                                        "Boat ticket"]),
        (Basis::TaxiFare,                                        RuleId::R22a_1,  6_000,   ["Drosje",                                            "Drosje",                                            "Taxi"]),
        (Basis::CheapestFare,                                    RuleId::R21_2,   6_000,   ["Billigste buss, tog, båt eller fly",                     "Billegaste buss, tog, båt eller fly",                    "Cheapest bus, train, boat or plane"]),
        (Basis::Tickets,                                         RuleId::R21_9,   6_000,   ["Billetter",                                         "Billettar",                                         "Tickets"]),
        (Basis::Days { count: 2, rate: Ore(28_400) },            RuleId::R12_1,   56_800,  ["Mat: 2 døgn × 284 kr",                              "Mat: 2 døgn × 284 kr",                              "Food: 2 days × NOK 284"]),
        (Basis::Nights { count: 1, cap: Ore(73_400) },           RuleId::R12_4,   70_000,  ["Overnatting: 1 natt, høyst 734 kr",                 "Overnatting: 1 natt, høgst 734 kr",                 "Lodging: 1 night, at most NOK 734"]),
        (Basis::LodgingInFull,                                   RuleId::R12_7,   70_000,  ["Overnatting, hele prisen",                          "Overnatting, heile prisen",                         "Lodging, the whole price"]),
        (Basis::VisitorLevy,                                     RuleId::R12_9,   2_100,   ["Avgift på overnatting",                             "Avgift på overnatting",                             "Visitor levy"]),
        (Basis::Minutes { count: 450, rate: Ore(17_200) },       RuleId::R18_1,   129_000, ["Tapt inntekt for ledsager: 7 t 30 min × 172 kr per time", "Tapt inntekt for ledsagar: 7 t 30 min × 172 kr per time", "Income lost by an escort: 7 h 30 min × NOK 172 per hour"]),
        (Basis::Copayment { full: Ore(17_100) },                 RuleId::R24_1,   -17_100, ["Egenandel",                                         "Eigendel",                                          "User fee"]),
        (Basis::Copayment { full: Ore(17_100) },                 RuleId::R24_1,   -9_600,  ["Egenandel (høyst det veien gir)",                   "Eigendel (høgst det vegen gir)",                    "User fee (no more than this way gives)"]),
        (Basis::Copayment { full: Ore(17_100) },                 RuleId::R24_3,   22_900,  ["Lavere egenandel",                                  "Lågare eigendel",                                   "Lower user fee"]),
    ];
    for (how, rule, amount, expected) in cases {
        for (language, expected) in LANGUAGES.into_iter().zip(expected) {
            let text = basis(&words(language), &line(at(0, 0), rule, amount, how)).text;
            assert_eq!(text.replace('\u{a0}', " "), expected);
        }
    }
}

#[test]
fn a_citation_names_act_section_paragraph_and_letter() {
    #[rustfmt::skip]
    let cases = [
        (RuleId::R24_4, ["§ 24 tredje ledd",                              "§ 24 tredje ledd",                               "section 24 third paragraph"]),
        (RuleId::R9_2,  ["§ 9 første ledd bokstav b",                     "§ 9 første ledd bokstav b",                      "section 9 first paragraph letter b"]),
        (RuleId::R24_5, ["egenandelstakforskriften § 3",                  "egenandelstakforskriften § 3",                   "User Fee Cap Regulation section 3"]),
        (RuleId::R21_4, ["pasient- og brukerrettighetsloven § 2-6 tredje ledd", "pasient- og brukarrettslova § 2-6 tredje ledd", "Patient and User Rights Act section 2-6 third paragraph"]),
        (RuleId::R17_3, ["veiledning til § 17 første ledd",               "rettleiing til § 17 første ledd",                "guidance on section 17 first paragraph"]),
        (RuleId::R0_1,  ["pasientreiseforskriften",                       "pasientreiseforskrifta",                         "Patient Travel Regulation"]),
    ];
    for (rule, expected) in cases {
        for (language, expected) in LANGUAGES.into_iter().zip(expected) {
            let text = citation(&words(language), rule).text;
            assert_eq!(text.replace('\u{a0}', " "), expected);
        }
    }
}

#[test]
fn a_sentence_goes_by_the_fact_that_weighed_most() {
    #[rustfmt::skip]
    let cases = [
        (RuleId::R24_4,  Verdict::Holds, FactName::Age,         "Barn under 16 år betaler ikke egenandel (det du ellers betaler selv)."),
        (RuleId::R24_4,  Verdict::Told,  FactName::EscortBasis, "Ledsageren betaler ikke egenandel (det du ellers betaler selv)."),
        (RuleId::R24_4,  Verdict::Holds, FactName::Exemption,   "Det er ingen egenandel på denne reisen."),
        (RuleId::R22a_1, Verdict::Fails, FactName::Receipt,     "Drosjen dekkes ikke uten kvittering."),
        (RuleId::R22a_1, Verdict::Fails, FactName::CarNeed,     "Ingen har bekreftet at du trenger drosje. Da får du standardsats."),
    ];
    for (rule, verdict, fact, expected) in cases {
        let text = reason(&words(Nb), &step(at(0, 0), rule, verdict, fact, 0)).text;
        assert_eq!(text, expected);
    }
}

#[test]
fn an_escort_is_named_before_the_line() {
    let mut answer = granted();
    let escort = At {
        who: Who::Escort(0),
        ..at(0, 0)
    };
    answer
        .decision
        .lines
        .push(line(escort, RuleId::R21_1, 19_200, kilometres(60_000)));
    let rows = said(Nb, &answer).lines;
    let texts: Vec<_> = rows
        .iter()
        .map(|row| row.text.text.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        texts,
        [
            "2 × 60 km × 3,20 kr per km",
            "2 × Egenandel",
            "Ledsager 1: 60 km × 3,20 kr per km"
        ]
    );
}
