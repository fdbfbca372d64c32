//! What the service says about itself.

use ipc::{
    Answer, Look,
    service::{GetService, ServiceView},
};

use crate::{
    App,
    asking::ask,
    kept::{AboutService, Kept},
    ports::{Api as _, Platform},
};

/// Whom to call, and whether this program is too old. Needs no sign-in.
pub async fn get_service<P: Platform>(app: &App<P>, (): ()) -> Answer<GetService> {
    let api = app.api()?;
    app.restored().await;
    let how = (None, Look::Service);
    let meta = ask::<GetService, _, _>(app, how, &AboutService, api.meta()).await?;
    // The number is dialled from memory, also where it comes from an earlier run.
    app.state().meta.get_or_insert_with(|| Kept {
        value: meta.value.clone(),
        read_at: meta.read_at,
        question: 0,
    });
    Ok(meta.map(|meta| ServiceView {
        support: meta.support,
        has_sample_persons: meta.has_sample_persons,
        must_update: meta.must_update,
    }))
}

#[cfg(test)]
mod tests {
    use ipc::{
        Problem,
        service::{Link, LinkChoice},
    };

    use super::*;
    use crate::{
        Parts,
        fakes::{Fake, World, facts},
        ports::ApiError,
        service::open_link,
    };

    #[tokio::test]
    async fn the_number_that_the_service_stated_is_dialled_also_without_the_service() {
        let world = World::new();
        let app = world.start();
        let call = LinkChoice {
            link: Link::CallSupport,
        };
        open_link(&app, call).await.unwrap();
        get_service(&app, ()).await.unwrap();
        world.fail(ApiError::Offline);
        let kept = get_service(&app, ()).await.unwrap();
        assert_eq!(kept.value.support.phone, "911");
        open_link(&app, call).await.unwrap();
        assert_eq!(*world.opened.lock().unwrap(), ["tel:05515", "tel:911"]);
    }

    #[tokio::test]
    async fn without_any_service_every_question_says_so() {
        let world = World::new();
        let parts = Parts::<Fake> {
            api: None,
            store: world.clone(),
            clock: world.clone(),
            opener: world.clone(),
            notifier: world.clone(),
            saver: world.clone(),
            picker: world,
        };
        let app = App::new(parts, facts());
        assert_eq!(get_service(&app, ()).await, Err(Problem::NotConnected));
        assert_eq!(
            crate::session::sign_in(&app, ()).await,
            Err(Problem::NotConnected)
        );
        let boot = crate::boot::get_boot(&app, ()).await.unwrap();
        assert_eq!(boot.sign_in_name, None);
    }
}
