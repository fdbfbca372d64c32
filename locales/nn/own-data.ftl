## Kopien av opplysningar som nokon tek med seg som fil

own-data-file-name = mine-opplysningar
own-data-file-kind = Mine opplysningar
