package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * Where a picture's caption ends that stands in a line: news pages print captions before and between the sentences. The
 * day a picture was taken dates what the caption shows, and nothing behind it.
 */
final class Captions {

    /** How many words may stand between a picture and the day it was taken. */
    private static final int TAKEN = 3;

    private Captions() {}

    /**
     * The last token of the caption that a time belongs to: its credit in brackets, {@code (agency photo)}, behind it or
     * right behind its full date, or the time itself where it tells when a picture was taken.
     */
    static Optional<Integer> end(Line line, Node time) {
        Optional<Integer> credit = credit(line, time);
        if (credit.isPresent()) {
            return credit;
        }
        return line.has("picture") && isTaken(line, time) ? Optional.of(time.lastToken()) : Optional.empty();
    }

    private static Optional<Integer> credit(Line line, Node time) {
        List<Node> nodes = line.surface();
        boolean whole = time.find("y").isPresent() && time.find("k").isPresent();
        boolean inside = false;
        boolean credited = false;
        for (Node node : nodes) {
            if (node.firstToken() <= time.lastToken()) {
                continue;
            }
            if (node.is("open")) {
                inside = true;
                credited = whole && node.firstToken() == time.lastToken() + 1;
            } else if (node.is("close")) {
                if (credited && inside) {
                    return Optional.of(node.lastToken());
                }
                inside = false;
            } else {
                credited |= inside && node.is("picture");
            }
        }
        return Optional.empty();
    }

    /** In this photo taken on a day: the first words of a line, or of a caption in it. */
    private static boolean isTaken(Line line, Node time) {
        List<Node> nodes = line.surface();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int apart = time.firstToken() - node.lastToken() - 1;
            if (node.is("picture") && apart >= 0 && apart <= TAKEN) {
                return i == 0
                        || nodes.get(i - 1).is("demonstrative")
                        || nodes.get(i - 1).is("adjective");
            }
        }
        return false;
    }
}
