### Om appen.

about-title = Om appen
about-lead = Reisefølge følgjer deg før, under og etter ei reise til behandling.
about-independent = Appen er uavhengig. Han er ikkje laga av Helsenorge, Pasientreiser eller ID-porten.
about-version-title = Versjon
# $version er til dømes 0.1.0
about-version = Reisefølge { $version }
about-licences-title = Lisensar
about-licence = Reisefølge har open kjeldekode under Apache-lisensen 2.0. Appen byggjer på arbeid frå andre:
about-licence-design = Designsystemet frå Digitaliseringsdirektoratet, MIT-lisensen
about-licence-font = Skrifta Inter, SIL Open Font License 1.1
about-licence-parts = Tauri, Leptos og Fluent, MIT-lisensen eller Apache-lisensen 2.0
