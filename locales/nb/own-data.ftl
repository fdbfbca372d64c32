## Kopien av opplysninger som noen tar med seg som fil

own-data-file-name = mine-opplysninger
own-data-file-kind = Mine opplysninger
