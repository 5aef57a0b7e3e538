package org.crosstally.comparison;

/** What a word of {@code incident-words.tsv} tells of an event, or takes out of it. */
enum IncidentWord {
    /** Speaks of one event: "the attack". */
    ONE,
    /** Speaks of a sum over a time: "since", "attacks". */
    SUM,
    /** Names a side of a city, not a quarter. */
    SIDE,
    /** Names a time of day that runs into the next day. */
    NIGHT,
    /** Says that a toll has changed, and so that the sentence may hold an older one. */
    REVISED,
    /** Right before a number, makes it an older toll that has changed since. */
    OLDER,
    /** Names but some of those whom an event struck. */
    SOME,
    /** Names the dead as they are found: some of them where the article counts others, else all that are known. */
    BODY,
    /** Names what was struck, or how: a train, a bridge, a landslide. */
    SCENE,
    /** Behind a number, makes it some of those told before. */
    FROM,
    /** Behind a number of dead, counts them beside those told before. */
    BESIDE,
    /** Before a number, makes it another event's than the one told of before. */
    ANOTHER,
    /** Speaks of a whole war. */
    WAR,
    /** Behind a number of wounded, makes it those whom a hospital still has. */
    TREATED,
    /** Behind two names, makes them several places. */
    JOINT,
    /** Stands before the place that people came from. */
    ORIGIN,
    /** People who are told of by where they came from. */
    COMERS,
    /** So many days over which a toll is summed up. */
    SPAN,
    /** Tells of one person instead of counting. */
    SINGLE,
    /** Stands before a list of places. */
    IN,
    /** Stands between the places of a list. */
    COUNTRYSIDE,
    /** Names a time by the day of writing, which an undated article leaves open. */
    TIME,
    /** Behind it stands the time of saying so, not the time of what is said. */
    SAYING,
    /** Stands between what happened and what had happened elsewhere before. */
    AFTERMATH,
    /** People who left their country, who are but some of those who left their homes. */
    ABROAD,
    /** People of one trade, all of whom others may tell of, too. */
    TRADE,
    /** Tells of several blows, which others tell of one by one. */
    SEVERAL
}
