## The copy of somebody's data that they take along as a file

own-data-file-name = my-details
own-data-file-kind = My details
