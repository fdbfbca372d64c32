//! What holds for the sealed file and for memory alike.

use super::*;

/// Runs `$body` with the sealed cache, with memory in its place because there is
/// no keychain, and with memory alone.
macro_rules! alike {
    ($(#[$doc:meta])* $name:ident($limits:expr), |$cache:ident, $shows:ident| $body:block) => {
        $(#[$doc])*
        #[tokio::test]
        async fn $name() {
            let folder = tempfile::tempdir().unwrap();
            {
                let ($cache, $shows) = (&limited(folder.path(), $limits), "sealed");
                $body
                assert!(is_there(folder.path()));
            }
            let bare = tempfile::tempdir().unwrap();
            {
                let store = DeviceStore::with_limits(bare.path().into(), Keychain(None), $limits);
                let ($cache, $shows) = (&store, "without a keychain");
                $body
                assert_eq!(std::fs::read_dir(bare.path()).unwrap().count(), 0);
            }
            let ($cache, $shows) = (&MemoryCache::with_limits($limits), "memory");
            $body
        }
    };
}

alike!(
    pages_come_in_order_and_go_on_where_the_one_before_ended(CacheLimits::LIFTED),
    |cache, shows| {
        // In no order, and more than a piece of the order holds.
        let mut numbers: Vec<i64> = (0..700).map(|at| (at * 397) % 700 - 300).collect();
        for batch in numbers.chunks(90) {
            cache.begin_pass(&own()).await;
            cache
                .put_trips(&own(), batch.iter().map(|at| trip(*at)).collect(), at(NOW))
                .await;
        }
        assert_eq!(
            cache.trips(&own(), query(Period::Coming, None, 5)).await,
            None,
            "{shows}"
        );
        keep_all(cache, &own(), numbers.iter().map(|at| trip(*at)).collect()).await;
        numbers.sort_unstable();
        let midnight = numbers
            .iter()
            .copied()
            .partition::<Vec<_>, _>(|at| over_at_noon(&trip(*at)));
        let (mut past, coming) = midnight;
        past.reverse();
        for (period, all) in [(Period::Coming, coming), (Period::Past, past)] {
            let mut after = None;
            let mut found = Vec::new();
            for _ in 0..100 {
                let asked = query(period, after.as_ref(), 64);
                let page = cache.trips(&own(), asked).await.unwrap();
                assert_eq!(page.read_at, at(NOW), "{shows}");
                found.extend(page.value.trips.iter().map(|trip| trip.id.to_string()));
                after = page.value.trips.last().cloned();
                if !page.value.has_more {
                    break;
                }
            }
            assert_eq!(found, ids(all), "{shows} {period:?}");
        }
    }
);

fn over_at_noon(trip: &OrganisedTrip) -> bool {
    commands::ports::over_from(trip) <= at(NOW)
}

alike!(
    a_trip_that_has_moved_stands_where_it_is_now(CacheLimits::LIFTED),
    |cache, shows| {
        keep_all(cache, &own(), (0..5).map(|at| trip(at * 24)).collect()).await;
        let moved = OrganisedTrip {
            id: id(0),
            ..trip(60)
        };
        cache
            .put_trips(&own(), vec![moved.clone()], at("2026-12-01T12:05:00Z"))
            .await;
        let page = listed(cache, &own(), query(Period::Coming, None, 9))
            .await
            .unwrap();
        assert_eq!(page.0, ids([24, 48, 0, 72, 96]), "{shows}");
        let kept = cache.trip(&own(), &id(0)).await.unwrap();
        assert_eq!(kept.value, moved, "{shows}");
        assert_eq!(kept.read_at, at("2026-12-01T12:05:00Z"), "{shows}");
        cache.remove_trips(&own(), &[id(0), id(1)]).await;
        assert_eq!(cache.trip(&own(), &id(0)).await, None, "{shows}");
        let page = listed(cache, &own(), query(Period::Coming, None, 9))
            .await
            .unwrap();
        assert_eq!(page.0, ids([24, 48, 72, 96]), "{shows}");
    }
);

alike!(
    a_new_reading_of_everything_forgets_what_is_not_in_it(CacheLimits::LIFTED),
    |cache, shows| {
        keep_all(cache, &own(), (0..600).map(trip).collect()).await;
        cache.mark_seen(&own(), &trip(1)).await;
        cache.mark_seen(&own(), &trip(2)).await;
        cache.begin_pass(&own()).await;
        for number in (0..600).step_by(2) {
            cache.put_trips(&own(), vec![trip(number)], at(NOW)).await;
            let all = cache
                .trips(&own(), query(Period::Coming, None, 1000))
                .await
                .unwrap();
            assert_eq!(all.value.trips.len(), 600, "{shows}");
            if number > 20 {
                break;
            }
        }
        cache
            .put_trips(&own(), (0..600).step_by(2).map(trip).collect(), at(NOW))
            .await;
        let later = progress("c2", "2026-12-01T13:00:00Z");
        cache.end_pass(&own(), later.clone(), true).await;
        let all = listed(cache, &own(), query(Period::Coming, None, 1000))
            .await
            .unwrap();
        assert_eq!(all, (ids((0..600).step_by(2)), false, false), "{shows}");
        assert_eq!(cache.progress(&own()).await, Some(later), "{shows}");
        let seen = cache.seen(&own(), &[id(1), id(2), id(3)]).await;
        assert_eq!(seen, [trip(2)], "{shows}");
    }
);

alike!(
    the_time_of_the_last_contact_counts_for_everything(CacheLimits::LIFTED),
    |cache, shows| {
        assert_eq!(cache.progress(&own()).await, None, "{shows}");
        keep_all(cache, &own(), vec![trip(0)]).await;
        for contact in [
            "2026-12-01T12:00:30Z",
            "2026-12-01T12:20:00Z",
            "2026-12-01T12:21:00Z",
        ] {
            cache.advance(&own(), progress("c1", contact)).await;
            assert_eq!(
                cache.progress(&own()).await,
                Some(progress("c1", contact)),
                "{shows}"
            );
            let page = cache
                .trips(&own(), query(Period::Coming, None, 9))
                .await
                .unwrap();
            assert_eq!(page.read_at, at(contact), "{shows}");
            let kept = cache.trip(&own(), &id(0)).await.unwrap();
            assert_eq!(kept.read_at, at(contact), "{shows}");
        }
    }
);

alike!(
    /// T52: nothing of one person is found for another.
    persons_and_accounts_are_kept_apart_and_wiped_apart(CacheLimits::LIFTED), |cache, shows| {
    let owners = [owner("per_a", "per_a"), owner("per_a", "per_b"), owner("per_b", "per_b")];
    let plain: Plain = b"persons".to_vec().into();
    for (number, owner) in (0..).zip(&owners) {
        keep_all(cache, owner, vec![trip(number)]).await;
        cache.mark_seen(owner, &trip(number)).await;
        cache.write_note(&owner.account, Note::Persons, &plain).await;
        let own: Plain = owner.person.as_str().as_bytes().to_vec().into();
        cache.write_person_note(owner, commands::ports::PersonNote::Messages, &own).await;
    }
    let told = async |owner: &Owner| {
        let note = cache.person_note(owner, commands::ports::PersonNote::Messages).await;
        note.is_some_and(|note| note.expose_secret() == owner.person.as_str().as_bytes())
    };
    for owner in &owners {
        assert!(told(owner).await, "{shows}");
    }
    for (number, owner) in (0..).zip(&owners) {
        for other in 0..3 {
            let is_own = other == number;
            assert_eq!(cache.trip(owner, &id(other)).await.is_some(), is_own, "{shows}");
            assert_eq!(cache.seen(owner, &[id(other)]).await.len(), usize::from(is_own), "{shows}");
        }
    }
    cache.wipe_person(&owners[1]).await;
    assert!(told(&owners[0]).await && !told(&owners[1]).await && told(&owners[2]).await, "{shows}");
    let kept = async |owner: &Owner| cache.progress(owner).await.is_some();
    assert!(kept(&owners[0]).await && !kept(&owners[1]).await && kept(&owners[2]).await, "{shows}");
    assert_eq!(cache.trip(&owners[1], &id(1)).await, None, "{shows}");
    assert_eq!(cache.seen(&owners[1], &[id(1)]).await, [], "{shows}");
    keep_all(cache, &owners[1], vec![trip(1)]).await;
    cache.wipe_account(&owners[0].account).await;
    assert!(!kept(&owners[0]).await && !kept(&owners[1]).await && kept(&owners[2]).await, "{shows}");
    let noted = async |owner: &Owner| {
        let note = cache.note(&owner.account, Note::Persons).await;
        note.is_some_and(|note| note.expose_secret() == b"persons")
    };
    assert!(!noted(&owners[0]).await && noted(&owners[2]).await, "{shows}");
    assert!(!told(&owners[0]).await && told(&owners[2]).await, "{shows}");
    assert!(cache.note(&owners[2].account, Note::Service).await.is_none(), "{shows}");
    cache.wipe_all().await;
    assert!(!kept(&owners[2]).await && !noted(&owners[2]).await && !told(&owners[2]).await, "{shows}");
});

const MONTH: CacheLimits = CacheLimits {
    past_days: 30,
    bytes: u64::MAX,
};

alike!(
    trips_that_were_over_thirty_days_ago_are_not_kept(MONTH),
    |cache, shows| {
        let old = |days: i64| trip(-24 * days);
        cache.begin_pass(&own()).await;
        // Over at midnight after their day; kept at noon on 1 December.
        let room = cache
            .put_trips(&own(), vec![old(0), old(30), old(31)], at(NOW))
            .await;
        assert_eq!(room, Room::Enough, "{shows}");
        let room = cache
            .put_trips(&own(), vec![old(32), old(33)], at(NOW))
            .await;
        assert_eq!(room, Room::Short, "{shows}");
        cache.end_pass(&own(), progress("c1", NOW), true).await;
        let past = listed(cache, &own(), query(Period::Past, None, 9))
            .await
            .unwrap();
        assert_eq!(past, (ids([-24 * 30, -24 * 31]), false, true), "{shows}");
        let coming = listed(cache, &own(), query(Period::Coming, None, 9))
            .await
            .unwrap();
        assert_eq!(coming, (ids([0]), false, false), "{shows}");
        cache
            .advance(&own(), progress("c2", "2026-12-02T12:00:00Z"))
            .await;
        let past = listed(cache, &own(), query(Period::Past, None, 9))
            .await
            .unwrap();
        assert_eq!(past.0, ids([-24 * 30]), "{shows}");
    }
);

const SMALL: CacheLimits = CacheLimits {
    past_days: 365,
    bytes: 12_000,
};

alike!(
    beyond_the_size_the_oldest_go_first_then_what_is_furthest_ahead(SMALL),
    |cache, shows| {
        let coming: Vec<_> = (0..3).map(|at| trip(at * 24)).collect();
        let past: Vec<_> = (3..40).map(|at| trip(-24 * at)).collect();
        cache.begin_pass(&own()).await;
        assert_eq!(
            cache.put_trips(&own(), coming, at(NOW)).await,
            Room::Enough,
            "{shows}"
        );
        assert_eq!(
            cache.put_trips(&own(), past, at(NOW)).await,
            Room::Short,
            "{shows}"
        );
        cache.end_pass(&own(), progress("c1", NOW), true).await;
        let page = listed(cache, &own(), query(Period::Coming, None, 99))
            .await
            .unwrap();
        assert_eq!(page, (ids([0, 24, 48]), false, false), "{shows}");
        let (left, _, is_cut) = listed(cache, &own(), query(Period::Past, None, 99))
            .await
            .unwrap();
        assert!(is_cut && (1..9).contains(&left.len()), "{shows} {left:?}");
        assert_eq!(
            left,
            ids((3..3 + left.len() as i64).map(|at| -24 * at)),
            "{shows}"
        );

        let many = (0..40).map(|at| trip(at * 24)).collect();
        assert_eq!(
            cache.put_trips(&own(), many, at(NOW)).await,
            Room::Short,
            "{shows}"
        );
        let (left, _, is_cut) = listed(cache, &own(), query(Period::Coming, None, 99))
            .await
            .unwrap();
        assert!(is_cut && (3..12).contains(&left.len()), "{shows} {left:?}");
        assert_eq!(
            left,
            ids((0..left.len() as i64).map(|at| 24 * at)),
            "{shows}"
        );
        let past = listed(cache, &own(), query(Period::Past, None, 99))
            .await
            .unwrap();
        assert_eq!(past.0, [""; 0], "{shows}");
    }
);

alike!(
    whoever_is_looked_at_now_has_the_room(SMALL),
    |cache, shows| {
        let other = owner("per_a", "per_b");
        let trips = || (0..6).map(|at| trip(at * 24)).collect();
        keep_all(cache, &other, trips()).await;
        assert!(cache.progress(&other).await.is_some(), "{shows}");
        keep_all(cache, &own(), trips()).await;
        assert!(cache.progress(&own()).await.is_some(), "{shows}");
        assert_eq!(cache.progress(&other).await, None, "{shows}");
    }
);
