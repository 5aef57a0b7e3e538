package org.crosstally.comparison;

/** What sort of body an authority is. */
public enum AuthorityKind {
    MONITOR,
    STATE_MEDIA,
    GOVERNMENT,
    UN_AGENCY,
    ARMED_GROUP,
    NGO,
    RESCUE_SERVICE,
    HOSPITAL,
    POLICE,
    LOCAL_COUNCIL,
    ACTIVISTS,
    WITNESSES,
    MEDIA,
    /** Credited by a name that is not listed and that does not tell the kind. */
    OTHER,
    /** Credited, but not by name: "officials", "a source". */
    UNNAMED,
    /** Nobody is credited: the outlet speaks in its own voice. */
    OUTLET
}
