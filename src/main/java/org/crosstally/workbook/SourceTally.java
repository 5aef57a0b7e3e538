package org.crosstally.workbook;

/** How one source did against the others. Counts only ever grow. */
final class SourceTally {

    private final String role;
    private final String name;
    private final String kind;
    private long figures;
    private long questions;
    private long alone;
    private long agreeing;
    private long above;
    private long below;
    private long revised;

    /** How an answer lies to the best estimate of its question. */
    enum Position {
        ALONE,
        AGREEING,
        ABOVE,
        BELOW,
        /** The question has no best estimate to lie above or below. */
        UNDECIDED
    }

    SourceTally(String role, String name, String kind) {
        this.role = role;
        this.name = name;
        this.kind = kind;
    }

    void countFigure() {
        figures++;
    }

    void countQuestion(Position position, boolean wasRevised) {
        questions++;
        revised += wasRevised ? 1 : 0;
        switch (position) {
            case ALONE -> alone++;
            case AGREEING -> agreeing++;
            case ABOVE -> above++;
            case BELOW -> below++;
            case UNDECIDED -> {}
        }
    }

    String role() {
        return role;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    long figures() {
        return figures;
    }

    long questions() {
        return questions;
    }

    long alone() {
        return alone;
    }

    long agreeing() {
        return agreeing;
    }

    long above() {
        return above;
    }

    long below() {
        return below;
    }

    long revised() {
        return revised;
    }
}
