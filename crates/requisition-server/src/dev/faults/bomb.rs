//! A body that is far larger than it looks.

/// What it unpacks into, in **bytes**.
pub(super) const UNPACKED: usize = 64 * 1024 * 1024;

/// One entry of DEFLATE's fixed table repeats the last byte so many times.
const RUN: usize = 258;

/// A gzip file without a name and a time.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// White space, which JSON allows before its first value, as a gzip file.
///
/// Its check sum is wrong; whoever gets to read it has unpacked everything.
pub(super) fn packed() -> Vec<u8> {
    let mut bits = Bits::after(HEAD.to_vec());
    // The last block, with the fixed table.
    bits.push(0b1, 1);
    bits.push(0b01, 2);
    // A space as itself: the code of its byte value, most significant bit first.
    bits.push_code(0x30 + u32::from(b' '), 8);
    for _ in 0..UNPACKED / RUN {
        // The longest run, one byte back.
        bits.push_code(0b1100_0101, 8);
        bits.push_code(0, 5);
    }
    // The end of the block.
    bits.push_code(0, 7);
    let mut file = bits.done();
    file.extend([0; 8]);
    file
}

struct Bits {
    file: Vec<u8>,
    pending: u32,
    count: u32,
}

impl Bits {
    const fn after(file: Vec<u8>) -> Self {
        Self {
            file,
            pending: 0,
            count: 0,
        }
    }

    /// Plain values begin with their least significant bit.
    fn push(&mut self, value: u32, length: u32) {
        self.pending |= value << self.count;
        self.count += length;
        while self.count >= 8 {
            self.file.push((self.pending & 0xff) as u8);
            self.pending >>= 8;
            self.count -= 8;
        }
    }

    /// Codes of the table begin with their most significant bit.
    fn push_code(&mut self, code: u32, length: u32) {
        self.push(code.reverse_bits() >> (32 - length), length);
    }

    fn done(mut self) -> Vec<u8> {
        self.push(0, 7);
        self.file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_hundredth_of_what_it_unpacks_into() {
        let packed = packed();
        assert!(packed.starts_with(&HEAD));
        assert!(packed.len() < UNPACKED / 100, "{}", packed.len());
        // Two runs are 26 bits; the pattern comes back after 13 bytes.
        assert_eq!(packed.get(100..113), packed.get(113..126));
    }
}
