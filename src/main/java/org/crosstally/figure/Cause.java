package org.crosstally.figure;

/** What brought the harm about, where the article tells it. */
public enum Cause {
    AIRSTRIKE,
    /** Artillery, mortar, rocket or missile fired from the ground. */
    SHELLING,
    /** Car bomb, suicide attack, mine, explosion. */
    BOMBING,
    SHOOTING,
    EXECUTION,
    CHEMICAL,
    /** Ground fighting. */
    CLASHES,
    SIEGE,
    /** Flood, storm, quake, fire. */
    NATURAL,
    OTHER
}
