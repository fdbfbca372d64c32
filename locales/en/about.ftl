### About the app.

about-title = About the app
about-lead = Reisefølge follows you before, during and after a trip to treatment.
about-independent = The app is independent. Helsenorge, Pasientreiser and ID-porten did not make it.
about-version-title = Version
# $version is for example 0.1.0
about-version = Reisefølge { $version }
about-licences-title = Licences
about-licence = Reisefølge is open source under the Apache licence 2.0. It builds on the work of others:
about-licence-design = The design system of the Norwegian Digitalisation Agency, MIT licence
about-licence-font = The typeface Inter, SIL Open Font License 1.1
about-licence-parts = Tauri, Leptos and Fluent, MIT licence or Apache licence 2.0
