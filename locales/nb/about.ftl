### Om appen.

about-title = Om appen
about-lead = Reisefølge følger deg før, under og etter en reise til behandling.
about-independent = Appen er uavhengig. Den er ikke laget av Helsenorge, Pasientreiser eller ID-porten.
about-version-title = Versjon
# $version er for eksempel 0.1.0
about-version = Reisefølge { $version }
about-licences-title = Lisenser
about-licence = Reisefølge har åpen kildekode under Apache-lisensen 2.0. Den bygger på arbeid fra andre:
about-licence-design = Designsystemet fra Digitaliseringsdirektoratet, MIT-lisensen
about-licence-font = Skriften Inter, SIL Open Font License 1.1
about-licence-parts = Tauri, Leptos og Fluent, MIT-lisensen eller Apache-lisensen 2.0
