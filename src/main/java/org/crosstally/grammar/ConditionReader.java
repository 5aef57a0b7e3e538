package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the conditions on one node: {@code people}, {@code 'among'}, {@code .}, {@code [people & !(dead | 'gone')]}. */
final class ConditionReader {

    private final Vocabulary vocabulary;
    private final PatternText text;
    private final Set<String> asked;

    /** @param asked takes up the labels that are asked for */
    ConditionReader(Vocabulary vocabulary, PatternText text, Set<String> asked) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.asked = asked;
    }

    Condition read() {
        if (!text.take('[')) {
            return one();
        }
        Condition any = anyOf();
        text.expect(']');
        return any;
    }

    private Condition anyOf() {
        Condition any = allOf();
        while (text.take('|')) {
            any = Conditions.either(any, allOf());
        }
        return any;
    }

    private Condition allOf() {
        List<Condition> all = new ArrayList<>();
        all.add(one());
        while (text.take('&')) {
            all.add(one());
        }
        return Conditions.all(all);
    }

    private Condition one() {
        if (text.take('!')) {
            return Conditions.not(one());
        }
        if (text.take('(')) {
            Condition any = anyOf();
            text.expect(')');
            return any;
        }
        if (text.take('.')) {
            return Conditions.ALWAYS;
        }
        if (text.peek() == '\'') {
            return Conditions.label(vocabulary.numberOfLiteral(text.literal()));
        }
        String label = text.word();
        asked.add(label);
        return Conditions.label(vocabulary.number(label));
    }
}
