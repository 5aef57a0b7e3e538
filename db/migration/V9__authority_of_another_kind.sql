-- A named speaker that is of no known kind: a society, a company, a party.
alter table authority drop constraint authority_kind_check;
alter table authority add constraint authority_kind_check
    check (kind in ('MONITOR', 'STATE_MEDIA', 'GOVERNMENT', 'UN_AGENCY', 'ARMED_GROUP', 'NGO', 'RESCUE_SERVICE',
                    'HOSPITAL', 'POLICE', 'LOCAL_COUNCIL', 'ACTIVISTS', 'WITNESSES', 'MEDIA', 'UNNAMED', 'OUTLET',
                    'OTHER'));
