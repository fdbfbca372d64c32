//! Every line of the buses that are built for patients.

use domain::timetable::TimetableLine;
use ipc::{Answer, Args, timetables::ListTimetables};

use crate::{
    App,
    acting::Whose,
    asking::ask,
    kept::{Keep, Kept, noted, write_note},
    ports::{Api as _, Dated, Note, Platform},
    state::State,
};

/// Lists every line. What was listed last is kept, with its age, for when there is no
/// network.
pub async fn list_timetables<P: Platform>(
    app: &App<P>,
    looking: Args<ListTimetables>,
) -> Answer<ListTimetables> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let how = (Some(lease), looking.look);
    ask::<ListTimetables, _, _>(app, how, &Timetables, api.timetables()).await
}

/// Every line, which is the same for everybody.
struct Timetables;

impl Keep for Timetables {
    type Value = Vec<TimetableLine>;

    fn find(&self, state: &State) -> Option<Kept<Vec<TimetableLine>>> {
        state.timetables.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<Vec<TimetableLine>>) {
        state.timetables = Some(kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.timetables = None;
    }

    async fn sealed<P: Platform>(
        &self,
        app: &App<P>,
        whose: &Whose,
    ) -> Option<Dated<Vec<TimetableLine>>> {
        noted(app, whose, Note::Timetables).await
    }

    async fn seal<P: Platform>(
        &self,
        app: &App<P>,
        whose: &Whose,
        lines: &Dated<Vec<TimetableLine>>,
    ) {
        write_note(app, whose, (Note::Timetables, lines)).await;
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::timetable_line;
    use ipc::{Look, Looking, Origin, Problem};

    use super::*;
    use crate::{fakes::World, ports::ApiError};

    const KEPT: Looking = Looking { look: Look::Kept };

    #[tokio::test]
    async fn the_lines_are_there_without_the_service_also_after_a_new_start() {
        let world = World::new();
        let app = world.signed_in().await;
        let said = list_timetables(&app, Looking::default()).await.unwrap();
        assert_eq!(said.value, [timetable_line()]);
        assert_eq!(said.origin, Origin::Service);
        drop(app);

        let app = world.start();
        world.fail(ApiError::Offline);
        let kept = list_timetables(&app, KEPT).await.unwrap();
        assert_eq!((kept.value, kept.origin), (said.value, Origin::Earlier));
        assert_eq!(kept.read_at, said.read_at);
        let because = Problem::Offline;
        let asked = list_timetables(&app, Looking::default()).await.unwrap();
        assert_eq!(asked.origin, Origin::Kept { because });
    }

    #[tokio::test]
    async fn nobody_who_is_not_signed_in_is_told() {
        let world = World::new();
        let refused = list_timetables(&world.start(), KEPT).await;
        assert_eq!(refused, Err(Problem::SignedOut));
    }
}
