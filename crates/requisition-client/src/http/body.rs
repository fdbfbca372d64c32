//! Reading an answer without trusting its length.

use std::{error::Error as _, io};

use reqwest::Response;

use super::SendError;

/// The body, counted after decompression as it comes in, so that neither a lie
/// about its length nor a small file that unpacks into a large one costs memory.
pub(super) async fn read(mut answer: Response, limit: usize) -> Result<Vec<u8>, SendError> {
    let too_long = SendError::TooLong { limit };
    let announced = answer.content_length().unwrap_or_default();
    if usize::try_from(announced).map_or(true, |length| length > limit) {
        return Err(too_long);
    }
    let mut body = Vec::new();
    loop {
        match answer.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > limit => return Err(too_long),
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => {
                let error = error.without_url();
                return Err(if is_garbled(&error) {
                    SendError::Garbled(error)
                } else {
                    SendError::CutOff(error)
                });
            }
        }
    }
}

/// Whether the sender, not the network, is at fault: what came in whole cannot
/// be decompressed.
fn is_garbled(error: &reqwest::Error) -> bool {
    let mut source = error.source();
    while let Some(cause) = source {
        let invalid = cause
            .downcast_ref::<io::Error>()
            .is_some_and(|cause| cause.kind() == io::ErrorKind::InvalidData);
        if invalid {
            return true;
        }
        source = cause.source();
    }
    false
}
