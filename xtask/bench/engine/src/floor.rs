//! What a decision is measured against: the same figures in plain integers,
//! with a trace of what was reckoned and without one.
//!
//! This is what the machine can do, not a reading of the regulation.

/// A claim as eight small numbers.
#[derive(Clone, Copy, Debug)]
pub struct Plain {
    metres: u32,
    outlays: u32,
    paid_this_year: u32,
    years: u8,
    directions: u8,
    is_freed: bool,
    has_card: bool,
    has_escort: bool,
}

/// Øre per kilometre, for who travels and for who comes along.
const RATES: [u64; 2] = [320, 110];
/// Metres below which nothing is paid.
const SHORT: u32 = 10_000;
/// Øre of the fee in one direction, and in a year.
const FEES: [u64; 2] = [17_100, 327_800];

/// One step of the trace: which, what was looked at, what came of it.
#[derive(Clone, Copy, Debug, Default)]
#[expect(dead_code, reason = "a trace is written here and read by nobody")]
pub struct Step(u16, u64, u64);

/// The trace of one claim.
#[derive(Debug, Default)]
pub struct Trace {
    steps: [Step; 8],
    length: usize,
}

/// Claims like those of the engine.
pub fn claims(many: usize) -> Vec<Plain> {
    let mut random = crate::claims::Random(42);
    let mut claim = || {
        let mut below = |end: u64| u32::try_from(random.next() % end).unwrap_or(0);
        Plain {
            metres: below(120_001),
            outlays: below(4) / 3 * below(60_001),
            paid_this_year: below(350_001),
            years: u8::try_from(below(100)).unwrap_or(0),
            directions: 1 + u8::from(below(2) == 1),
            is_freed: below(20) == 0,
            has_card: below(10) == 0,
            has_escort: below(8) == 0,
        }
    };
    (0..many).map(|_| claim()).collect()
}

/// The net in øre, noting nothing.
#[inline(never)]
pub fn net(claim: &Plain) -> u64 {
    reckon(claim, |_, _, value| value)
}

/// The net in øre, noting each step.
#[inline(never)]
pub fn traced(claim: &Plain, trace: &mut Trace) -> u64 {
    trace.length = 0;
    reckon(claim, |rule, looked_at, value| {
        trace.steps[trace.length & 7] = Step(rule, looked_at, value);
        trace.length += 1;
        value
    })
}

#[inline(always)]
fn reckon(claim: &Plain, mut note: impl FnMut(u16, u64, u64) -> u64) -> u64 {
    let far_enough = claim.metres >= SHORT;
    if note(8, u64::from(claim.metres), u64::from(far_enough)) == 0 {
        return 0;
    }
    let metres = u64::from(claim.metres) * u64::from(claim.directions);
    let at = |rate: u64| (metres * rate + 500) / 1_000;
    let travel = note(21, metres, at(RATES[0]));
    let escort = if claim.has_escort { at(RATES[1]) } else { 0 };
    let escort = note(17, u64::from(claim.has_escort), escort);
    let outlays = u64::from(claim.outlays);
    let sum = note(22, outlays, travel + escort + outlays);
    let is_free = claim.years < 16 || claim.is_freed || claim.has_card;
    let fee = if is_free {
        0
    } else {
        FEES[0] * u64::from(claim.directions)
    };
    let fee = note(24, u64::from(is_free), fee);
    let room = FEES[1].saturating_sub(u64::from(claim.paid_this_year));
    let fee = note(25, room, fee.min(room).min(sum));
    note(27, fee, sum - fee)
}
