package org.crosstally.figure;

/** What happened to the people that a figure counts. */
public enum Measure {
    /** Killed, dead, bodies found, executed, death toll. */
    KILLED,
    /** Wounded, hurt, burned, treated after an attack. */
    INJURED,
    /** Killed and injured in one number, not told apart. */
    CASUALTIES,
    /** Missing, disappeared, buried and not recovered. */
    MISSING,
    /** Arrested, captured, kidnapped, held. */
    DETAINED,
    /** Taken or let out in an organised move, or ordered out. */
    EVACUATED,
    /** Fled, made homeless, refugees, sheltering away from home. */
    DISPLACED,
    /** Besieged, stranded, cut off, waiting to be taken out. */
    TRAPPED,
    /** Gone back home. */
    RETURNED
}
